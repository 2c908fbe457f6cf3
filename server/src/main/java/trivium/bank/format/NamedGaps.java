package trivium.bank.format;

import java.util.List;
import java.util.function.Supplier;
import trivium.bank.Task;

/** Gaps that are written as {@code [name]} in a text. */
final class NamedGaps {
  /**
   * What belongs into a gap.
   *
   * @param right what is filled in while the others are asked
   */
  record Hole(String name, String right, Supplier<Task> task) {
    private String written() {
      return "[" + name + "]";
    }
  }

  private NamedGaps() {}

  static Gaps of(String prompt, List<Hole> holes) {
    var gaps = new Gaps();
    String rest = prompt;
    while (!rest.isEmpty()) {
      Hole next = null;
      int at = rest.length();
      for (Hole hole : holes) {
        int found = rest.indexOf(hole.written());
        if (found >= 0 && found < at) {
          at = found;
          next = hole;
        }
      }
      gaps.words(rest.substring(0, at));
      if (next == null) {
        return gaps;
      }
      gaps.hole(next.right(), next.task());
      rest = rest.substring(at + next.written().length());
    }
    return gaps;
  }
}
