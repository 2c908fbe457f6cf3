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
    List<List<Row>> sheets = SheetRows.of(source.bytes());
    for (List<Row> rows : sheets) {
      for (int i = 0; i < Math.min(DEEPEST_HEADER, rows.size()); i++) {
        Optional<Columns> columns = Columns.named(rows.get(i));
        if (columns.isPresent()) {
          var gathered = new Gathered(columns.get().kahoot() ? KAHOOT : name(), source);
          List<Row> body = rows.subList(i + 1, rows.size());
          if (columns.get().ours()) {
            OwnRows.into(gathered, columns.get(), body);
          } else {
            TableQuestions.into(gathered, columns.get(), body);
          }
          return gathered.understood("");
        }
      }
    }
    List<Row> first =
        sheets.stream()
            .filter(rows -> width(rows) >= 2)
            .findFirst()
            .orElseThrow(() -> new Unreadable(1, "has no column that is called Question"));
    var gathered = new Gathered(name(), source);
    TableQuestions.into(gathered, Columns.guessed(first), first);
    return gathered.understood("");
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
