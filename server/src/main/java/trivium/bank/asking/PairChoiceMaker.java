package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trivium.bank.notes.Body;
import trivium.bank.text.Tidy;

/** Asks what goes with what: keys and values, rows and cells, both ways round. */
final class PairChoiceMaker implements DraftMaker {
  private static final Set<String> QUESTION_WORDS =
      Set.of("why", "how", "when", "where", "who", "what");

  @Override
  public List<QuestionDraft> drafts(AnswerParts pieces, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (pieces.note().body() instanceof Body.Table table) {
      for (int row = 0; row < pieces.cells().size(); row++) {
        row(pieces, table, row, drafts);
      }
    } else {
      pieces.pairs().forEach(pair -> pair(pieces, pair, drafts));
    }
    return drafts;
  }

  private static void pair(
      AnswerParts pieces, AnswerParts.MatchedPair pair, List<QuestionDraft> drafts) {
    List<AnswerParts.MatchedPair> others =
        pieces.pairs().stream().filter(other -> !other.equals(pair)).toList();
    List<Candidate> keys = others.stream().map(AnswerParts.MatchedPair::key).toList();
    List<Candidate> values = others.stream().flatMap(other -> other.values().stream()).toList();
    String key = pair.key().text();
    for (Candidate value : pair.values()) {
      add(
          drafts,
          pieces,
          said(pieces, "which of these fits “" + key + "”?", "What about " + key + "?", key),
          value,
          values,
          9);
      String which = "“" + value.text() + "”?";
      add(
          drafts,
          pieces,
          said(pieces, "which one fits " + which, "Which one: " + which, key),
          pair.key(),
          keys,
          8);
    }
    List<Candidate> examples = others.stream().flatMap(other -> other.example().stream()).toList();
    pair.example()
        .ifPresent(example ->
            add(
                drafts,
                pieces,
                "Which of these is an example of " + key + "?",
                example,
                examples,
                7));
  }

  /**
   * After a subject a colon, after a question of the notes a second question; the subject is left
   * out where it names the key.
   */
  private static String said(
      AnswerParts pieces, String afterSubject, String afterQuestion, String key) {
    QuestionAnalysis asked = pieces.asked();
    if (asked.defines()
        && !asked.subject().toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT))) {
      return asked.context() + ": " + afterSubject;
    }
    return asked.defines() || asked.context().isEmpty()
        ? Tidy.capital(afterSubject)
        : asked.sentence() + " " + afterQuestion;
  }

  private static void row(
      AnswerParts pieces, Body.Table table, int row, List<QuestionDraft> drafts) {
    List<Candidate> cells = pieces.cells().get(row);
    Candidate name = cells.getFirst();
    for (int column = 1; column < table.header().size(); column++) {
      Candidate cell = cells.get(column);
      // The second column is asked for by its row, the later ones ask for their row: the one is not
      // the answer to the other.
      int forwards = column == 1 ? 9 : 7;
      int backwards = column == 1 ? 6 : 8;
      if (unique(pieces, 0, name)) {
        add(
            drafts,
            pieces,
            forward(pieces, table, row, column),
            cell,
            column(pieces, column),
            forwards);
      }
      if (unique(pieces, column, cell)) {
        String with = " fits “" + PlainText.text(table.rows().get(row).get(column)) + "”?";
        add(drafts, pieces, which(pieces, table, 0) + with, name, column(pieces, 0), backwards);
        if (column > 1) {
          add(
              drafts,
              pieces,
              which(pieces, table, column - 1) + with,
              cells.get(column - 1),
              column(pieces, column - 1),
              6);
        }
      }
    }
  }

  private static String forward(AnswerParts pieces, Body.Table table, int row, int column) {
    String name = PlainText.text(table.rows().get(row).getFirst());
    String header = PlainText.text(table.header().get(column)).toLowerCase(Locale.ROOT);
    if (QUESTION_WORDS.contains(header)) {
      return column > 1
          ? Tidy.capital(header)
              + " “"
              + PlainText.text(table.rows().get(row).get(column - 1))
              + "” for “"
              + name
              + "”?"
          : prefix(pieces) + header + " “" + name + "”?";
    }
    return which(pieces, table, column) + " fits “" + name + "”?";
  }

  /** "Which solution", or "which one" for a column without a name that can be said. */
  private static String which(AnswerParts pieces, Body.Table table, int column) {
    String header = PlainText.text(table.header().get(column));
    boolean sayable =
        header.matches("\\p{L}[\\p{L}\\d /-]{2,30}")
            && !QUESTION_WORDS.contains(header.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
    boolean acronym = header.matches(".*\\p{Lu}{2}.*");
    String noun = sayable ? (acronym ? header : header.toLowerCase(Locale.ROOT)) : "one";
    return prefix(pieces) + "which " + noun;
  }

  /** The subject before a colon, where there is one that is short. */
  private static String prefix(AnswerParts pieces) {
    return pieces.asked().defines() ? pieces.asked().context() + ": " : "";
  }

  private static boolean unique(AnswerParts pieces, int column, Candidate cell) {
    return column(pieces, column).stream()
            .filter(other -> other.text().equalsIgnoreCase(cell.text()))
            .count()
        == 1;
  }

  private static List<Candidate> column(AnswerParts pieces, int column) {
    return pieces.cells().stream().map(row -> row.get(column)).toList();
  }

  private static void add(
      List<QuestionDraft> drafts,
      AnswerParts pieces,
      String prompt,
      Candidate right,
      List<Candidate> fixed,
      int merit) {
    drafts.add(new QuestionDraft(pieces.entry(), Tidy.capital(prompt), right, fixed, true, merit));
  }
}
