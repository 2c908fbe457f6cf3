package trivium.bank;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Balances the kinds of questions in a draw without chosen kinds: mostly choices, with other kinds
 * in between. Not thread-safe.
 */
final class KindBalance {
  private final Map<Kind, Integer> asked = new EnumMap<>(Kind.class);

  /** Of the questions of one entry, the one whose kind is furthest below its share. */
  Question next(List<Question> ofOne) {
    Question next = ofOne.stream().min(Comparator.comparingDouble(this::use)).orElseThrow();
    asked.merge(next.kind(), 1, Integer::sum);
    return next;
  }

  /** The part of its share that a kind would have used with this question. */
  private double use(Question question) {
    return (asked.getOrDefault(question.kind(), 0) + 1.0) / share(question.kind());
  }

  /**
   * The relative frequency of a kind. Choices are quick; typing and ordering on a phone take half a
   * minute.
   */
  private static int share(Kind kind) {
    return switch (kind) {
      case CHOICE -> 6;
      case GAP -> 3;
      case TRUEFALSE, SEVERAL -> 2;
      case TEXT, NUMBER, ORDER, MATCH -> 1;
    };
  }
}
