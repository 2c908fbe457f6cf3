package trivium.bank;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A lively quiz for a host who has chosen no kinds: most questions are picked, as everybody knows
 * how to, and some of every other kind that the bank has stand between them.
 */
final class KindBalance {
  private final Map<Kind, Integer> asked = new EnumMap<>(Kind.class);

  /** Of an entry's questions, one of the kind that is furthest behind its share. */
  Question next(List<Question> ofOne) {
    Question next = ofOne.stream().min(Comparator.comparingDouble(this::use)).orElseThrow();
    asked.merge(next.kind(), 1, Integer::sum);
    return next;
  }

  /** How much of its share a kind would have used up with this question. */
  private double use(Question question) {
    return (asked.getOrDefault(question.kind(), 0) + 1.0) / share(question.kind());
  }

  /** Picking is quick; typing and sorting on a phone cost half a minute, so they are the spice. */
  private static int share(Kind kind) {
    return switch (kind) {
      case CHOICE -> 6;
      case GAP -> 3;
      case TRUEFALSE, SEVERAL -> 2;
      case TEXT, NUMBER, ORDER, MATCH -> 1;
    };
  }
}
