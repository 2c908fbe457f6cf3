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
 * @param formats by the index of the style
 */
record CellStyles(List<NumberFormat> formats) {
  static final CellStyles NONE = new CellStyles(List.of());

  /** Excel's own limits are 64,000 styles and some hundred formats. */
  private static final int MOST_STYLES = 65_000;

  private static final int MOST_FORMATS = 5_000;
  private static final int GENERAL = 0;

  /** Of a character of a format code, which may become a token. */
  private static final long BYTES_PER_CHARACTER = 64;

  CellStyles {
    formats = List.copyOf(formats);
  }

  NumberFormat of(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }

  static CellStyles read(XMLStreamReader xml) throws XMLStreamException, InvalidWorkbookException {
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberFormat> parsed = new HashMap<>();
    var styles = new ArrayList<NumberFormat>();
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
            throw new InvalidWorkbookException(
                "is a workbook with more than " + MOST_FORMATS + " formats");
          }
          String code = XmlParts.attribute(xml, "formatCode");
          ReadingBudget.current().charge(BYTES_PER_CHARACTER * code.length());
          codes.put(number(xml, "numFmtId"), code);
        }
        case "xf" -> {
          if (!ofCells) {
            break;
          }
          if (styles.size() >= MOST_STYLES) {
            throw new InvalidWorkbookException(
                "is a workbook with more than " + MOST_STYLES + " styles");
          }
          int id = number(xml, "numFmtId");
          styles.add(
              parsed.computeIfAbsent(
                  id, _ -> NumberFormat.of(codes.getOrDefault(id, BuiltinNumberFormats.code(id)))));
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
