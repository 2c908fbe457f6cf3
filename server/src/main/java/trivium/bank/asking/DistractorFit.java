package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceShape;

/**
 * Scores how well a distractor fits beside the correct choice, by shape, length, kind and topic.
 */
final class DistractorFit {
  /** Choices up to this length may differ in length. */
  private static final int SHORT = 24;

  /** The largest difference in length, in percent of the longer choice. */
  private static final int MOST_APART = 62;

  private static final int OPENING_WORDS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final CandidatePool pool;
  private final String[][] openings;

  DistractorFit(CandidatePool pool) {
    this.pool = pool;
    this.openings = pool.parts().stream().map(DistractorFit::opening).toArray(String[][]::new);
  }

  /** A quick check whether two candidates can stand together at all. */
  static boolean canStandTogether(Candidate right, Candidate other) {
    int longer = Math.max(right.text().length(), other.text().length());
    int apart = Math.abs(right.text().length() - other.text().length());
    return (longer <= SHORT || apart * 100 <= longer * MOST_APART)
        && right.shape().likeness(other.shape()) > 0
        && rolesFit(right, other);
  }

  /** The score of two candidates that can stand together: 1 or more, the higher the better. */
  int score(Candidate right, Candidate other) {
    int likeness = right.shape().likeness(other.shape());
    int longer = Math.max(right.text().length(), other.text().length());
    int apart = Math.abs(right.text().length() - other.text().length());
    int fit = 10 + likeness * 3 - apart * 8 / longer;
    if (right.role() == other.role()) {
      fit += right.role() == Candidate.Role.TERM ? 7 : 4;
    }
    fit += !right.category().isEmpty() && right.category().equals(other.category()) ? 5 : 0;
    fit += right.traits().verbal() == other.traits().verbal() ? 1 : -4;
    fit += right.traits().codeLike() == other.traits().codeLike() ? 0 : -5;
    fit += right.traits().article() == other.traits().article() ? 0 : -2;
    fit += right.traits().plural() == other.traits().plural() ? 0 : -2;
    fit += right.shape() == ChoiceShape.CODE ? notationScore(right.text(), other.text()) : 0;
    fit += entryScore(right, other);
    return Math.max(fit, 1);
  }

  /** Terms stand beside terms and keys; technical terms beside those of the same kind. */
  private static boolean rolesFit(Candidate right, Candidate other) {
    return switch (right.role()) {
      case TERM -> other.role() == Candidate.Role.TERM || other.role() == Candidate.Role.KEY;
      case ANSWER, SENTENCE, ITEM, KEY, VALUE, CELL ->
          other.role() != Candidate.Role.TERM || isNameLike(right);
    };
  }

  private static boolean isNameLike(Candidate right) {
    return right.shape() == ChoiceShape.NAME
        || right.shape() == ChoiceShape.WORD
        || right.shape() == ChoiceShape.ACRONYM;
  }

  /** The part of the score that depends on the entries of the two. */
  private int entryScore(Candidate right, Candidate other) {
    AnswerParts mine = pool.of(right.entry());
    AnswerParts theirs = pool.of(other.entry());
    String section = mine.note().entry().topic();
    int fit = !section.isEmpty() && section.equals(theirs.note().entry().topic()) ? 4 : 0;
    if (right.role() == Candidate.Role.ANSWER) {
      fit += mine.analysis().asksForDefinition() == theirs.analysis().asksForDefinition() ? 2 : -4;
      fit +=
          other.role() == Candidate.Role.ANSWER ? questionScore(right.entry(), other.entry()) : 0;
    }
    return fit;
  }

  /** Compares notation: calls beside calls, names with an underscore beside such names. */
  private static int notationScore(String right, String other) {
    int score = 0;
    for (String mark : List.of("(", "_", ".", " ")) {
      score += right.contains(mark) == other.contains(mark) ? 2 : -2;
    }
    score +=
        right.equals(right.toUpperCase(Locale.ROOT)) == other.equals(other.toUpperCase(Locale.ROOT))
            ? 2
            : -4;
    return score;
  }

  /**
   * Compares the wording of two questions: "What is the capital of Peru" and "What is the capital
   * of Chad" ask for the same kind of thing.
   */
  private int questionScore(int one, int other) {
    String[] mine = openings[one];
    String[] theirs = openings[other];
    int most = Math.min(mine.length, theirs.length);
    int score = 0;
    while (score < most && mine[score].equals(theirs[score])) {
      score++;
    }
    int shared = 0;
    Set<String> others = pool.topicStems(other);
    for (String stem : pool.topicStems(one)) {
      shared += others.contains(stem) ? 1 : 0;
    }
    return score * 2 + Math.min(3, shared) * 2;
  }

  private static String[] opening(AnswerParts parts) {
    String asked = parts.note().entry().question().toLowerCase(Locale.ROOT);
    return WORD.matcher(asked)
        .results()
        .limit(OPENING_WORDS)
        .map(MatchResult::group)
        .toArray(String[]::new);
  }
}
