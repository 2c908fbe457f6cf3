package trivium.room;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Response;
import trivium.score.TypedAnswer;

/** Says which responses suit a task and which are right. Immutable; made once a question. */
final class Judge {
  private final Task task;

  /** What may be typed, made plain once instead of for every answer. */
  private final Set<TypedAnswer> typed;

  Judge(Task task) {
    this.task = task;
    this.typed =
        task instanceof Task.Text text
            ? text.accepted().stream().map(TypedAnswer::of).collect(Collectors.toUnmodifiableSet())
            : Set.of();
  }

  Task task() {
    return task;
  }

  /** Whether this is a response to such a task. */
  boolean suits(Response response) {
    return switch (task) {
      case Task.Choice choice ->
          response instanceof Response.Choice given
              && (choice.several() || given.picks().size() == 1)
              && given.picks().stream().allMatch(pick -> pick < choice.choices().size());
      case Task.Text _ -> response instanceof Response.Text;
      case Task.Numeric _ -> response instanceof Response.Numeric;
      case Task.Order order ->
          response instanceof Response.Order given
              && isWithin(given.order(), order.items().size(), order.items().size());
      case Task.Match match ->
          response instanceof Response.Match given
              && isWithin(given.match(), match.left().size(), match.right().size());
    };
  }

  private static boolean isWithin(List<Integer> numbers, int size, int bound) {
    return numbers.size() == size && numbers.stream().allMatch(number -> number < bound);
  }

  /** Whether a response that suits is right. */
  boolean isRight(Response response) {
    return switch (response) {
      case Response.Choice given ->
          task instanceof Task.Choice choice
              && (choice.several()
                  ? Set.copyOf(given.picks()).equals(Set.copyOf(choice.correct()))
                  : choice.correct().containsAll(given.picks()));
      case Response.Text given -> isTyped(TypedAnswer.of(given.text()));
      case Response.Numeric given ->
          task instanceof Task.Numeric number && isWithin(number, given.number());
      case Response.Order given ->
          task instanceof Task.Order order && given.order().equals(order.correct());
      case Response.Match given ->
          task instanceof Task.Match match && given.match().equals(match.correct());
    };
  }

  /** Most who are right spell it right, and the look-up costs nothing. */
  private boolean isTyped(TypedAnswer given) {
    return typed.contains(given) || typed.stream().anyMatch(given::means);
  }

  /** In decimals, as people count: 10.0 is within 9.9 ± 0.1, which binary fractions miss. */
  private static boolean isWithin(Task.Numeric task, double given) {
    BigDecimal off = BigDecimal.valueOf(given).subtract(BigDecimal.valueOf(task.value())).abs();
    return off.compareTo(BigDecimal.valueOf(task.tolerance())) <= 0;
  }

  /** As the host would have it; empty if the correction does not suit such a task. */
  Optional<Judge> corrected(Correction correction) {
    return switch (correction) {
      case Correction.Key key -> withKey(key.correct());
      case Correction.Accept accept ->
          task instanceof Task.Text text
              ? Optional.of(new Judge(new Task.Text(more(text.accepted(), accept.text()))))
              : Optional.empty();
      case Correction.Numeric right ->
          task instanceof Task.Numeric number
              ? Optional.of(
                  new Judge(new Task.Numeric(right.value(), right.tolerance(), number.unit())))
              : Optional.empty();
      case Correction.Drop _, Correction.Restore _ -> Optional.of(this);
    };
  }

  private Optional<Judge> withKey(List<Integer> correct) {
    try {
      return switch (task) {
        case Task.Choice choice ->
            Optional.of(new Judge(new Task.Choice(choice.choices(), correct, choice.several())));
        case Task.Order order -> Optional.of(new Judge(new Task.Order(order.items(), correct)));
        case Task.Match match ->
            Optional.of(new Judge(new Task.Match(match.left(), match.right(), correct)));
        case Task.Text _, Task.Numeric _ -> Optional.empty();
      };
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** Whether this is as the correction would have it. */
  boolean has(Correction correction) {
    return switch (correction) {
      case Correction.Key key ->
          task instanceof Task.Choice choice
              ? new HashSet<>(choice.correct()).equals(new HashSet<>(key.correct()))
              : task.correct().equals(key.correct());
      case Correction.Accept accept -> typed.contains(TypedAnswer.of(accept.text()));
      case Correction.Numeric right ->
          task instanceof Task.Numeric number
              && number.equals(new Task.Numeric(right.value(), right.tolerance(), number.unit()));
      case Correction.Drop _, Correction.Restore _ -> false;
    };
  }

  private static List<String> more(List<String> accepted, String text) {
    List<String> more = new ArrayList<>(accepted);
    if (more.size() == Task.MOST_ACCEPTED) {
      more.removeLast();
    }
    more.add(text);
    return more;
  }
}
