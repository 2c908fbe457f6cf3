package trivium.bank.format.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Statistics of the cells of a column, from its first rows. */
final class ColumnContent {
  private static final int SAMPLED_ROWS = 200;
  private static final Pattern ASKS = Pattern.compile("[?？؟՞;]\\s*[\"”»)]*\\s*$|_{3,}|…");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,3})?");

  private ColumnContent() {}

  /** The share of cells that are a question or have a gap. */
  static double shareAsking(List<TableRow> rows, int column) {
    return share(rows, column, ColumnContent::asks);
  }

  /** Whether a cell is a question or has a gap. */
  static boolean asks(String cell) {
    return ASKS.matcher(cell).find();
  }

  /** The share of the filled cells that satisfy a predicate; 0 if none is filled. */
  static double share(List<TableRow> rows, int column, Predicate<String> predicate) {
    List<String> cells = cells(rows, column);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(predicate).count() / cells.size();
  }

  /** The cells that are filled. */
  static List<String> cells(List<TableRow> rows, int column) {
    return sample(rows).stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  static List<TableRow> sample(List<TableRow> rows) {
    return rows.subList(0, Math.min(SAMPLED_ROWS, rows.size()));
  }

  static boolean isEmpty(List<TableRow> rows, int column) {
    return rows.stream().allMatch(row -> row.cell(column).isEmpty());
  }

  /** Whether the cells are 1, 2, 3 and so on. */
  static boolean countsUp(List<TableRow> rows, int column) {
    List<String> cells = cells(rows, column);
    return !cells.isEmpty()
        && IntStream.range(0, cells.size())
            .allMatch(i -> cells.get(i).equals(String.valueOf(i + 1)));
  }

  static boolean isConstant(List<TableRow> rows, int column) {
    return cells(rows, column).stream().distinct().count() <= 1;
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** "30", "30 sec", "0:30". */
  static boolean beginsWithDigit(String cell) {
    return Character.isDigit(cell.charAt(0));
  }
}
