package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ColumnRole;
import trivium.bank.format.TableColumns;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderDictionary;

/** Finds the header of a table and determines its layout, or that it is not certain. */
final class TableAnalyzer {
  private static final int SHOWN_ROWS = 5;
  private static final int SHOWN_COLUMNS = 40;
  private static final int LONGEST_SHOWN_CELL = 120;

  private final String sheet;
  private final List<TableRow> rows;
  private final int width;

  private TableAnalyzer(String sheet, List<TableRow> rows) {
    this.sheet = sheet;
    this.rows = rows;
    this.width = TableRow.width(rows);
  }

  /**
   * Analyzes the rows of a table.
   *
   * @param sheet its name; empty for text
   * @param choice the layout that the host has chosen, if any
   */
  static TableAnalysis analyze(String sheet, List<TableRow> rows, Optional<ColumnChoice> choice) {
    return new TableAnalyzer(sheet, rows).analyze(choice);
  }

  private TableAnalysis analyze(Optional<ColumnChoice> choice) {
    if (width < 2) {
      return new TableAnalysis.NoTable();
    }
    Optional<TableHeader> header = TableHeader.find(rows);
    if (choice.isPresent()) {
      return chosen(header, choice.get());
    }
    Optional<ColumnLayout> own = OwnTableReader.layout(rows.getFirst());
    if (own.isPresent()) {
      return new TableAnalysis.OwnTable(own.get(), rows.subList(1, rows.size()));
    }
    if (header.isPresent()) {
      return isOfResponses(header.get())
          ? new TableAnalysis.Responses()
          : headed(new HeadedTable(header.get(), header.get().body(rows)));
    }
    return width == 2 ? cards() : uncertain("has no header");
  }

  /** Whether a header is that of a form, of a game, or of Trivium's own reports. */
  private static boolean isOfResponses(TableHeader header) {
    boolean complete =
        header.has(ColumnMeaning.QUESTION)
            && header.count(ColumnMeaning.OPTION) + header.count(ColumnMeaning.WRONG) >= 2
            && (header.has(ColumnMeaning.CORRECT) || header.has(ColumnMeaning.ANSWER));
    return header.has(ColumnMeaning.PLAYER) || (header.has(ColumnMeaning.RESULT) && !complete);
  }

  private TableAnalysis headed(HeadedTable table) {
    int line = rows.get(table.header().row()).first();
    List<String> names = table.header().names();
    try {
      checkSecondHeader(table);
      var keys = new KeyColumnCheck(table);
      ColumnLayout layout = new HeaderInterpreter(table, keys).layout();
      List<ColumnRole> roles = roles(layout, keys.cells(layout), table.width());
      return new TableAnalysis.Certain(
          layout, table.body(), columns(line, names, roles, table.body()));
    } catch (UncertainTableException uncertain) {
      return new TableAnalysis.Uncertain(
          uncertain.reason(), columns(line, names, ColumnProposal.of(table), table.body()));
    }
  }

  /** A second header further down may have its columns in another order. */
  private static void checkSecondHeader(HeadedTable table) throws UncertainTableException {
    Set<String> names =
        table.header().names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet());
    for (TableRow row : table.body()) {
      List<String> cells = row.cells().stream().map(String::strip).toList();
      boolean similar =
          cells.stream().anyMatch(cell -> names.contains(cell.toLowerCase(Locale.ROOT)))
              && !cells.equals(table.header().names());
      if (similar && TableHeader.isHeader(cells)) {
        throw new UncertainTableException("has a second header in row " + row.first());
      }
    }
  }

  private static List<ColumnRole> roles(ColumnLayout layout, List<KeyCell> keys, int width) {
    KeyCellReader reader = KeyCellReader.of(keys, layout.notation());
    boolean labels =
        keys.stream()
            .anyMatch(cell ->
                !reader.right(cell).isEmpty()
                    && HeaderDictionary.all().label(cell.text()).isPresent());
    ColumnRole key =
        layout.notation() == KeyNotation.NUMBERS_FROM_ZERO
            ? ColumnRole.INDEX
            : labels || layout.notation() == KeyNotation.NUMBERS
                ? ColumnRole.KEY
                : ColumnRole.ANSWER;
    return IntStream.range(0, width).mapToObj(i -> layout.role(i, key)).toList();
  }

  /** Two columns without a header are the sides of cards, unless the second one asks. */
  private TableAnalysis cards() {
    boolean bothFilled =
        IntStream.range(0, width)
            .allMatch(i -> rows.stream().anyMatch(row -> !row.cell(i).isEmpty()));
    if (!bothFilled) {
      return uncertain("has no header");
    }
    if (ColumnContent.shareAsking(rows, 1) > ColumnContent.shareAsking(rows, 0)) {
      return uncertain("has no header, and its second column asks");
    }
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    roles.put(Role.QUESTION, List.of(0));
    roles.put(Role.ANSWER, List.of(1));
    return new TableAnalysis.Certain(
        new ColumnLayout(roles, KeyNotation.TEXTS, false),
        rows,
        columns(0, List.of(), List.of(ColumnRole.QUESTION, ColumnRole.ANSWER), rows));
  }

  private TableAnalysis uncertain(String reason) {
    return new TableAnalysis.Uncertain(
        reason, columns(0, List.of(), ColumnProposal.of(rows, width, List.of()), rows));
  }

  private TableAnalysis chosen(Optional<TableHeader> header, ColumnChoice choice) {
    List<TableRow> body =
        choice.first() > 0
            ? rows.stream().filter(row -> row.first() >= choice.first()).toList()
            : header.map(found -> found.body(rows)).orElse(rows);
    var roles = new ArrayList<ColumnRole>();
    for (int i = 0; i < width; i++) {
      roles.add(i < choice.roles().size() ? choice.roles().get(i) : ColumnRole.IGNORE);
    }
    return new TableAnalysis.Certain(
        ColumnLayout.of(choice),
        body,
        columns(
            header.map(found -> rows.get(found.row()).first()).orElse(0),
            header.map(TableHeader::names).orElse(List.of()),
            roles,
            body));
  }

  private TableColumns columns(
      int headerLine, List<String> names, List<ColumnRole> roles, List<TableRow> body) {
    int shown = Math.min(SHOWN_COLUMNS, roles.size());
    return new TableColumns(
        sheet,
        headerLine,
        body.isEmpty() ? headerLine + 1 : body.getFirst().first(),
        IntStream.range(0, shown)
            .mapToObj(i ->
                new TableColumns.Column(
                    i < names.size() ? abridged(names.get(i)) : "", roles.get(i)))
            .toList(),
        body.stream()
            .limit(SHOWN_ROWS)
            .map(row -> IntStream.range(0, shown).mapToObj(i -> abridged(row.cell(i))).toList())
            .toList());
  }

  private static String abridged(String cell) {
    String plain = cell.strip();
    return plain.length() > LONGEST_SHOWN_CELL
        ? plain.substring(0, LONGEST_SHOWN_CELL) + "…"
        : plain;
  }
}
