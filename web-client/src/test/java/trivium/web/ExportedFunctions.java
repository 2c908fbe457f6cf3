package trivium.web;

import static java.util.Objects.requireNonNull;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.JSDocInfo;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exported functions, and the methods of exported classes, whose JSDoc lacks the type of
 * a parameter or of the result. Methods whose names end in an underscore are private.
 */
final class ExportedFunctions {
  private final Map<String, Node> declared = new HashMap<>();
  private final List<String> withoutTypes = new ArrayList<>();

  private ExportedFunctions() {}

  /** Returns the names of the functions without types; of a method as {@code Class.method}. */
  static List<String> withoutTypes(SourceFile script) {
    ExportedFunctions exported = new ExportedFunctions();
    Node module = first(parsed(script));
    children(module).forEach(exported::declare);
    children(module).forEach(exported::export);
    return exported.withoutTypes;
  }

  /** Parses a script, without its types. */
  static Node parsed(SourceFile script) {
    Compiler compiler =
        new Compiler(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    compiler.initOptions(options);
    Node root = compiler.parse(script);
    if (compiler.hasErrors()) {
      throw new IllegalArgumentException(compiler.getErrors().toString());
    }
    return root;
  }

  /** Stores a declaration that a later export statement may name. */
  private void declare(Node statement) {
    if (statement.isFunction() || statement.isClass()) {
      declared.put(first(statement).getString(), statement);
    } else if (NodeUtil.isNameDeclaration(statement)) {
      for (Node name : children(statement)) {
        if (name.isName() && name.hasChildren()) {
          declared.put(name.getString(), name.getFirstChild());
        }
      }
    }
  }

  private void export(Node statement) {
    if (!statement.isExport()) {
      return;
    }
    Node exported = first(statement);
    if (exported.getToken() == Token.EXPORT_SPECS) {
      children(exported).forEach(spec -> check(declared.get(first(spec).getString())));
    } else if (NodeUtil.isNameDeclaration(exported)) {
      children(exported).forEach(name -> check(name.getFirstChild()));
    } else {
      check(exported);
    }
  }

  private void check(@Nullable Node value) {
    if (value == null) {
      return;
    }
    if (value.isFunction()) {
      checkFunction(value, NodeUtil.getName(value));
    } else if (value.isClass()) {
      for (Node member : children(NodeUtil.getClassMembers(value))) {
        if (member.hasChildren() && first(member).isFunction()) {
          checkMember(value, member);
        }
      }
    }
  }

  private void checkMember(Node type, Node member) {
    String name = member.isComputedProp() ? "[]" : member.getString();
    if (!name.endsWith("_")) {
      checkFunction(first(member), NodeUtil.getName(type) + "." + name);
    }
  }

  private void checkFunction(Node function, @Nullable String name) {
    JSDocInfo documentation = NodeUtil.getBestJSDocInfo(function);
    if (typedParameters(documentation) < NodeUtil.getFunctionParameters(function).getChildCount()
        || (hasResult(function) && !statesResult(documentation))) {
      withoutTypes.add(name == null ? "default" : name);
    }
  }

  private static long typedParameters(@Nullable JSDocInfo documentation) {
    return documentation == null
        ? 0
        : documentation.getParameterNames().stream()
            .filter(documentation::hasParameterType)
            .count();
  }

  private static boolean statesResult(@Nullable JSDocInfo documentation) {
    return documentation != null && (documentation.hasReturnType() || documentation.hasType());
  }

  private static boolean hasResult(Node function) {
    Node body = NodeUtil.getFunctionBody(function);
    return function.isAsyncFunction()
        || !body.isBlock()
        || nodes(body).anyMatch(node -> node.isReturn() && node.hasChildren());
  }

  /** Returns the nodes of a function's body without those of nested functions. */
  private static Stream<Node> nodes(Node node) {
    return Stream.concat(
        Stream.of(node),
        children(node).stream()
            .filter(child -> !child.isFunction())
            .flatMap(ExportedFunctions::nodes));
  }

  private static Node first(Node parent) {
    return requireNonNull(parent.getFirstChild());
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
