package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Excel workbooks: Kahoot's, whose header stands below a few lines of advice, and any other whose
 * columns have names that are understood.
 */
final class SheetFormat implements Format {
  static final String KAHOOT = "Kahoot spreadsheet";
  private static final int SURE = 95;

  /** Advice above a table is shorter than this. */
  private static final int DEEPEST_HEADER = 60;

  private static final int OLD_MARK = 0xD0;

  @Override
  public String name() {
    return "Spreadsheet";
  }

  @Override
  public int evidence(Source source) {
    return isOld(source.bytes()) || Packed.names(source.bytes(), "xl/workbook.xml") ? SURE : 0;
  }

  /** The workbooks of before 2007 begin so, and are no zip. */
  private static boolean isOld(byte[] bytes) {
    return bytes.length > 8 && (bytes[0] & 0xFF) == OLD_MARK && (bytes[1] & 0xFF) == 0xCF;
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    if (isOld(source.bytes())) {
      throw new Unreadable(1, "is a workbook of the old kind; save it as .xlsx");
    }
    List<SheetRows> sheets = SheetRows.of(source.bytes());
    List<Table> tables = sheets.stream().flatMap(sheet -> table(sheet).stream()).toList();
    Gathered gathered =
        new Gathered(tables.stream().anyMatch(Table::isKahoot) ? KAHOOT : name(), source);
    if (tables.isEmpty()) {
      guess(sheets, gathered);
    } else {
      tables.forEach(table -> table.into(gathered));
    }
    sheets.forEach(sheet -> sheet.notes().forEach(gathered::note));
    return gathered.understood("");
  }

  /** The rows below a header, whose columns have names. */
  private record Table(Columns columns, List<Row> body) {
    boolean isKahoot() {
      return columns.kahoot();
    }

    void into(Gathered gathered) {
      if (columns.ours()) {
        OwnRows.into(gathered, columns, body);
      } else {
        TableQuestions.into(gathered, columns, body);
      }
    }
  }

  private static Optional<Table> table(SheetRows sheet) {
    List<Row> rows = sheet.rows();
    return IntStream.range(0, Math.min(DEEPEST_HEADER, rows.size()))
        .boxed()
        .flatMap(i ->
            Columns.named(rows.get(i))
                .map(columns -> new Table(columns, rows.subList(i + 1, rows.size())))
                .stream())
        .findFirst();
  }

  private static void guess(List<SheetRows> sheets, Gathered gathered) throws Unreadable {
    List<Row> first =
        sheets.stream()
            .map(SheetRows::rows)
            .filter(rows -> width(rows) >= 2)
            .findFirst()
            .orElseThrow(() -> new Unreadable(1, "has no column that is called Question"));
    TableQuestions.into(gathered, Columns.guessed(first), first);
  }

  private static int width(List<Row> rows) {
    return rows.stream()
        .mapToInt(row ->
            (int)
                IntStream.range(0, row.cells().size()).filter(i -> !row.cell(i).isEmpty()).count())
        .max()
        .orElse(0);
  }
}
