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
 * The number formats of a workbook by the styles of its cells ({@code styles.xml}, ECMA-376 18.8).
 *
 * @param formats by the number of the style
 */
record CellStyles(List<CellFormat> formats) {
  static final CellStyles NONE = new CellStyles(List.of());

  /** Excel's own limits are 64,000 styles and some hundred formats. */
  private static final int MOST_STYLES = 65_000;

  private static final int MOST_FORMATS = 5_000;
  private static final int GENERAL = 0;

  /** A sign of a format may be a token of its own. */
  private static final long BYTES_PER_SIGN = 64;

  CellStyles {
    formats = List.copyOf(formats);
  }

  CellFormat of(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }

  static CellStyles read(XMLStreamReader xml) throws XMLStreamException, BrokenWorkbook {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, CellFormat> parsed = new HashMap<>();
    var styles = new ArrayList<CellFormat>();
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "cellXfs" -> ofCells = true;
        case "numFmt" -> {
          if (codes.size() >= MOST_FORMATS) {
            throw new BrokenWorkbook("is a workbook with more than " + MOST_FORMATS + " formats");
          }
          String code = XmlParts.attribute(xml, "formatCode");
          ReadingBudget.current().hold(BYTES_PER_SIGN * code.length());
          codes.put(number(xml, "numFmtId"), code);
        }
        case "xf" -> {
          if (!ofCells) {
            break;
          }
          if (styles.size() >= MOST_STYLES) {
            throw new BrokenWorkbook("is a workbook with more than " + MOST_STYLES + " styles");
          }
          int id = number(xml, "numFmtId");
          styles.add(
              parsed.computeIfAbsent(
                  id, _ -> CellFormat.of(codes.getOrDefault(id, BuiltinFormats.code(id)))));
        }
        default -> {}
      }
    }
    return new CellStyles(styles);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    return XmlParts.number(xml, attribute, GENERAL);
  }
}
