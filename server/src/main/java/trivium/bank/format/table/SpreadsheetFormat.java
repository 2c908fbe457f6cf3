package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.Problem;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.TableColumns;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.ZipExtractor;
import trivium.bank.format.builder.BankBuilder;

/**
 * Excel workbooks: Kahoot's, whose header stands below a few lines of advice, and any other whose
 * columns have names that are understood.
 */
public final class SpreadsheetFormat implements Format {
  static final String KAHOOT = "Kahoot spreadsheet";
  private static final int SURE = 95;
  private static final int OLD_MARK = 0xD0;

  @Override
  public String name() {
    return "Spreadsheet";
  }

  @Override
  public int evidence(Source source) {
    return isOld(source.bytes()) || ZipExtractor.mentions(source.bytes(), "xl/workbook.xml")
        ? SURE
        : 0;
  }

  /** The workbooks of before 2007 begin so, and are no zip. */
  private static boolean isOld(byte[] bytes) {
    return bytes.length > 8 && (bytes[0] & 0xFF) == OLD_MARK && (bytes[1] & 0xFF) == 0xCF;
  }

  /** The sheets of a workbook by what was found in them. */
  private static final class Found {
    private final List<TableAnalysis.Certain> certain = new ArrayList<>();
    private final List<TableAnalysis.Own> own = new ArrayList<>();
    private final List<TableAnalysis.Doubtful> doubtful = new ArrayList<>();

    void add(TableAnalysis reading) throws UnreadableFileException {
      switch (reading) {
        case TableAnalysis.Certain table -> certain.add(table);
        case TableAnalysis.Own table -> own.add(table);
        case TableAnalysis.Doubtful table -> doubtful.add(table);
        case TableAnalysis.Answers _ -> throw TableRefusal.answers();
        case TableAnalysis.Nothing _ -> {}
      }
    }

    boolean isRead() {
      return !certain.isEmpty() || !own.isEmpty();
    }
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    if (isOld(source.bytes())) {
      throw new UnreadableFileException(1, "is a workbook of the old kind; save it as .xlsx");
    }
    List<SheetRows> sheets = SheetRows.of(source.bytes());
    Found found = source.columns().isPresent() ? chosen(sheets, source) : found(sheets);
    if (!found.isRead()) {
      throw found.doubtful.isEmpty()
          ? new UnreadableFileException(1, "has no column that is called Question")
          : TableRefusal.uncertain(found.doubtful.getFirst());
    }
    boolean kahoot = found.certain.stream().anyMatch(table -> table.columns().kahoot());
    var builder = new BankBuilder(kahoot ? KAHOOT : name(), source);
    found.certain.forEach(
        table -> TableQuestionReader.into(builder, table.columns(), table.body()));
    found.own.forEach(table -> OwnTableReader.into(builder, table.columns(), table.body()));
    for (TableAnalysis.Doubtful left : found.doubtful) {
      builder.warn(
          new Problem(
              Math.max(1, left.shown().header()),
              "the sheet “" + left.shown().sheet() + "” is not read: it " + left.why()));
    }
    sheets.forEach(sheet -> sheet.notes().forEach(builder::warn));
    ImportedBank imported = builder.build("");
    return found.certain.isEmpty() ? imported : imported.with(found.certain.getFirst().shown());
  }

  private static Found found(List<SheetRows> sheets) throws UnreadableFileException {
    var found = new Found();
    for (SheetRows sheet : sheets) {
      found.add(TableAnalysis.of(sheet.name(), sheet.rows(), Optional.empty()));
    }
    return found;
  }

  /**
   * What was said of the columns is about the first sheet that is not certain, and about all that
   * have the same header; where all are certain it is about those instead.
   */
  private static Found chosen(List<SheetRows> sheets, Source source)
      throws UnreadableFileException {
    Found before = found(sheets);
    List<TableColumns> asked =
        before.doubtful.isEmpty() || before.isRead()
            ? before.certain.stream().map(TableAnalysis.Certain::shown).toList()
            : before.doubtful.stream().map(TableAnalysis.Doubtful::shown).toList();
    var found = new Found();
    for (SheetRows sheet : sheets) {
      boolean meant =
          !asked.isEmpty()
              && asked.stream()
                  .filter(table -> table.sheet().equals(sheet.name()))
                  .anyMatch(table -> names(table).equals(names(asked.getFirst())));
      found.add(
          TableAnalysis.of(
              sheet.name(), sheet.rows(), meant ? source.columns() : Optional.empty()));
    }
    return found;
  }

  private static List<String> names(TableColumns table) {
    return table.columns().stream().map(TableColumns.Column::name).toList();
  }
}
