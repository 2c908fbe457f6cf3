package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ColumnRole;
import trivium.bank.format.TableColumns;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ColumnMeaning;

/** What the rows of a table were found to be. */
sealed interface TableAnalysis {
  /** A table of which every column that matters is certain. */
  record Certain(ColumnLayout columns, List<TableRow> body, TableColumns shown)
      implements TableAnalysis {}

  /** The table that we write ourselves. */
  record Own(ColumnLayout columns, List<TableRow> body) implements TableAnalysis {}

  /**
   * A table of which somebody has to say what its columns are.
   *
   * @param why a sentence's end: "has no header"
   */
  record Doubtful(String why, TableColumns shown) implements TableAnalysis {}

  /** What people have answered, not what they are asked. */
  record Answers() implements TableAnalysis {}

  /** No table, or one of a single column. */
  record Nothing() implements TableAnalysis {}

  /**
   * Reads a table.
   *
   * @param sheet its name; empty for text
   */
  static TableAnalysis of(String sheet, List<TableRow> rows, Optional<ColumnChoice> choice) {
    if (width(rows) < 2) {
      return new Nothing();
    }
    Optional<TableHeader> found = TableHeader.find(rows);
    if (choice.isPresent()) {
      return chosen(sheet, rows, found, choice.get());
    }
    Optional<ColumnLayout> ours = ColumnLayout.ours(rows.getFirst());
    if (ours.isPresent()) {
      return new Own(ours.get(), rows.subList(1, rows.size()));
    }
    if (found.isPresent()) {
      return below(sheet, rows, found.get());
    }
    return width(rows) == 2 ? cards(sheet, rows) : doubtful(sheet, rows, "has no header");
  }

  private static TableAnalysis below(String sheet, List<TableRow> rows, TableHeader header) {
    if (AnswerTables.isOne(header)) {
      return new Answers();
    }
    List<TableRow> body = header.body(rows);
    return new HeaderCheck(header, body).reading(sheet, rows.get(header.row()).first());
  }

  /** Two columns are the two sides of cards, unless the second one asks. */
  private static TableAnalysis cards(String sheet, List<TableRow> rows) {
    List<Integer> columns = filled(rows);
    if (columns.size() != 2 || columns.getFirst() != 0 || columns.getLast() != 1) {
      return doubtful(sheet, rows, "has no header");
    }
    if (ColumnContent.asks(rows, 1) > ColumnContent.asks(rows, 0)) {
      return doubtful(sheet, rows, "has no header, and its second column asks");
    }
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    roles.put(Role.QUESTION, List.of(0));
    roles.put(Role.ANSWER, List.of(1));
    return new Certain(
        new ColumnLayout(roles, KeyNotation.TEXTS, false),
        rows,
        shown(sheet, 0, List.of(), List.of(ColumnRole.QUESTION, ColumnRole.ANSWER), rows));
  }

  static Doubtful doubtful(String sheet, List<TableRow> rows, String why) {
    return new Doubtful(
        why, shown(sheet, 0, List.of(), ColumnContent.likely(rows, width(rows), List.of()), rows));
  }

  private static TableAnalysis chosen(
      String sheet, List<TableRow> rows, Optional<TableHeader> found, ColumnChoice choice) {
    List<TableRow> body =
        choice.first() > 0
            ? rows.stream().filter(row -> row.first() >= choice.first()).toList()
            : found.map(header -> header.body(rows)).orElse(rows);
    int width = width(rows);
    var roles = new ArrayList<ColumnRole>();
    for (int i = 0; i < width; i++) {
      roles.add(i < choice.roles().size() ? choice.roles().get(i) : ColumnRole.IGNORE);
    }
    return new Certain(
        ColumnLayout.chosen(choice),
        body,
        shown(
            sheet,
            found.map(header -> rows.get(header.row()).first()).orElse(0),
            found.map(TableHeader::names).orElse(List.of()),
            roles,
            body));
  }

  static TableColumns shown(
      String sheet, int header, List<String> names, List<ColumnRole> roles, List<TableRow> body) {
    int width = Math.min(40, roles.size());
    return new TableColumns(
        sheet,
        header,
        body.isEmpty() ? header + 1 : body.getFirst().first(),
        IntStream.range(0, width)
            .mapToObj(i ->
                new TableColumns.Column(
                    i < names.size() ? abridged(names.get(i)) : "", roles.get(i)))
            .toList(),
        body.stream()
            .limit(5)
            .map(row -> IntStream.range(0, width).mapToObj(i -> abridged(row.cell(i))).toList())
            .toList());
  }

  private static String abridged(String cell) {
    String plain = cell.strip();
    return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
  }

  static int width(List<TableRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static List<Integer> filled(List<TableRow> rows) {
    return IntStream.range(0, width(rows))
        .filter(i -> rows.stream().anyMatch(row -> !row.cell(i).isEmpty()))
        .boxed()
        .toList();
  }

  /** Whether tables of answers have such a header: of a form, of a game, of our own reports. */
  final class AnswerTables {
    private AnswerTables() {}

    static boolean isOne(TableHeader header) {
      boolean whole =
          header.has(ColumnMeaning.QUESTION)
              && header.count(ColumnMeaning.OPTION) + header.count(ColumnMeaning.WRONG) >= 2
              && (header.has(ColumnMeaning.CORRECT) || header.has(ColumnMeaning.ANSWER));
      return header.has(ColumnMeaning.PLAYER) || (header.has(ColumnMeaning.RESULT) && !whole);
    }
  }
}
