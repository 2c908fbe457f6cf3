package trivium.web;

import com.google.javascript.jscomp.CompilerPass;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.JSDocInfo;
import com.google.javascript.rhino.JSTypeExpression;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an object literal that copies another object, {@code {...state, phase}}, the unknown type.
 * Closure Compiler would treat it as an object without fields, and reject it where a typed object
 * is expected.
 */
final class SpreadLiterals implements CompilerPass {
  @Override
  public void process(Node externs, Node root) {
    List<Node> literals = new ArrayList<>();
    NodeUtil.visitPreOrder(
        root,
        node -> {
          if (node.isObjectLit() && copies(node)) {
            literals.add(node);
          }
        });
    literals.forEach(SpreadLiterals::castToUnknown);
  }

  private static boolean copies(Node literal) {
    for (Node field = literal.getFirstChild(); field != null; field = field.getNext()) {
      if (field.isSpread()) {
        return true;
      }
    }
    return false;
  }

  private static void castToUnknown(Node literal) {
    JSDocInfo.Builder type = JSDocInfo.builder();
    type.recordType(
        new JSTypeExpression(new Node(Token.QMARK), String.valueOf(literal.getSourceFileName())));
    Node place = IR.nullNode();
    literal.replaceWith(place);
    place.replaceWith(IR.cast(literal, type.build()).srcref(literal));
  }
}
