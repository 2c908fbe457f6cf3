package trivium.bank.format;

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
 * An element as it was read, with the lines it stands on. Names are local ones: namespaces tell
 * nothing that these formats' names don't.
 */
final class XmlNode {
  /** The attributes by which texts, pictures and formulas are understood. */
  private static final List<String> SHOWN =
      List.of(
          "alt",
          "src",
          "class",
          "title",
          "type",
          "display",
          "encoding",
          "mathvariant",
          "linethickness",
          "open",
          "close",
          "separators",
          "notation",
          "data-equation-content",
          "data-mathml",
          "data-latex");

  private final String name;
  private final Map<String, String> attributes;
  private final int line;
  private int lastLine;
  private boolean whole = true;

  /** Elements and texts in their order. */
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

  /** What is read of it is not all that was written. */
  void breaksOff() {
    whole = false;
  }

  /** Whether its end was read. */
  boolean isWhole() {
    return whole;
  }

  void endsAt(int number) {
    lastLine = Math.max(line, number);
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  int lastLine() {
    return lastLine;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** Empty if there is none. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  List<XmlNode> children() {
    return parts.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast).toList();
  }

  Stream<XmlNode> children(String child) {
    return children().stream().filter(node -> node.is(child));
  }

  Optional<XmlNode> child(String child) {
    return children(child).findFirst();
  }

  /** All below, in their order in the file, but not what is below these elements. */
  List<XmlNode> below(Set<String> closed) {
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

  /** All of that name below, in their order in the file. */
  List<XmlNode> all(String wanted) {
    return below(Set.of()).stream().filter(node -> node.is(wanted)).toList();
  }

  Optional<XmlNode> first(String wanted) {
    return below(Set.of()).stream().filter(node -> node.is(wanted)).findFirst();
  }

  /** The texts in it and below. */
  String text() {
    var out = new StringBuilder();
    for (Object part : parts) {
      out.append(part instanceof XmlNode child ? child.text() : part);
    }
    return out.toString();
  }

  /** What is in it as HTML. */
  String markup() {
    return markup(Set.of(), _ -> Optional.empty());
  }

  /** The same without the elements of these names, and with something else in place of some. */
  String markup(Set<String> without, Function<XmlNode, Optional<String>> instead) {
    var out = new StringBuilder();
    for (Object part : parts) {
      if (!(part instanceof XmlNode child)) {
        out.append(escaped(part.toString()));
        continue;
      }
      Optional<String> other = instead.apply(child);
      if (other.isPresent()) {
        out.append(other.get());
      } else if (!without.contains(child.name())) {
        child.openTag(out).append(child.markup(without, instead)).append("</");
        out.append(child.name).append('>');
      }
    }
    return out.toString();
  }

  private StringBuilder openTag(StringBuilder out) {
    out.append('<').append(name);
    for (String attribute : SHOWN) {
      String value = attribute(attribute);
      out.append(value.isEmpty() ? "" : " " + attribute + "=\"" + escaped(value) + "\"");
    }
    return out.append('>');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
