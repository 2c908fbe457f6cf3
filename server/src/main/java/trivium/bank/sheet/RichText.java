package trivium.bank.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the text of a string item: its runs without phonetic hints. */
final class RichText {
  /** A character that XML does not allow is encoded by its number (ECMA-376 22.9.2.19). */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Excel's own limit for a cell. */
  private static final int LONGEST = 32_767;

  private RichText() {}

  /** Reads up to the end of the current element. */
  static String read(XMLStreamReader xml) throws XMLStreamException, InvalidWorkbookException {
    String end = xml.getLocalName();
    var text = new StringBuilder();
    int depth = 1;
    int phonetic = 0;
    boolean inText = false;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth += xml.getLocalName().equals(end) ? 1 : 0;
          phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
          inText = xml.getLocalName().equals("t") && phonetic == 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth -= xml.getLocalName().equals(end) ? 1 : 0;
          phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
          inText = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
      if (text.length() > LONGEST) {
        throw new InvalidWorkbookException(
            "is a workbook with a cell of more than " + LONGEST + " characters");
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(String.valueOf(found.group(1)), 16))))
        : text;
  }
}
