package trivium.bank.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of an Excel workbook as rows of text. */
final class SheetRows {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_SHEETS = 10;

  private SheetRows() {}

  static List<List<Row>> of(byte[] bytes) throws Unreadable {
    byte[] clean = clean(Packed.files(bytes, SheetRows::isPart));
    var sheets = new ArrayList<List<Row>>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(clean))) {
      for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
        sheets.add(rows(sheet));
      }
    } catch (IOException | RuntimeException broken) {
      // The reader throws whatever broken XML makes it stumble over.
      throw new Unreadable(1, "is a broken workbook; open it and save it again as .xlsx");
    }
    return sheets;
  }

  private static List<Row> rows(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
      return rows.limit(MOST_ROWS)
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
