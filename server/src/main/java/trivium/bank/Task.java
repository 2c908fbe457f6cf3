package trivium.bank;

import java.util.HashSet;
import java.util.List;

/**
 * What players do to answer a question, and the correct answer. Choices, items and partners are
 * referred to by their index in what is shown, from 0.
 */
public sealed interface Task {
  /** The most choices, items or pairs that fit on the screen of a phone. */
  int MOST_PARTS = 8;

  /** The longest part, in characters; more cannot be read before the time is up. */
  int LONGEST_PART = 250;

  /** The most accepted spellings of one answer. */
  int MOST_ACCEPTED = 50;

  /** The longest typed answer, in characters. */
  int LONGEST_ACCEPTED = 200;

  /**
   * Choices to pick from.
   *
   * @param correct the indexes of the correct choices
   * @param several whether all correct choices have to be picked, and no other; if not, one choice
   *     is picked and each correct one is accepted
   */
  record Choice(List<String> choices, List<Integer> correct, boolean several) implements Task {
    public Choice {
      choices = parts(choices, "choice");
      correct = List.copyOf(correct);
      if (correct.isEmpty() || correct.size() != correct.stream().distinct().count()) {
        throw new IllegalArgumentException("need right choices, each once: " + correct);
      }
      for (int right : correct) {
        if (right < 0 || right >= choices.size()) {
          throw new IllegalArgumentException("no such choice: " + right);
        }
      }
    }
  }

  /**
   * An answer to type.
   *
   * @param accepted the accepted spellings, the preferred one first
   */
  record Text(List<String> accepted) implements Task {
    public Text {
      accepted = List.copyOf(accepted);
      if (accepted.isEmpty() || accepted.size() > MOST_ACCEPTED) {
        throw new IllegalArgumentException(
            "need 1 to " + MOST_ACCEPTED + " accepted answers, have " + accepted.size());
      }
      accepted.forEach(text -> within(text, LONGEST_ACCEPTED, "accepted answer"));
    }
  }

  /**
   * A number to type.
   *
   * @param tolerance the accepted deviation, 0 or more
   * @param unit may be empty
   */
  record Numeric(double value, double tolerance, String unit) implements Task {
    private static final int LONGEST_UNIT = 30;

    public Numeric {
      if (!Double.isFinite(value) || !Double.isFinite(tolerance) || tolerance < 0) {
        throw new IllegalArgumentException("no number to ask for: " + value + " ± " + tolerance);
      }
      if (unit.length() > LONGEST_UNIT) {
        throw new IllegalArgumentException("unit is too long: " + unit);
      }
    }
  }

  /**
   * Items to put in order.
   *
   * @param items in the order in which they are shown
   * @param correct the indexes of the items in the correct order
   */
  record Order(List<String> items, List<Integer> correct) implements Task {
    public Order {
      items = parts(items, "item");
      correct = List.copyOf(correct);
      if (correct.size() != items.size() || !distinctBelow(correct, items.size())) {
        throw new IllegalArgumentException("no order of " + items.size() + " items: " + correct);
      }
    }
  }

  /**
   * Items to match in pairs.
   *
   * @param right the partners in the order in which they are shown; there may be more than on the
   *     left
   * @param correct for each item on the left the index of its partner
   */
  record Match(List<String> left, List<String> right, List<Integer> correct) implements Task {
    public Match {
      left = parts(left, "left side");
      right = parts(right, "right side");
      correct = List.copyOf(correct);
      if (correct.size() != left.size() || !distinctBelow(correct, right.size())) {
        throw new IllegalArgumentException("not a partner for each: " + correct);
      }
    }
  }

  /** The value for this task in messages. */
  default String wireName() {
    return switch (this) {
      case Choice choice -> choice.several() ? "several" : "choice";
      case Text _ -> "text";
      case Numeric _ -> "number";
      case Order _ -> "order";
      case Match _ -> "match";
    };
  }

  /** The choices, the items to order, or the left side of a match; empty if the answer is typed. */
  default List<String> shown() {
    return switch (this) {
      case Choice choice -> choice.choices();
      case Order order -> order.items();
      case Match match -> match.left();
      case Text _, Numeric _ -> List.of();
    };
  }

  /** The correct indexes; empty if the answer is typed. */
  default List<Integer> correct() {
    return switch (this) {
      case Choice choice -> choice.correct();
      case Order order -> order.correct();
      case Match match -> match.correct();
      case Text _, Numeric _ -> List.of();
    };
  }

  private static List<String> parts(List<String> parts, String name) {
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          "need 2 to " + MOST_PARTS + " of each " + name + ", have " + parts.size());
    }
    var seen = new HashSet<String>();
    for (String part : parts) {
      within(part, LONGEST_PART, name);
      if (!seen.add(part.strip())) {
        throw new IllegalArgumentException("twice the same " + name + ": " + part);
      }
    }
    return List.copyOf(parts);
  }

  private static void within(String text, int longest, String name) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          name + " must have 1 to " + longest + " characters, has " + text.length());
    }
  }

  private static boolean distinctBelow(List<Integer> numbers, int bound) {
    return numbers.stream().distinct().count() == numbers.size()
        && numbers.stream().allMatch(number -> number >= 0 && number < bound);
  }
}
