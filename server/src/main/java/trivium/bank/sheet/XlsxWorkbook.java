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
 * A workbook of ECMA-376 (XLSX) with its sheets as they are shown. Hidden sheets are left out, and
 * that is told; hidden rows and columns are read, for quiz hosts hide their answers there.
 */
public final class XlsxWorkbook {
  private static final String MAIN = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final int MOST_SHEETS = 10;
  private static final int MOST_LISTED = 1_000;

  /** A text that many cells share stands in the file once; this bounds what it is as cells. */
  static final long MOST_TEXT = 8L * 1024 * 1024;

  private static final int MOST_SHARED = 200_000;
  private static final long BYTES_PER_TEXT = 56;

  private record Listed(String name, boolean hidden, String relation) {}

  private record Main(boolean from1904, List<Listed> sheets) {}

  private record Relation(String kind, String target) {}

  private XlsxWorkbook() {}

  /**
   * Reads the parts of a package.
   *
   * @param files by their names in the package; only those of {@link #isPart} are looked at
   */
  public static List<SheetData> read(Map<String, byte[]> files) throws BrokenWorkbook {
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
    for (Listed sheet : main.sheets()) {
      Relation relation = relations.get(sheet.relation());
      if (relation == null || !relation.kind().endsWith("/worksheet")) {
        continue;
      }
      if (sheet.hidden()) {
        sheets.add(left(sheet.name(), "the hidden sheet “" + sheet.name() + "” is not read"));
      } else if (++shown > MOST_SHEETS) {
        sheets.add(left(sheet.name(), "only the first " + MOST_SHEETS + " sheets are read"));
        break;
      } else {
        sheets.add(parts.read(relation.target(), xml -> reader.read(sheet.name(), xml)));
      }
    }
    return sheets;
  }

  private static SheetData left(String name, String why) {
    return new SheetData(name, List.of(), List.of(new SheetData.Note(1, why)));
  }

  /** Whether a file of the package is one that is looked at. */
  public static boolean isPart(String name) {
    return name.equals(MAIN)
        || name.equals(RELATIONS)
        || (name.startsWith("xl/")
            && name.endsWith(".xml")
            && !name.startsWith("xl/drawings/")
            && !name.startsWith("xl/theme/")
            && !name.startsWith("xl/charts/"));
  }

  private static Main main(XMLStreamReader xml) throws XMLStreamException, BrokenWorkbook {
    boolean from1904 = false;
    var sheets = new ArrayList<Listed>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        from1904 = XmlParts.isSet(xml, "date1904");
      } else if (xml.getLocalName().equals("sheet")) {
        if (sheets.size() >= MOST_LISTED) {
          throw new BrokenWorkbook("is a workbook of more than " + MOST_LISTED + " sheets");
        }
        sheets.add(
            new Listed(
                XmlParts.attribute(xml, "name"),
                XmlParts.attribute(xml, "state").toLowerCase(java.util.Locale.ROOT).contains("hid"),
                XmlParts.attribute(xml, "id")));
      }
    }
    return new Main(from1904, sheets);
  }

  private static Map<String, Relation> relations(XMLStreamReader xml)
      throws XMLStreamException, BrokenWorkbook {
    var relations = new HashMap<String, Relation>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        if (relations.size() >= MOST_LISTED) {
          throw new BrokenWorkbook("is a workbook of more than " + MOST_LISTED + " parts");
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
      throws XMLStreamException, BrokenWorkbook {
    ReadingBudget budget = ReadingBudget.current();
    var strings = new ArrayList<String>();
    long total = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = RichText.read(xml);
        total += text.length();
        if (strings.size() >= MOST_SHARED || total > MOST_TEXT) {
          throw new BrokenWorkbook("is a workbook with more text than a bank can have");
        }
        budget.check();
        budget.hold(BYTES_PER_TEXT + 2L * text.length());
        strings.add(text);
      }
    }
    return strings;
  }
}
