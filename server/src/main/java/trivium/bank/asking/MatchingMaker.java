package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/** Makes questions that ask to match keys with values or the cells of a row. */
final class MatchingMaker {
  private static final int FEWEST = 3;
  private static final int MOST = 6;

  private record MatchPair(Candidate left, Candidate right) {
    /** Whether a side is blank or one side names the other. */
    boolean givesAway() {
      return left.text().isBlank()
          || right.text().isBlank()
          || Words.intersect(left.stems(), right.stems())
          || left.text().equalsIgnoreCase(right.text());
    }
  }

  private MatchingMaker() {}

  static Optional<Question> question(AnswerParts parts) {
    if (parts.note().body() instanceof Body.Table table) {
      if (ComparisonMaker.compares(parts)) {
        return Optional.empty();
      }
      return IntStream.range(1, table.header().size())
          .boxed()
          .flatMap(column -> matched(parts, rows(parts, column)).stream())
          .findFirst();
    }
    List<MatchPair> couples =
        parts.pairs().stream()
            .filter(pair -> pair.values().size() == 1)
            .map(pair -> new MatchPair(pair.key(), pair.values().getFirst()))
            .toList();
    return matched(parts, couples);
  }

  private static List<MatchPair> rows(AnswerParts parts, int column) {
    return parts.cells().stream()
        .filter(row -> row.size() > column)
        .map(row -> new MatchPair(row.getFirst(), row.get(column)))
        .toList();
  }

  private static Optional<Question> matched(AnswerParts parts, List<MatchPair> couples) {
    String prompt = prompt(parts).orElse("");
    var lefts = new HashSet<String>();
    var rights = new HashSet<String>();
    var apart = new ArrayList<MatchPair>();
    for (MatchPair couple : new SeededRandom(SeededRandom.hash(prompt)).shuffled(couples)) {
      boolean clear =
          !couple.givesAway()
              && apart.stream().noneMatch(other -> other.right().overlaps(couple.right()))
              && lefts.add(couple.left().traits().key())
              && rights.add(couple.right().traits().key());
      // A value of two keys has two correct partners.
      boolean single =
          couples.stream()
                  .filter(other -> other.right().text().equalsIgnoreCase(couple.right().text()))
                  .count()
              == 1;
      if (clear && single && apart.size() < MOST) {
        apart.add(couple);
      }
    }
    if (apart.size() < FEWEST || prompt.isEmpty() || prompt.length() > TextLimits.MAX_PROMPT) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            TextCleanup.capitalize(prompt),
            new Task.Match(
                apart.stream().map(couple -> couple.left().text()).toList(),
                apart.stream().map(couple -> couple.right().text()).toList(),
                IntStream.range(0, apart.size()).boxed().toList()),
            parts.note().entry().answer(),
            parts.entry()));
  }

  private static Optional<String> prompt(AnswerParts parts) {
    String context = parts.analysis().context();
    return context.isEmpty() ? Optional.empty() : parts.frames().around(Frames.Use.MATCH, context);
  }
}
