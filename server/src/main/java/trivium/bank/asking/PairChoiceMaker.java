package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trivium.bank.notes.Body;
import trivium.bank.text.TextCleanup;

/** Asks for the value of a key or the cell of a row, and the other way round. */
final class PairChoiceMaker implements DraftMaker {
  private static final Set<String> QUESTION_WORDS =
      Set.of("why", "how", "when", "where", "who", "what");

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (parts.note().body() instanceof Body.Table table) {
      for (int row = 0; row < parts.cells().size(); row++) {
        row(parts, table, row, drafts);
      }
    } else {
      parts.pairs().forEach(pair -> pair(parts, pair, drafts));
    }
    return drafts;
  }

  private static void pair(
      AnswerParts parts, AnswerParts.MatchedPair pair, List<QuestionDraft> drafts) {
    List<AnswerParts.MatchedPair> others =
        parts.pairs().stream().filter(other -> !other.equals(pair)).toList();
    List<Candidate> keys = others.stream().map(AnswerParts.MatchedPair::key).toList();
    List<Candidate> values = others.stream().flatMap(other -> other.values().stream()).toList();
    String key = pair.key().text();
    for (Candidate value : pair.values()) {
      add(
          drafts,
          parts,
          prompt(parts, "which of these fits “" + key + "”?", "What about " + key + "?", key),
          value,
          values,
          9);
      String which = "“" + value.text() + "”?";
      add(
          drafts,
          parts,
          prompt(parts, "which one fits " + which, "Which one: " + which, key),
          pair.key(),
          keys,
          8);
    }
    List<Candidate> examples = others.stream().flatMap(other -> other.example().stream()).toList();
    pair.example()
        .ifPresent(example ->
            add(
                drafts,
                parts,
                "Which of these is an example of " + key + "?",
                example,
                examples,
                7));
  }

  /**
   * Puts the second question after the subject and a colon, or after the question of the notes; the
   * subject is left out if it contains the key.
   */
  private static String prompt(
      AnswerParts parts, String afterSubject, String afterQuestion, String key) {
    QuestionAnalysis asked = parts.analysis();
    if (asked.asksForDefinition()
        && !asked.subject().toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT))) {
      return asked.context() + ": " + afterSubject;
    }
    return asked.asksForDefinition() || asked.context().isEmpty()
        ? TextCleanup.capitalize(afterSubject)
        : asked.sentence() + " " + afterQuestion;
  }

  private static void row(
      AnswerParts parts, Body.Table table, int row, List<QuestionDraft> drafts) {
    List<Candidate> cells = parts.cells().get(row);
    Candidate name = cells.getFirst();
    for (int column = 1; column < table.header().size(); column++) {
      Candidate cell = cells.get(column);
      // The second column is asked for by its row and later ones ask for their row, so that one
      // question does not answer the other.
      int forwards = column == 1 ? 9 : 7;
      int backwards = column == 1 ? 6 : 8;
      if (unique(parts, 0, name)) {
        add(
            drafts,
            parts,
            forward(parts, table, row, column),
            cell,
            column(parts, column),
            forwards);
      }
      if (unique(parts, column, cell)) {
        String with = " fits “" + PlainText.stripMarkup(table.rows().get(row).get(column)) + "”?";
        add(drafts, parts, which(parts, table, 0) + with, name, column(parts, 0), backwards);
        if (column > 1) {
          add(
              drafts,
              parts,
              which(parts, table, column - 1) + with,
              cells.get(column - 1),
              column(parts, column - 1),
              6);
        }
      }
    }
  }

  private static String forward(AnswerParts parts, Body.Table table, int row, int column) {
    String name = PlainText.stripMarkup(table.rows().get(row).getFirst());
    String header = PlainText.stripMarkup(table.header().get(column)).toLowerCase(Locale.ROOT);
    if (QUESTION_WORDS.contains(header)) {
      return column > 1
          ? TextCleanup.capitalize(header)
              + " “"
              + PlainText.stripMarkup(table.rows().get(row).get(column - 1))
              + "” for “"
              + name
              + "”?"
          : prefix(parts) + header + " “" + name + "”?";
    }
    return which(parts, table, column) + " fits “" + name + "”?";
  }

  /** "Which solution", or "which one" for a column whose header is no noun. */
  private static String which(AnswerParts parts, Body.Table table, int column) {
    String header = PlainText.stripMarkup(table.header().get(column));
    boolean sayable =
        header.matches("\\p{L}[\\p{L}\\d /-]{2,30}")
            && !QUESTION_WORDS.contains(header.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
    boolean acronym = header.matches(".*\\p{Lu}{2}.*");
    String noun = sayable ? (acronym ? header : header.toLowerCase(Locale.ROOT)) : "one";
    return prefix(parts) + "which " + noun;
  }

  /** The subject and a colon; empty if there is no short one. */
  private static String prefix(AnswerParts parts) {
    return parts.analysis().asksForDefinition() ? parts.analysis().context() + ": " : "";
  }

  private static boolean unique(AnswerParts parts, int column, Candidate cell) {
    return column(parts, column).stream()
            .filter(other -> other.text().equalsIgnoreCase(cell.text()))
            .count()
        == 1;
  }

  private static List<Candidate> column(AnswerParts parts, int column) {
    return parts.cells().stream().map(row -> row.get(column)).toList();
  }

  private static void add(
      List<QuestionDraft> drafts,
      AnswerParts parts,
      String prompt,
      Candidate right,
      List<Candidate> fixed,
      int merit) {
    drafts.add(
        new QuestionDraft(
            parts.entry(), TextCleanup.capitalize(prompt), right, fixed, true, merit));
  }
}
