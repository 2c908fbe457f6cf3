package trivium.bank.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import trivium.bank.budget.ReadingBudget;

/**
 * Reader of workbooks in Office Open XML (ECMA-376). Hidden sheets are skipped with a note; hidden
 * rows and columns are read, because quiz hosts hide their answers there.
 */
public final class XlsxWorkbook {
  private static final String MAIN = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final int MOST_SHEETS = 10;
  private static final int MOST_PARTS = 1_000;

  /** In characters of all cells; a shared string counts for each cell that has it. */
  static final long MOST_TEXT = 8L * 1024 * 1024;

  private static final int MOST_SHARED = 200_000;
  private static final long BYTES_PER_TEXT = 56;

  private record SheetEntry(String name, boolean hidden, String relation) {}

  private record Main(boolean from1904, List<SheetEntry> sheets) {}

  private record Relation(String kind, String target) {}

  private XlsxWorkbook() {}

  /**
   * Reads a workbook.
   *
   * @param files of the package by their names; only those of {@link #isPart} are used
   */
  public static List<SheetData> read(Map<String, byte[]> files) throws InvalidWorkbookException {
    var parts = new XmlParts(files);
    Main main = parts.read(MAIN, XlsxWorkbook::main);
    Map<String, Relation> relations =
        parts.has(RELATIONS) ? parts.read(RELATIONS, XlsxWorkbook::relations) : Map.of();
    String stylesAt = target(relations, "/styles", "xl/styles.xml");
    String stringsAt = target(relations, "/sharedStrings", "xl/sharedStrings.xml");
    CellStyles styles =
        parts.has(stylesAt) ? parts.read(stylesAt, CellStyles::read) : CellStyles.NONE;
    List<String> strings =
        parts.has(stringsAt) ? parts.read(stringsAt, XlsxWorkbook::strings) : List.of();
    var reader = new SheetReader(styles, strings, main.from1904());
    var sheets = new ArrayList<SheetData>();
    int shown = 0;
    for (SheetEntry sheet : main.sheets()) {
      Relation relation = relations.get(sheet.relation());
      if (relation == null || !relation.kind().endsWith("/worksheet")) {
        continue;
      }
      if (sheet.hidden()) {
        sheets.add(skipped(sheet.name(), "the hidden sheet “" + sheet.name() + "” is not read"));
      } else if (++shown > MOST_SHEETS) {
        sheets.add(skipped(sheet.name(), "only the first " + MOST_SHEETS + " sheets are read"));
        break;
      } else {
        sheets.add(parts.read(relation.target(), xml -> reader.read(sheet.name(), xml)));
      }
    }
    return sheets;
  }

  private static SheetData skipped(String name, String why) {
    return new SheetData(name, List.of(), List.of(new SheetData.Note(1, why)));
  }

  /** Whether a file of the package is used. */
  public static boolean isPart(String name) {
    return name.equals(MAIN)
        || name.equals(RELATIONS)
        || (name.startsWith("xl/")
            && name.endsWith(".xml")
            && !name.startsWith("xl/drawings/")
            && !name.startsWith("xl/theme/")
            && !name.startsWith("xl/charts/"));
  }

  private static Main main(XMLStreamReader xml)
      throws XMLStreamException, InvalidWorkbookException {
    boolean from1904 = false;
    var sheets = new ArrayList<SheetEntry>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        from1904 = XmlParts.isSet(xml, "date1904");
      } else if (xml.getLocalName().equals("sheet")) {
        if (sheets.size() >= MOST_PARTS) {
          throw new InvalidWorkbookException(
              "is a workbook of more than " + MOST_PARTS + " sheets");
        }
        sheets.add(
            new SheetEntry(
                XmlParts.attribute(xml, "name"),
                XmlParts.attribute(xml, "state").toLowerCase(java.util.Locale.ROOT).contains("hid"),
                XmlParts.attribute(xml, "id")));
      }
    }
    return new Main(from1904, sheets);
  }

  private static Map<String, Relation> relations(XMLStreamReader xml)
      throws XMLStreamException, InvalidWorkbookException {
    var relations = new HashMap<String, Relation>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        if (relations.size() >= MOST_PARTS) {
          throw new InvalidWorkbookException("is a workbook of more than " + MOST_PARTS + " parts");
        }
        String target = XmlParts.attribute(xml, "Target");
        relations.put(
            XmlParts.attribute(xml, "Id"),
            new Relation(
                XmlParts.attribute(xml, "Type"),
                target.startsWith("/")
                    ? target.substring(1)
                    : target.startsWith("./") ? "xl/" + target.substring(2) : "xl/" + target));
      }
    }
    return relations;
  }

  private static String target(Map<String, Relation> relations, String kind, String otherwise) {
    return relations.values().stream()
        .filter(relation -> relation.kind().endsWith(kind))
        .map(Relation::target)
        .findFirst()
        .orElse(otherwise);
  }

  private static List<String> strings(XMLStreamReader xml)
      throws XMLStreamException, InvalidWorkbookException {
    ReadingBudget budget = ReadingBudget.current();
    var strings = new ArrayList<String>();
    long total = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = RichText.read(xml);
        total += text.length();
        if (strings.size() >= MOST_SHARED || total > MOST_TEXT) {
          throw new InvalidWorkbookException("is a workbook with more text than a bank can have");
        }
        budget.check();
        budget.charge(BYTES_PER_TEXT + 2L * text.length());
        strings.add(text);
      }
    }
    return strings;
  }
}
