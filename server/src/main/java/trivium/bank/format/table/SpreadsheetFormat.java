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
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.sheet.InvalidWorkbookException;
import trivium.bank.sheet.SheetData;
import trivium.bank.sheet.XlsxWorkbook;

/** Reader of Excel workbooks, among them those that Kahoot imports. */
public final class SpreadsheetFormat implements Format {
  static final String KAHOOT = "Kahoot spreadsheet";
  private static final int SURE = 95;

  @Override
  public String name() {
    return "Spreadsheet";
  }

  @Override
  public int evidence(Source source) {
    return isBinaryWorkbook(source.bytes())
            || ZipExtractor.mentions(source.bytes(), "xl/workbook.xml")
        ? SURE
        : 0;
  }

  /** Whether it begins like a workbook of the binary format before 2007. */
  private static boolean isBinaryWorkbook(byte[] bytes) {
    return bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
  }

  /** The analyses of the sheets of a workbook by their outcome. */
  private static final class Analyses {
    private final List<TableAnalysis.Certain> certain = new ArrayList<>();
    private final List<TableAnalysis.OwnTable> own = new ArrayList<>();
    private final List<TableAnalysis.Uncertain> uncertain = new ArrayList<>();

    void add(TableAnalysis analysis) throws UnreadableFileException {
      switch (analysis) {
        case TableAnalysis.Certain table -> certain.add(table);
        case TableAnalysis.OwnTable table -> own.add(table);
        case TableAnalysis.Uncertain table -> uncertain.add(table);
        case TableAnalysis.Responses responses -> throw responses.refusal();
        case TableAnalysis.NoTable _ -> {}
      }
    }

    boolean isReadable() {
      return !certain.isEmpty() || !own.isEmpty();
    }
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    if (isBinaryWorkbook(source.bytes())) {
      throw new UnreadableFileException(1, "is a workbook of the old kind; save it as .xlsx");
    }
    List<SheetData> sheets = sheets(source.bytes());
    Analyses analyses = source.columns().isPresent() ? withChoice(sheets, source) : analyze(sheets);
    if (!analyses.isReadable()) {
      throw analyses.uncertain.isEmpty()
          ? new UnreadableFileException(1, "has no column that is called Question")
          : analyses.uncertain.getFirst().refusal();
    }
    boolean kahoot = analyses.certain.stream().anyMatch(table -> table.layout().kahoot());
    var builder = new BankBuilder(kahoot ? KAHOOT : name(), source);
    analyses.certain.forEach(
        table -> TableQuestionReader.readSheet(builder, table.layout(), table.body()));
    analyses.own.forEach(table -> OwnTableReader.read(builder, table.layout(), table.body()));
    for (TableAnalysis.Uncertain table : analyses.uncertain) {
      builder.warn(
          SourceLocation.at(table.columns().header()),
          "the sheet “" + table.columns().sheet() + "” is not read: it " + table.reason());
    }
    for (SheetData sheet : sheets) {
      sheet.notes().forEach(note -> builder.warn(new Problem(note.row(), note.message())));
    }
    ImportedBank bank = builder.build("");
    return analyses.certain.isEmpty() ? bank : bank.with(analyses.certain.getFirst().columns());
  }

  private static List<SheetData> sheets(byte[] bytes) throws UnreadableFileException {
    try {
      return XlsxWorkbook.read(ZipExtractor.extract(bytes, XlsxWorkbook::isPart));
    } catch (InvalidWorkbookException invalid) {
      throw new UnreadableFileException(1, invalid.message());
    }
  }

  private static List<TableRow> rows(SheetData sheet) {
    return sheet.rows().stream()
        .map(row -> new TableRow(row.number(), row.number(), row.cells()))
        .toList();
  }

  private static Analyses analyze(List<SheetData> sheets) throws UnreadableFileException {
    var analyses = new Analyses();
    for (SheetData sheet : sheets) {
      analyses.add(TableAnalyzer.analyze(sheet.name(), rows(sheet), Optional.empty()));
    }
    return analyses;
  }

  /**
   * Applies the choice of columns to the first uncertain sheet and to all that have the same
   * header; if all sheets are certain, to the first of those.
   */
  private static Analyses withChoice(List<SheetData> sheets, Source source)
      throws UnreadableFileException {
    Analyses before = analyze(sheets);
    List<TableColumns> candidates =
        before.uncertain.isEmpty() || before.isReadable()
            ? before.certain.stream().map(TableAnalysis.Certain::columns).toList()
            : before.uncertain.stream().map(TableAnalysis.Uncertain::columns).toList();
    var analyses = new Analyses();
    for (SheetData sheet : sheets) {
      boolean meant =
          candidates.stream()
              .filter(table -> table.sheet().equals(sheet.name()))
              .anyMatch(table -> names(table).equals(names(candidates.getFirst())));
      analyses.add(
          TableAnalyzer.analyze(
              sheet.name(), rows(sheet), meant ? source.columns() : Optional.empty()));
    }
    return analyses;
  }

  private static List<String> names(TableColumns table) {
    return table.columns().stream().map(TableColumns.Column::name).toList();
  }
}
