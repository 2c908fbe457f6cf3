package trivium.bank.format.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import trivium.bank.budget.ReadingBudget;

/**
 * An element of an {@link XmlDocument} with its lines in the file. Names are local names, because
 * they are unambiguous in the formats that are read.
 */
public final class XmlNode {
  /** The attributes that matter for texts, pictures and formulas. */
  private static final List<String> MARKUP_ATTRIBUTES =
      List.of(
          ("alt src class title type display encoding mathvariant linethickness open close "
                  + "separators notation data-equation-content data-mathml data-latex")
              .split(" "));

  private final String name;
  private final Map<String, String> attributes;
  private final int line;
  private int lastLine;
  private boolean whole = true;

  /** Elements and texts in document order. */
  private final List<Object> parts = new ArrayList<>();

  XmlNode(String name, Map<String, String> attributes, int line) {
    this.name = name;
    this.attributes = attributes;
    this.line = line;
    this.lastLine = line;
  }

  void add(XmlNode child) {
    parts.add(child);
  }

  void add(String text) {
    parts.add(text);
  }

  void markTruncated() {
    whole = false;
  }

  /** Whether its end tag was read. */
  public boolean isWhole() {
    return whole;
  }

  void setLastLine(int number) {
    lastLine = Math.max(line, number);
  }

  public String name() {
    return name;
  }

  public int line() {
    return line;
  }

  public int lastLine() {
    return lastLine;
  }

  public boolean is(String other) {
    return name.equals(other);
  }

  /** The value of an attribute; empty if there is none. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  public List<XmlNode> children() {
    return parts.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast).toList();
  }

  public Stream<XmlNode> children(String child) {
    return children().stream().filter(node -> node.is(child));
  }

  public Optional<XmlNode> child(String child) {
    return children(child).findFirst();
  }

  /** All descendants in document order, except those below elements of these names. */
  public List<XmlNode> descendants(Set<String> closed) {
    var found = new ArrayList<XmlNode>();
    var open = new ArrayDeque<XmlNode>();
    children().reversed().forEach(open::push);
    ReadingBudget budget = ReadingBudget.current();
    while (!open.isEmpty()) {
      budget.check();
      XmlNode node = open.pop();
      found.add(node);
      if (!closed.contains(node.name())) {
        node.children().reversed().forEach(open::push);
      }
    }
    return found;
  }

  /** The descendants of this name in document order. */
  public List<XmlNode> all(String wanted) {
    return descendants(Set.of()).stream().filter(node -> node.is(wanted)).toList();
  }

  public Optional<XmlNode> first(String wanted) {
    return descendants(Set.of()).stream().filter(node -> node.is(wanted)).findFirst();
  }

  /** The text of it and its descendants. */
  public String text() {
    var out = new StringBuilder();
    for (Object part : parts) {
      out.append(part instanceof XmlNode child ? child.text() : part);
    }
    return out.toString();
  }

  /** Its content as HTML. */
  public String markup() {
    return markup(Set.of(), _ -> Optional.empty());
  }

  /**
   * Its content as HTML.
   *
   * @param without the names of elements to leave out
   * @param replacement the HTML to use in place of an element, if any
   */
  public String markup(Set<String> without, Function<XmlNode, Optional<String>> replacement) {
    var out = new StringBuilder();
    for (Object part : parts) {
      if (!(part instanceof XmlNode child)) {
        out.append(escaped(part.toString()));
        continue;
      }
      Optional<String> other = replacement.apply(child);
      if (other.isPresent()) {
        out.append(other.get());
      } else if (!without.contains(child.name())) {
        child.openTag(out).append(child.markup(without, replacement)).append("</");
        out.append(child.name).append('>');
      }
    }
    return out.toString();
  }

  private StringBuilder openTag(StringBuilder out) {
    out.append('<').append(name);
    for (String attribute : MARKUP_ATTRIBUTES) {
      String value = attribute(attribute);
      out.append(value.isEmpty() ? "" : " " + attribute + "=\"" + escaped(value) + "\"");
    }
    return out.append('>');
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
