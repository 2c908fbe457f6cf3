package trivium.bank.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import trivium.bank.budget.ReadingBudget;

/**
 * Reads the sheets of a workbook. Memory is allocated for cells with content only, whatever their
 * addresses are.
 */
final class SheetReader {
  /** Further columns are ignored. */
  private static final int MOST_COLUMNS = 256;

  private static final int LAST_ROW = 100_000;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CELLS = 500_000;
  private static final int MOST_MERGED = 10_000;
  private static final int MOST_NOTES = 100;
  private static final int LONGEST_NUMBER = 64;

  private static final long BYTES_PER_CELL = 48;

  private final ReadingBudget budget = ReadingBudget.current();
  private final CellStyles styles;
  private final List<String> strings;
  private final boolean from1904;
  private long text;
  private int cells;

  SheetReader(CellStyles styles, List<String> strings, boolean from1904) {
    this.styles = styles;
    this.strings = strings;
    this.from1904 = from1904;
  }

  SheetData read(String name, XMLStreamReader xml)
      throws XMLStreamException, InvalidWorkbookException {
    return new SheetParser(name).parse(xml);
  }

  /** The state while one sheet is read. */
  private final class SheetParser {
    private final String name;
    private final NavigableMap<Integer, List<String>> rows = new TreeMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<SheetData.Note> notes = new ArrayList<>();
    private int row;
    private int column;
    private int filled;
    private boolean full;

    SheetParser(String name) {
      this.name = name;
    }

    SheetData parse(XMLStreamReader xml) throws XMLStreamException, InvalidWorkbookException {
      while (xml.hasNext()) {
        budget.check();
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "row" -> {
            row = XmlParts.number(xml, "r", row + 1);
            column = -1;
          }
          case "c" -> cell(xml);
          case "mergeCell" -> merge(XmlParts.attribute(xml, "ref"));
          default -> {}
        }
      }
      merged.forEach(this::fillDown);
      return new SheetData(
          name,
          rows.entrySet().stream()
              .map(row -> new SheetData.SheetRow(row.getKey(), row.getValue()))
              .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
              .toList(),
          notes);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, InvalidWorkbookException {
      budget.check();
      String reference = XmlParts.attribute(xml, "r");
      if (reference.isEmpty()) {
        column++;
      } else {
        CellAddress at =
            CellAddress.parse(reference)
                .orElseThrow(() ->
                    new InvalidWorkbookException(
                        "is a broken workbook: it names a cell that no sheet can have"));
        row = at.row();
        column = at.column();
      }
      String kind = XmlParts.attribute(xml, "t");
      NumberFormat format = styles.of(XmlParts.number(xml, "s", 0));
      String shown = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
          break;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "v" -> shown = value(kind, xml.getElementText(), format);
            case "is" -> shown = format.text(RichText.read(xml));
            default -> {}
          }
        }
      }
      if (!shown.isBlank()) {
        put(shown, kind.equals("s"));
      }
    }

    private String value(String kind, String value, NumberFormat format) {
      return switch (kind) {
        case "s" -> format.text(shared(value.strip()));
        case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
        case "str" -> format.text(RichText.unescaped(value));
        case "inlineStr" -> "";
        case "e" -> {
          note("has a cell that shows the error " + value.strip() + ", which is left empty");
          yield "";
        }
        case "d" -> date(value.strip(), format);
        default -> number(value.strip(), format);
      };
    }

    private String shared(String number) {
      int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    private String number(String value, NumberFormat format) {
      if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
        return "";
      }
      try {
        double number = Double.parseDouble(value);
        return Double.isFinite(number) ? format.number(number, from1904) : value;
      } catch (NumberFormatException text) {
        return value;
      }
    }

    private String date(String value, NumberFormat format) {
      try {
        LocalDateTime time =
            value.contains("T")
                ? LocalDateTime.parse(value.replaceFirst("Z$", ""))
                : LocalDate.parse(value).atStartOfDay();
        return format.number(SerialDate.serial(time, from1904), from1904);
      } catch (DateTimeParseException other) {
        return value;
      }
    }

    /**
     * @param shared whether it is a shared string, which has been charged to the budget already
     */
    private void put(String shown, boolean shared) throws InvalidWorkbookException {
      if (column >= MOST_COLUMNS) {
        note("has cells beyond the first " + MOST_COLUMNS + " columns, which are not read");
        return;
      }
      if (row > LAST_ROW || (rows.size() >= MOST_ROWS && !rows.containsKey(row))) {
        if (!full) {
          full = true;
          note(
              "is the row after the first "
                  + (row > LAST_ROW ? LAST_ROW : MOST_ROWS)
                  + "; it and all below are not read");
        }
        return;
      }
      text += shown.length();
      if (++cells > MOST_CELLS || text > XlsxWorkbook.MOST_TEXT) {
        throw new InvalidWorkbookException("is a workbook with more text than a bank can have");
      }
      budget.charge(BYTES_PER_CELL + (shared ? 0 : 2L * shown.length()));
      List<String> line = rows.computeIfAbsent(row, _ -> new ArrayList<>());
      while (line.size() <= column) {
        line.add("");
      }
      line.set(column, shown);
    }

    private void note(String message) {
      if (notes.size() < MOST_NOTES
          && notes.stream().noneMatch(note -> note.message().equals(message))) {
        notes.add(new SheetData.Note(Math.max(1, row), message));
      }
    }

    private void merge(String reference) throws InvalidWorkbookException {
      if (merged.size() >= MOST_MERGED) {
        throw new InvalidWorkbookException(
            "is a workbook with more than " + MOST_MERGED + " merged ranges");
      }
      CellRange.parse(reference).ifPresent(merged::add);
    }

    /** Repeats a vertically merged cell, such as the name of a round, in each of its rows. */
    private void fillDown(CellRange range) {
      budget.check();
      List<String> top = rows.get(range.from().row());
      int at = range.from().column();
      if (top == null || at >= top.size() || top.get(at).isEmpty()) {
        return;
      }
      for (List<String> line : rows.subMap(range.from().row() + 1, range.to().row() + 1).values()) {
        while (line.size() <= at) {
          line.add("");
        }
        if (line.get(at).isEmpty() && ++filled < MOST_CELLS) {
          line.set(at, top.get(at));
        }
      }
    }
  }
}
