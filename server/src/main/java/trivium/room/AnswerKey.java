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

/**
 * The answer key of a task: which responses are valid for it, and which are correct. Immutable;
 * made once for each question.
 */
final class AnswerKey {
  private final Task task;

  /** Accepted answers, normalized once. */
  private final Set<TypedAnswer> typedAnswers;

  AnswerKey(Task task) {
    this.task = task;
    this.typedAnswers =
        task instanceof Task.Text text
            ? text.accepted().stream().map(TypedAnswer::of).collect(Collectors.toUnmodifiableSet())
            : Set.of();
  }

  Task task() {
    return task;
  }

  /** Whether a response has the form that the task requires. */
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

  /** Whether a response of the required form is correct. */
  boolean isRight(Response response) {
    return switch (response) {
      case Response.Choice given ->
          task instanceof Task.Choice choice
              && (choice.several()
                  ? Set.copyOf(given.picks()).equals(Set.copyOf(choice.correct()))
                  : choice.correct().containsAll(given.picks()));
      case Response.Text given -> isTyped(TypedAnswer.of(given.text()));
      case Response.Numeric given ->
          task instanceof Task.Numeric number && isNear(given.number(), number);
      case Response.Order given ->
          task instanceof Task.Order order && given.order().equals(order.correct());
      case Response.Match given ->
          task instanceof Task.Match match && given.match().equals(match.correct());
    };
  }

  /** Tries an exact match first, which is fast and finds most correct answers. */
  private boolean isTyped(TypedAnswer given) {
    return typedAnswers.contains(given) || typedAnswers.stream().anyMatch(given::matches);
  }

  /** What the rules say about a typed response. */
  Assessment assessment(Response response) {
    if (!(response instanceof Response.Text text)) {
      return isRight(response) ? Assessment.CERTAINLY_RIGHT : Assessment.CERTAINLY_WRONG;
    }
    TypedAnswer given = TypedAnswer.of(text.text());
    if (typedAnswers.contains(given)) {
      return Assessment.CERTAINLY_RIGHT;
    }
    if (typedAnswers.stream().anyMatch(given::matches)) {
      return Assessment.PROBABLY_RIGHT;
    }
    return typedAnswers.stream().anyMatch(given::resembles)
        ? Assessment.PROBABLY_WRONG
        : Assessment.CERTAINLY_WRONG;
  }

  /** Compares in decimal arithmetic, so that 0.3 ± 0.1 includes both 0.2 and 0.4. */
  private static boolean isNear(double given, Task.Numeric right) {
    return BigDecimal.valueOf(given)
            .subtract(BigDecimal.valueOf(right.value()))
            .abs()
            .compareTo(BigDecimal.valueOf(right.tolerance()))
        <= 0;
  }

  /** The corrected key; empty if the correction does not apply to the task. */
  Optional<AnswerKey> corrected(Correction correction) {
    try {
      return switch (correction) {
        case Correction.Key key -> withKey(key.correct()).map(AnswerKey::new);
        case Correction.Accept accept ->
            task instanceof Task.Text text
                ? Optional.of(accepting(text, accept.text()))
                : Optional.empty();
        case Correction.Numeric right ->
            task instanceof Task.Numeric number
                ? Optional.of(
                    new AnswerKey(
                        new Task.Numeric(right.value(), right.tolerance(), number.unit())))
                : Optional.empty();
        case Correction.Drop _, Correction.Restore _ -> Optional.of(this);
      };
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private Optional<Task> withKey(List<Integer> correct) {
    return switch (task) {
      case Task.Choice choice ->
          Optional.of(new Task.Choice(choice.choices(), correct, choice.several()));
      case Task.Order order -> Optional.of(new Task.Order(order.items(), correct));
      case Task.Match match -> Optional.of(new Task.Match(match.left(), match.right(), correct));
      case Task.Text _, Task.Numeric _ -> Optional.empty();
    };
  }

  /** Whether the key already agrees with the correction. */
  boolean has(Correction correction) {
    return switch (correction) {
      case Correction.Key key ->
          task instanceof Task.Choice choice
              ? new HashSet<>(choice.correct()).equals(new HashSet<>(key.correct()))
              : task.correct().equals(key.correct());
      case Correction.Accept accept -> typedAnswers.contains(TypedAnswer.of(accept.text()));
      case Correction.Numeric right ->
          task instanceof Task.Numeric number
              && number.equals(new Task.Numeric(right.value(), right.tolerance(), number.unit()));
      case Correction.Drop _, Correction.Restore _ -> false;
    };
  }

  /** Throws if the task has the maximum of accepted answers; replacing one would invalidate it. */
  private AnswerKey accepting(Task.Text text, String another) {
    if (typedAnswers.contains(TypedAnswer.of(another))) {
      return this;
    }
    List<String> more = new ArrayList<>(text.accepted());
    more.add(another);
    return new AnswerKey(new Task.Text(more));
  }
}
