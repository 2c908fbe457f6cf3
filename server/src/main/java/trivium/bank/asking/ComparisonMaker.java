package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;
import trivium.bank.text.WordLists;

/**
 * Asks about comparison tables, in which each column is a thing and each row a property. Statements
 * about the other things are the distractors.
 */
final class ComparisonMaker implements DraftMaker {
  /** Headers of a first column that lists properties. */
  private static final Set<String> PROPERTIES =
      Set.copyOf(WordLists.lines(ComparisonMaker.class, "property-headers.txt"));

  private static final Pattern SETS_SIDE_BY_SIDE =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", WordLists.lines(ComparisonMaker.class, "comparison-words.txt"))
              + ")\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A single word is ambiguous without its row. */
  private static final int FEWEST_WORDS = 2;

  static boolean compares(AnswerParts parts) {
    return parts.note().body() instanceof Body.Table table
        && ((table.header().size() > 2 && hasProperties(table))
            || SETS_SIDE_BY_SIDE.matcher(parts.analysis().sentence()).find());
  }

  /** Whether the first column lists properties and is no compared thing. */
  private static boolean hasProperties(Body.Table table) {
    return PROPERTIES.contains(
        PlainText.stripMarkup(table.header().getFirst())
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\W+$", ""));
  }

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (!(parts.note().body() instanceof Body.Table table)) {
      return drafts;
    }
    int first = table.header().size() > 2 ? 1 : 0;
    for (int i = first; i < table.header().size(); i++) {
      int column = i;
      String subject = PlainText.stripMarkup(table.header().get(column));
      Optional<String> prompt = parts.frames().around(Frames.Use.TRUE_OF, subject);
      for (List<Candidate> row : parts.cells()) {
        Candidate right = row.get(column);
        if (right.text().split("\\s+").length >= FEWEST_WORDS
            && !subject.isEmpty()
            && prompt.isPresent()) {
          List<Candidate> wrong = ofOthers(parts, row, column, first);
          drafts.add(new QuestionDraft(parts.entry(), prompt.get(), right, wrong, false, 8));
        }
      }
    }
    return drafts;
  }

  /**
   * Statements about the other things, first those of the same property, that do not hold for this
   * one.
   */
  private static List<Candidate> ofOthers(
      AnswerParts parts, List<Candidate> row, int column, int first) {
    var wrong = new ArrayList<Candidate>();
    List<Candidate> mine = parts.cells().stream().map(cells -> cells.get(column)).toList();
    List<List<Candidate>> rows = new ArrayList<>(parts.cells());
    rows.remove(row);
    rows.addFirst(row);
    for (List<Candidate> cells : rows) {
      for (int other = first; other < cells.size(); other++) {
        Candidate cell = cells.get(other);
        if (other != column
            && cell.text().split("\\s+").length >= FEWEST_WORDS
            && mine.stream().noneMatch(cell::overlaps)) {
          wrong.add(cell);
        }
      }
    }
    return wrong;
  }
}
