package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
          "\\b(?:differences?|differ|vs|versus|compared?|comparison|unterschiede?|diferencias?|différences?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A single word is ambiguous without its row. */
  private static final int FEWEST_WORDS = 2;

  static boolean compares(AnswerParts parts) {
    return parts.note().body() instanceof Body.Table table
        && table.header().size() > 2
        && (PROPERTIES.contains(
                PlainText.stripMarkup(table.header().getFirst())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\W+$", ""))
            || SETS_SIDE_BY_SIDE.matcher(parts.analysis().sentence()).find());
  }

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (!(parts.note().body() instanceof Body.Table table)) {
      return drafts;
    }
    for (int column = 1; column < table.header().size(); column++) {
      String subject = PlainText.stripMarkup(table.header().get(column));
      for (List<Candidate> row : parts.cells()) {
        Candidate right = row.get(column);
        List<Candidate> wrong = ofOthers(parts, row, column);
        if (right.text().split("\\s+").length >= FEWEST_WORDS && !subject.isEmpty()) {
          drafts.add(
              new QuestionDraft(
                  parts.entry(),
                  "Which of these is true of “" + subject + "”?",
                  right,
                  wrong,
                  false,
                  8));
        }
      }
    }
    return drafts;
  }

  /**
   * Statements about the other things, first those of the same property, that do not hold for this
   * one.
   */
  private static List<Candidate> ofOthers(AnswerParts parts, List<Candidate> row, int column) {
    var wrong = new ArrayList<Candidate>();
    List<Candidate> mine = parts.cells().stream().map(cells -> cells.get(column)).toList();
    List<List<Candidate>> rows = new ArrayList<>(parts.cells());
    rows.remove(row);
    rows.addFirst(row);
    for (List<Candidate> cells : rows) {
      for (int other = 1; other < cells.size(); other++) {
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
