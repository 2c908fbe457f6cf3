package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A table whose rows are entries: its header says that one column asks and another answers. */
record Rows(int first, int last, List<Row> rows) {
  private static final Pattern DASHES = Pattern.compile("^[|:\\-\\s+=]+$");
  private static final Set<String> ASKS =
      Set.copyOf(
          List.of(
              ("question questions q term terms word words front prompt vocabulary vocab phrase expression acronym"
                      + " abbreviation concept frage begriff wort mot terme pregunta término palabra domanda termine")
                  .split(" ")));
  private static final Set<String> ANSWERS =
      Set.copyOf(
          List.of(
              ("answer answers a definition definitions meaning meanings back translation explanation means"
                      + " antwort bedeutung definition übersetzung réponse définition traduction respuesta definición"
                      + " significado traducción risposta significato english german french spanish")
                  .split(" ")));

  /** One of its rows. */
  record Row(int index, String question, String answer) {}

  /** The table that begins at this line, if its rows are entries. */
  static Optional<Rows> at(Page page, int index) {
    int last = index;
    while (last + 1 < page.size() && page.kindOf(last + 1) == Page.Kind.ROW) {
      last++;
    }
    List<String> header = cells(page.line(index));
    int asks = column(header, ASKS);
    int answers = column(header, ANSWERS);
    if (asks < 0 || answers < 0 || asks == answers || last - index < 2) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    for (int at = index + 1; at <= last; at++) {
      List<String> cells = cells(page.line(at));
      if (!DASHES.matcher(page.line(at)).matches()
          && cells.size() > Math.max(asks, answers)
          && !cells.get(asks).isBlank()
          && !cells.get(answers).isBlank()) {
        rows.add(new Row(at, Polish.question(cells.get(asks)), cells.get(answers)));
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Rows(index, last, rows));
  }

  private static int column(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replace("*", "").strip())) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cells(String line) {
    String bare = line.strip();
    String inside =
        bare.substring(
            1, bare.endsWith("|") && bare.length() > 1 ? bare.length() - 1 : bare.length());
    return List.of(inside.split("(?<!\\\\)\\|", -1)).stream().map(String::strip).toList();
  }
}
