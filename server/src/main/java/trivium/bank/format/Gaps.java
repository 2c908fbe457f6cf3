package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import trivium.bank.Question;
import trivium.bank.Task;

/**
 * A text with holes in it. Each hole is a question of its own, in which the others are filled in.
 */
final class Gaps {
  /** Beyond these a text is a worksheet and no question. */
  private static final int MOST = 20;

  /** Some words, or a hole: what is right there, and what is to be done. */
  private record Piece(String text, boolean hole, Supplier<Task> task) {}

  private final List<Piece> pieces = new ArrayList<>();

  void words(String text) {
    pieces.add(new Piece(text, false, () -> Asking.text(List.of(text))));
  }

  void hole(String right, Supplier<Task> task) {
    pieces.add(new Piece(right, true, task));
  }

  boolean isEmpty() {
    return pieces.stream().noneMatch(Piece::hole);
  }

  List<Asking> askings(String explanation) {
    var askings = new ArrayList<Asking>();
    for (int hole = 0; hole < pieces.size(); hole++) {
      if (pieces.get(hole).hole() && askings.size() < MOST) {
        var prompt = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
          prompt.append(i == hole ? Question.GAP : pieces.get(i).text());
        }
        askings.add(new Asking(prompt.toString().strip(), pieces.get(hole).task(), explanation));
      }
    }
    return askings;
  }
}
