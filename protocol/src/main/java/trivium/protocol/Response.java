package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** The response of a player to a question. The question decides which kind it accepts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Response {
  /** The most parts of a response: choices, items to order, pairs to match. */
  int MOST_PARTS = 16;

  /** The longest typed answer, in characters. */
  int LONGEST_TEXT = 200;

  /** One or several choices, by index. */
  @JsonTypeName("choice")
  record Choice(List<Integer> picks) implements Response {
    public Choice {
      picks = distinct(picks, "picks");
    }
  }

  /** A typed answer. */
  @JsonTypeName("text")
  record Text(String text) implements Response {
    public Text {
      Checks.text(text, LONGEST_TEXT, "text");
    }
  }

  /** A typed number. */
  @JsonTypeName("number")
  record Numeric(double number) implements Response {
    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("number must be finite");
      }
    }
  }

  /** All items in the order of the player, by index. */
  @JsonTypeName("order")
  record Order(List<Integer> order) implements Response {
    public Order {
      order = distinct(order, "order");
    }
  }

  /**
   * For each item on the left the index of its partner on the right. A partner may be given several
   * times, in which case at most one is correct.
   */
  @JsonTypeName("match")
  record Match(List<Integer> match) implements Response {
    public Match {
      match = parts(match, "match");
    }
  }

  static List<Integer> parts(List<Integer> numbers, String field) {
    Checks.present(numbers, field);
    Checks.range(numbers.size(), 1, MOST_PARTS, "the size of " + field);
    List<Integer> copy = List.copyOf(numbers);
    copy.forEach(number -> Checks.range(number, 0, MOST_PARTS - 1, field));
    return copy;
  }

  static List<Integer> distinct(List<Integer> numbers, String field) {
    List<Integer> copy = parts(numbers, field);
    if (copy.stream().distinct().count() != copy.size()) {
      throw new IllegalArgumentException(field + " must not repeat a number");
    }
    return copy;
  }
}
