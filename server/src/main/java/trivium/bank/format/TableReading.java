package trivium.bank.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.format.Columns.Keys;
import trivium.bank.format.Columns.Role;
import trivium.bank.header.ColumnMeaning;

/** What the rows of a table were found to be. */
sealed interface TableReading {
  /** A table of which every column that matters is certain. */
  record Certain(Columns columns, List<Row> body, TableColumns shown) implements TableReading {}

  /** The table that we write ourselves. */
  record Own(Columns columns, List<Row> body) implements TableReading {}

  /**
   * A table of which somebody has to say what its columns are.
   *
   * @param why a sentence's end: "has no header"
   */
  record Doubtful(String why, TableColumns shown) implements TableReading {}

  /** What people have answered, not what they are asked. */
  record Answers() implements TableReading {}

  /** No table, or one of a single column. */
  record Nothing() implements TableReading {}

  /**
   * Reads a table.
   *
   * @param sheet its name; empty for text
   */
  static TableReading of(String sheet, List<Row> rows, Optional<ColumnChoice> choice) {
    if (width(rows) < 2) {
      return new Nothing();
    }
    Optional<TableHeader> found = TableHeader.find(rows);
    if (choice.isPresent()) {
      return chosen(sheet, rows, found, choice.get());
    }
    Optional<Columns> ours = Columns.ours(rows.getFirst());
    if (ours.isPresent()) {
      return new Own(ours.get(), rows.subList(1, rows.size()));
    }
    if (found.isPresent()) {
      return below(sheet, rows, found.get());
    }
    return width(rows) == 2 ? cards(sheet, rows) : doubtful(sheet, rows, "has no header");
  }

  private static TableReading below(String sheet, List<Row> rows, TableHeader header) {
    if (AnswerTables.isOne(header)) {
      return new Answers();
    }
    List<Row> body = header.body(rows);
    return new HeaderCheck(header, body).reading(sheet, rows.get(header.row()).first());
  }

  /** Two columns are the two sides of cards, unless the second one asks. */
  private static TableReading cards(String sheet, List<Row> rows) {
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
        new Columns(roles, Keys.TEXTS, false),
        rows,
        TableColumns.of(
            sheet, 0, List.of(), List.of(ColumnRole.QUESTION, ColumnRole.ANSWER), rows));
  }

  static Doubtful doubtful(String sheet, List<Row> rows, String why) {
    return new Doubtful(
        why,
        TableColumns.of(
            sheet, 0, List.of(), ColumnContent.likely(rows, width(rows), List.of()), rows));
  }

  private static TableReading chosen(
      String sheet, List<Row> rows, Optional<TableHeader> found, ColumnChoice choice) {
    List<Row> body =
        choice.first() > 0
            ? rows.stream().filter(row -> row.first() >= choice.first()).toList()
            : found.map(header -> header.body(rows)).orElse(rows);
    int width = width(rows);
    var roles = new ArrayList<ColumnRole>();
    for (int i = 0; i < width; i++) {
      roles.add(i < choice.roles().size() ? choice.roles().get(i) : ColumnRole.IGNORE);
    }
    return new Certain(
        Columns.chosen(choice),
        body,
        TableColumns.of(
            sheet,
            found.map(header -> rows.get(header.row()).first()).orElse(0),
            found.map(TableHeader::names).orElse(List.of()),
            roles,
            body));
  }

  static int width(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static List<Integer> filled(List<Row> rows) {
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
