package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks what goes with what: keys and values, rows and cells, both ways round. */
final class MatchMaker implements Maker {
  private static final Set<String> QUESTION_WORDS =
      Set.of("why", "how", "when", "where", "who", "what");

  @Override
  public List<Draft> drafts(Pieces pieces, Pool pool) {
    var drafts = new ArrayList<Draft>();
    if (pieces.note().body() instanceof Body.Table table) {
      rows(pieces, table, drafts);
    } else {
      pairs(pieces, drafts);
    }
    return drafts.stream()
        .filter(draft ->
            draft.prompt().length() <= Question.MAX_PROMPT && !draft.right().text().isBlank())
        .toList();
  }

  private static void pairs(Pieces pieces, List<Draft> drafts) {
    List<Candidate> keys = pieces.pairs().stream().map(Pieces.MatchedPair::key).toList();
    for (Pieces.MatchedPair pair : pieces.pairs()) {
      List<Candidate> others =
          pieces.pairs().stream()
              .filter(other -> !other.equals(pair))
              .flatMap(other -> other.values().stream())
              .toList();
      for (Candidate value : pair.values()) {
        add(drafts, pieces, about(pieces, pair.key().text()), value, others, 9);
        add(drafts, pieces, which(pieces, value.text()), pair.key(), keys, 8);
      }
      pair.example()
          .ifPresent(example -> {
            List<Candidate> examples =
                pieces.pairs().stream()
                    .filter(other -> !other.equals(pair))
                    .flatMap(other -> other.example().stream())
                    .toList();
            add(
                drafts,
                pieces,
                "Which of these is an example of " + pair.key().text() + "?",
                example,
                examples,
                7);
          });
    }
  }

  private static String about(Pieces pieces, String key) {
    Asked asked = pieces.asked();
    return asked.defines() || asked.context().isEmpty()
        ? prefix(pieces) + "what goes with “" + key + "”?"
        : asked.sentence() + " What about " + key + "?";
  }

  private static String which(Pieces pieces, String value) {
    Asked asked = pieces.asked();
    return asked.defines() || asked.context().isEmpty()
        ? prefix(pieces) + "which one goes with “" + value + "”?"
        : asked.sentence() + " Which one: “" + value + "”?";
  }

  private static void rows(Pieces pieces, Body.Table table, List<Draft> drafts) {
    for (int row = 0; row < pieces.cells().size(); row++) {
      for (int column = 1; column < table.header().size(); column++) {
        Candidate cell = pieces.cells().get(row).get(column);
        Candidate name = pieces.cells().get(row).getFirst();
        if (unique(pieces, column, cell)) {
          String fits =
              which(pieces, table, 0) + " goes with “" + table.rows().get(row).get(column) + "”?";
          add(drafts, pieces, fits, name, column(pieces, 0), 8);
        }
        if (unique(pieces, 0, name)) {
          add(drafts, pieces, forward(pieces, table, row, column), cell, column(pieces, column), 9);
        }
        if (column > 1 && unique(pieces, column, cell)) {
          String fits =
              which(pieces, table, column - 1)
                  + " goes with “"
                  + table.rows().get(row).get(column)
                  + "”?";
          add(
              drafts,
              pieces,
              fits,
              pieces.cells().get(row).get(column - 1),
              column(pieces, column - 1),
              6);
        }
      }
    }
  }

  private static String forward(Pieces pieces, Body.Table table, int row, int column) {
    String name = table.rows().get(row).getFirst();
    String header = table.header().get(column).toLowerCase(Locale.ROOT);
    if (QUESTION_WORDS.contains(header)) {
      return column > 1
          ? Tidy.capital(header)
              + " “"
              + table.rows().get(row).get(column - 1)
              + "” for “"
              + name
              + "”?"
          : prefix(pieces) + header + " “" + name + "”?";
    }
    return which(pieces, table, column) + " goes with “" + name + "”?";
  }

  /** "Which solution", or "which one" for a column without a name that can be said. */
  private static String which(Pieces pieces, Body.Table table, int column) {
    String header = table.header().get(column);
    boolean sayable =
        header.matches("[\\p{L}][\\p{L}\\d /-]{2,30}")
            && !QUESTION_WORDS.contains(header.toLowerCase(Locale.ROOT));
    boolean acronym = header.matches(".*\\p{Lu}{2}.*");
    String noun = sayable ? (acronym ? header : header.toLowerCase(Locale.ROOT)) : "one";
    String prefix = prefix(pieces);
    return (prefix.isEmpty() ? "Which " : prefix + "which ") + noun;
  }

  /** The subject before a colon, where there is one that is short. */
  private static String prefix(Pieces pieces) {
    Asked asked = pieces.asked();
    return asked.defines() ? asked.context() + ": " : "";
  }

  private static boolean unique(Pieces pieces, int column, Candidate cell) {
    return pieces.cells().stream()
            .filter(row -> row.get(column).text().equalsIgnoreCase(cell.text()))
            .count()
        == 1;
  }

  private static List<Candidate> column(Pieces pieces, int column) {
    return pieces.cells().stream().map(row -> row.get(column)).toList();
  }

  private static void add(
      List<Draft> drafts,
      Pieces pieces,
      String prompt,
      Candidate right,
      List<Candidate> fixed,
      int merit) {
    drafts.add(new Draft(pieces.entry(), Tidy.capital(prompt), right, fixed, true, merit));
  }
}
