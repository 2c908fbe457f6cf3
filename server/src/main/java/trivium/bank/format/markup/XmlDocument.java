package trivium.bank.format.markup;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import trivium.bank.Problem;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.sheet.SecureXml;

/**
 * A parsed XML document from an untrusted source. External entities are not resolved, declared ones
 * are refused, and so is deep nesting.
 *
 * @param problems the syntax error, if there is one; the document is what precedes it
 */
public record XmlDocument(XmlNode root, List<Problem> problems) {
  /** Question files are nested to about 20 levels. */
  private static final int DEEPEST = 60;

  private static final int MOST_NODES = 500_000;
  private static final int MOST_ATTRIBUTES = 100;

  private static final long BYTES_PER_NODE = 160;
  private static final long BYTES_PER_ATTRIBUTE = 100;
  private static final long BYTES_PER_TEXT = 64;

  /** Character references of HTML, which people paste into XML that does not declare them. */
  private static final Pattern HTML_ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,20});");

  private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern MESSAGE = Pattern.compile("(?s)^ParseError at .*?\\nMessage: ");

  public static XmlDocument parse(String text) throws UnreadableFileException {
    return new Parser(text).document();
  }

  private static final class Parser {
    private final ReadingBudget budget = ReadingBudget.current();
    private final String text;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final XmlNode top = new XmlNode("", Map.of(), 1);
    private int nodes;
    private final int linesAbove;
    private int line = 1;

    Parser(String text) {
      String bare = text.stripLeading();
      this.linesAbove = (int) text.substring(0, text.length() - bare.length()).lines().count();
      this.text = HTML_ENTITY.matcher(bare).replaceAll(Parser::decimalReference);
    }

    private static String decimalReference(MatchResult found) {
      String name = String.valueOf(found.group(1));
      String decoded =
          PREDEFINED.contains(name)
              ? ""
              : org.jsoup.parser.Parser.unescapeEntities(found.group(), true);
      boolean unknown = decoded.isEmpty() || decoded.equals(found.group());
      return Matcher.quoteReplacement(
          unknown ? found.group() : "&#" + decoded.codePointAt(0) + ";");
    }

    XmlDocument document() throws UnreadableFileException {
      ReadingBudget.current().charge(2L * text.length());
      List<Problem> problems = List.of();
      open.push(top);
      try {
        XMLStreamReader reader = SecureXml.factory().createXMLStreamReader(new StringReader(text));
        while (reader.hasNext()) {
          accept(reader, reader.next());
        }
      } catch (XMLStreamException broken) {
        int at = broken.getLocation() == null ? line : number(broken.getLocation());
        String why =
            MESSAGE
                .matcher(String.valueOf(broken.getMessage()))
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.$", "");
        problems = List.of(new Problem(at, "is no well-formed XML from here on: " + why));
      }
      if (top.children().isEmpty()) {
        throw new UnreadableFileException(
            1, problems.isEmpty() ? "is no XML" : problems.getFirst().message());
      }
      while (!open.isEmpty()) {
        open.getFirst().markTruncated();
        open.pop().setLastLine(line);
      }
      return new XmlDocument(top.children().getFirst(), problems);
    }

    private void accept(XMLStreamReader reader, int event) throws UnreadableFileException {
      line = number(reader.getLocation());
      budget.check();
      switch (event) {
        case XMLStreamConstants.DTD -> {
          if (String.valueOf(reader.getText()).contains("[")) {
            throw new UnreadableFileException(
                line, "declares entities in a DOCTYPE, which is not read; take the DOCTYPE out");
          }
        }
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> open.pop().setLastLine(line);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          budget.charge(BYTES_PER_TEXT + 2L * reader.getTextLength());
          here().add(String.valueOf(reader.getText()));
        }
        default -> {}
      }
    }

    private void start(XMLStreamReader reader) throws UnreadableFileException {
      if (open.size() > DEEPEST) {
        throw new UnreadableFileException(line, "is nested deeper than " + DEEPEST + " elements");
      }
      if (++nodes > MOST_NODES) {
        throw new UnreadableFileException(line, "has more than " + MOST_NODES + " elements");
      }
      budget.charge(BYTES_PER_NODE + BYTES_PER_ATTRIBUTE * reader.getAttributeCount());
      var attributes = new HashMap<String, String>();
      for (int i = 0; i < Math.min(MOST_ATTRIBUTES, reader.getAttributeCount()); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      XmlNode node = new XmlNode(reader.getLocalName(), attributes, line);
      here().add(node);
      open.push(node);
    }

    private int number(Location location) {
      return Math.max(1, location.getLineNumber() + linesAbove);
    }

    private XmlNode here() {
      return open.isEmpty() ? top : open.getFirst();
    }
  }
}
