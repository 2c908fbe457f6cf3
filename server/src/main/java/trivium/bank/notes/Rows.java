package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/** A table whose rows are entries: its header says that one column asks and another answers. */
record Rows(int first, int last, List<Row> rows) {
  private static final Pattern DASHES = Pattern.compile("^[|:\\-\\s+=]+$");
  private static final Pattern EMPTY = Pattern.compile("[-–—]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("\\W{0,4}\\d{1,4}\\W{0,4}");

  private static final int FEWEST = 3;
  private static final double MOST = 0.6;

  /** One of its rows. */
  record Row(int index, String question, String answer) {}

  /** The table that begins at this line, if its rows are entries. */
  static Optional<Rows> at(Page page, int index) {
    int last = index;
    while (last + 1 < page.size() && page.kindOf(last + 1) == Page.Kind.ROW) {
      last++;
    }
    int end = last;
    Optional<Columns> columns =
        last - index < 2
            ? Optional.empty()
            : Columns.of(cells(page.line(index))).or(() -> asking(page, index, end));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = rows(page, index + 1, last, columns.get());
    return rows.isEmpty() || isKey(rows)
        ? Optional.empty()
        : Optional.of(new Rows(index, last, rows));
  }

  /** The columns of a table whose first column asks in most rows, whatever its header says. */
  private static Optional<Columns> asking(Page page, int first, int last) {
    int asking = 0;
    int rows = 0;
    for (int at = first + 1; at <= last; at++) {
      List<String> cells = cells(page.line(at));
      if (cells.size() > 1 && !DASHES.matcher(page.line(at)).matches()) {
        rows++;
        asking += QuestionWords.ends(cells.getFirst()) ? 1 : 0;
      }
    }
    return asking >= FEWEST && asking >= MOST * rows
        ? Optional.of(new Columns(0, 1))
        : Optional.empty();
  }

  private static List<Row> rows(Page page, int first, int last, Columns columns) {
    var rows = new ArrayList<Row>();
    for (int at = first; at <= last; at++) {
      List<String> cells = cells(page.line(at));
      if (!DASHES.matcher(page.line(at)).matches()
          && cells.size() > Math.max(columns.asks(), columns.answers())
          && says(cells.get(columns.asks()))
          && says(cells.get(columns.answers()))) {
        rows.add(
            new Row(
                at,
                MarkupStripper.question(cells.get(columns.asks())),
                cells.get(columns.answers())));
      }
    }
    return rows;
  }

  /** Whether a cell is not left empty, be it with a dash. */
  private static boolean says(String cell) {
    return !cell.isBlank() && !EMPTY.matcher(cell).matches();
  }

  /** What only numbers its questions answers those of another page. */
  private static boolean isKey(List<Row> rows) {
    return rows.stream().allMatch(row -> NUMBER.matcher(row.question()).matches());
  }

  private static List<String> cells(String line) {
    String bare = line.strip();
    String inside =
        bare.substring(
            1, bare.endsWith("|") && bare.length() > 1 ? bare.length() - 1 : bare.length());
    return List.of(inside.split("(?<!\\\\)\\|", -1)).stream().map(String::strip).toList();
  }
}
