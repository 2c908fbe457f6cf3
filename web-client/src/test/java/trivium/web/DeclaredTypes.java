package trivium.web;

import static java.util.Objects.requireNonNull;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.JSDocInfo;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code @typedef} types of a script, with which JSON is compared. */
final class DeclaredTypes {
  private final Map<String, Node> types = new LinkedHashMap<>();

  DeclaredTypes(SourceFile script) {
    NodeUtil.visitPreOrder(
        ExportedFunctions.parsed(script),
        node -> {
          JSDocInfo documentation = node.getJSDocInfo();
          if (documentation != null && documentation.hasTypedefType()) {
            types.put(
                requireNonNull(node.getQualifiedName()), documentation.getTypedefType().getRoot());
          }
        });
  }

  boolean has(String type) {
    return types.containsKey(type);
  }

  /** The names of the fields of a record type. */
  Set<String> fields(String type) {
    return fields(requireNonNull(types.get(type), type)).keySet();
  }

  /** Returns the fields of the value that the type does not declare or that have another type. */
  List<String> mismatches(String type, JsonNode value) {
    return mismatches(requireNonNull(types.get(type), type), value, type);
  }

  private List<String> mismatches(Node type, JsonNode value, String path) {
    return switch (type.getToken()) {
      case BANG -> mismatches(requireNonNull(type.getFirstChild()), value, path);
      case QMARK -> List.of();
      case PIPE -> {
        List<List<String>> alternatives = new ArrayList<>();
        for (Node alternative : ExportedFunctions.children(type)) {
          alternatives.add(mismatches(alternative, value, path));
        }
        yield alternatives.stream()
            .filter(List::isEmpty)
            .findFirst()
            .orElseGet(alternatives::getFirst);
      }
      case LC -> recordMismatches(fields(type), value, path);
      default -> named(type, value, path);
    };
  }

  private List<String> recordMismatches(Map<String, Node> fields, JsonNode value, String path) {
    List<String> mismatches = new ArrayList<>();
    fields.forEach((name, type) -> {
      if (value.has(name)) {
        mismatches.addAll(mismatches(type, value.get(name), path + "." + name));
      } else if (!isOptional(type)) {
        mismatches.add(path + "." + name + " does not occur");
      }
    });
    value.propertyNames().stream()
        .filter(name -> !fields.containsKey(name))
        .forEach(name -> mismatches.add(path + "." + name + " is not declared"));
    return mismatches;
  }

  private List<String> named(Node type, JsonNode value, String path) {
    String name = type.getString();
    boolean matches =
        switch (name) {
          case "string" -> value.isString();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "Array" -> value.isArray();
          case "Object" -> value.isObject();
          default -> has(name);
        };
    if (!matches) {
      return List.of(path + " is no " + name + ": " + value);
    }
    if (has(name)) {
      return mismatches(requireNonNull(types.get(name)), value, path);
    }
    List<String> mismatches = new ArrayList<>();
    if (value.isArray()) {
      Node element = requireNonNull(requireNonNull(type.getFirstChild()).getFirstChild());
      value.forEach(item -> mismatches.addAll(mismatches(element, item, path + "[]")));
    }
    return mismatches;
  }

  private static Map<String, Node> fields(Node type) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Node field : ExportedFunctions.children(requireNonNull(type.getFirstChild()))) {
      fields.put(
          requireNonNull(field.getFirstChild()).getString(), requireNonNull(field.getLastChild()));
    }
    return fields;
  }

  private static boolean isOptional(Node type) {
    return type.getToken() == Token.PIPE
        && ExportedFunctions.children(type).stream()
            .anyMatch(alternative ->
                alternative.isStringLit() && alternative.getString().equals("undefined"));
  }
}
