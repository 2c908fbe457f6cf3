package trivium.bank.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import trivium.bank.Problem;

/**
 * One sheet of an Excel workbook as rows of text.
 *
 * @param cut what of it was not read
 */
record SheetRows(List<Row> rows, Optional<Problem> cut) {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_SHEETS = 10;

  /**
   * A text that many cells share stands in the file once. All cells of a workbook as large as we
   * take them hold no more than this.
   */
  private static final long MOST_TEXT = 8L * 1024 * 1024;

  static List<SheetRows> of(byte[] bytes) throws Unreadable {
    byte[] clean = clean(Packed.files(bytes, SheetRows::isPart));
    var sheets = new ArrayList<SheetRows>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(clean))) {
      List<Sheet> all = workbook.getSheets().toList();
      for (Sheet sheet : all.subList(0, Math.min(MOST_SHEETS, all.size()))) {
        sheets.add(sheet(sheet));
      }
      if (all.size() > MOST_SHEETS) {
        sheets.add(cut(1, "only the first " + MOST_SHEETS + " sheets are read"));
      }
    } catch (IOException | RuntimeException broken) {
      // The reader throws whatever broken XML makes it stumble over.
      throw new Unreadable(1, "is a broken workbook; open it and save it again as .xlsx");
    }
    if (sheets.stream().mapToLong(SheetRows::length).sum() > MOST_TEXT) {
      throw new Unreadable(1, "is a workbook with more text than a bank can have");
    }
    return sheets;
  }

  private static SheetRows cut(int row, String message) {
    return new SheetRows(List.of(), Optional.of(new Problem(row, message)));
  }

  private long length() {
    return rows.stream().flatMap(row -> row.cells().stream()).mapToLong(String::length).sum();
  }

  private static SheetRows sheet(Sheet sheet) throws IOException {
    List<Row> rows = rows(sheet);
    return rows.size() <= MOST_ROWS
        ? new SheetRows(rows, Optional.empty())
        : new SheetRows(
            rows.subList(0, MOST_ROWS),
            Optional.of(
                new Problem(
                    rows.get(MOST_ROWS).first(),
                    "is the row after the first "
                        + MOST_ROWS
                        + "; it and all below are not read")));
  }

  private static List<Row> rows(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      return rows.limit(MOST_ROWS + 1L)
          .map(row ->
              new Row(
                  row.getRowNum(),
                  row.getRowNum(),
                  row.stream().limit(MOST_COLUMNS).map(SheetRows::text).toList()))
          .filter(row -> !row.isBlank())
          .toList();
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.getRawValue() != null && cell.getRawValue().equals("1") ? "True" : "False";
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static boolean isPart(String name) {
    return name.equals("[Content_Types].xml")
        || name.startsWith("_rels/")
        || name.startsWith("xl/_rels/")
        || (name.startsWith("xl/") && name.endsWith(".xml") && !name.contains("/drawings/"));
  }

  /** What has been measured goes to the reader, and nothing that hides in the zip's directory. */
  private static byte[] clean(Map<String, byte[]> parts) throws Unreadable {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        String start = new String(part.getValue(), StandardCharsets.ISO_8859_1);
        if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
          throw new Unreadable(1, "is a workbook that declares entities, which are not read");
        }
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException broken) {
      throw new Unreadable(1, "is a broken workbook");
    }
    return out.toByteArray();
  }
}
