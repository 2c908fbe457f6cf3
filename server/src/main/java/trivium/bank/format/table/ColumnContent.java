package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.format.ColumnRole;
import trivium.bank.header.HeaderDictionary;

/**
 * What the columns of a table seem to be by what is in them: to be proposed, never to be believed.
 */
final class ColumnContent {
  private static final int LOOKED_AT = 200;
  private static final double MOST = 0.8;
  private static final Pattern ASKS = Pattern.compile("[?？؟՞;]\\s*[\"”»)]*\\s*$|_{3,}|…");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,3})?");
  private static final Pattern SETTING =
      Pattern.compile("(?i)true|false|yes|no|wahr|falsch|vrai|faux|x|on|off");

  private ColumnContent() {}

  /** The share of the cells of a column that ask. */
  static double asks(List<TableRow> rows, int column) {
    return share(rows, column, cell -> ASKS.matcher(cell).find());
  }

  /** The share of filled cells of which something holds; 0 where none is filled. */
  static double share(List<TableRow> rows, int column, Predicate<String> holds) {
    List<String> cells = cells(rows, column);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(holds).count() / cells.size();
  }

  static List<String> cells(List<TableRow> rows, int column) {
    return rows.stream()
        .limit(LOOKED_AT)
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  static boolean isEmpty(List<TableRow> rows, int column) {
    return rows.stream().allMatch(row -> row.cell(column).isEmpty());
  }

  /** Whether it counts 1, 2, 3 as the rows do. */
  static boolean counts(List<TableRow> rows, int column) {
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
  static boolean beginsWithNumber(String cell) {
    return Character.isDigit(cell.charAt(0));
  }

  /**
   * What each column may be.
   *
   * @param known what the header says, where it does; {@code IGNORE} stands for nothing known
   */
  static List<ColumnRole> likely(List<TableRow> rows, int width, List<ColumnRole> known) {
    var roles = new ArrayList<ColumnRole>();
    for (int i = 0; i < width; i++) {
      roles.add(i < known.size() ? known.get(i) : ColumnRole.IGNORE);
    }
    List<Integer> open =
        new ArrayList<>(
            IntStream.range(0, width)
                .filter(i -> roles.get(i) == ColumnRole.IGNORE && !isEmpty(rows, i))
                .boxed()
                .toList());
    if (!roles.contains(ColumnRole.QUESTION)) {
      open.stream()
          .max(Comparator.comparingDouble(i -> likeAQuestion(rows, i)))
          .ifPresent(i -> {
            roles.set(i, ColumnRole.QUESTION);
            open.removeIf(i::equals);
          });
    }
    if (!known.stream().allMatch(role -> role == ColumnRole.IGNORE)) {
      return roles;
    }
    answers(rows, roles, open);
    return roles;
  }

  private static double likeAQuestion(List<TableRow> rows, int column) {
    double length = cells(rows, column).stream().mapToInt(String::length).average().orElse(0);
    return asks(rows, column) * 1_000 + Math.min(200, length) - column * 0.1;
  }

  /** Of a table without a header: the key last, or the right answer first. */
  private static void answers(List<TableRow> rows, List<ColumnRole> roles, List<Integer> open) {
    open.removeIf(i -> share(rows, i, cell -> SETTING.matcher(cell).matches()) >= MOST);
    if (open.isEmpty()) {
      return;
    }
    int last = open.getLast();
    List<Integer> others = open.subList(0, open.size() - 1);
    boolean labels =
        share(rows, last, cell -> HeaderDictionary.all().label(cell).isPresent()) >= MOST;
    boolean repeats =
        rows.stream()
                .limit(LOOKED_AT)
                .filter(row ->
                    others.stream()
                        .anyMatch(i ->
                            row.cell(i)
                                .toLowerCase(Locale.ROOT)
                                .equals(row.cell(last).toLowerCase(Locale.ROOT))))
                .count()
            >= MOST * Math.min(LOOKED_AT, rows.size());
    if (others.size() >= 2 && (labels || repeats)) {
      others.forEach(i -> roles.set(i, ColumnRole.CHOICE));
      roles.set(last, repeats ? ColumnRole.ANSWER : ColumnRole.KEY);
      return;
    }
    List<Integer> texts =
        open.stream()
            .filter(i -> !(i < open.getLast() && isTime(rows, i) && open.size() > 2))
            .toList();
    open.stream()
        .filter(i -> !texts.contains(i))
        .findFirst()
        .ifPresent(i -> roles.set(i, ColumnRole.TIME));
    for (int i = 0; i < texts.size(); i++) {
      roles.set(texts.get(i), i == 0 ? ColumnRole.ANSWER : ColumnRole.WRONG);
    }
  }

  /** Whole numbers of seconds that are the same again and again, or few. */
  private static boolean isTime(List<TableRow> rows, int column) {
    return share(rows, column, cell -> cell.matches("[1-9]\\d{0,2}")) >= MOST
        && cells(rows, column).stream().distinct().count()
            <= Math.max(1, cells(rows, column).size() / 2);
  }
}
