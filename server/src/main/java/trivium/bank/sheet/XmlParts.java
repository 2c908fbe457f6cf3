package trivium.bank.sheet;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML parts of a package, which are read as streams. */
record XmlParts(Map<String, byte[]> files) {
  /** A parser of a part. */
  interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException, InvalidWorkbookException;
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  <T> T read(String name, PartReader<T> reader) throws InvalidWorkbookException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new InvalidWorkbookException("is a workbook that lacks its part " + name);
    }
    try {
      XMLStreamReader xml =
          SecureXml.factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new InvalidWorkbookException(
              "is a workbook that declares entities, which are not read");
        }
      }
      return reader.read(xml);
    } catch (XMLStreamException broken) {
      throw new InvalidWorkbookException(
          "is a broken workbook; open it and save it again as .xlsx");
    }
  }

  /** The value of an attribute by its local name; empty if there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return String.valueOf(xml.getAttributeValue(i));
      }
    }
    return "";
  }

  static int number(XMLStreamReader xml, String name, int otherwise) {
    String text = attribute(xml, name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  static boolean isSet(XMLStreamReader xml, String name) {
    String text = attribute(xml, name);
    return text.equals("1") || text.equals("true");
  }
}
