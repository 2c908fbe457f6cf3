package trivium.room;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Task;
import trivium.protocol.CorrectParts;
import trivium.protocol.Response;

/** Counts how many responses picked each choice, or had each position or partner right. Pure. */
public final class ResponseCounts {
  private ResponseCounts() {}

  /**
   * One count for each part of the task; none for tasks without parts. Responses of another form do
   * not count.
   */
  public static List<Integer> of(Task task, Stream<Response> responses) {
    int[] counts = new int[task.shown().size()];
    responses.forEach(response -> {
      for (int part = 0; part < counts.length; part++) {
        counts[part] += isCounted(task, response, part) ? 1 : 0;
      }
    });
    return IntStream.of(counts).boxed().toList();
  }

  /**
   * How many parts of a response are correct, for tasks with several: all of them if and only if
   * the response is correct.
   */
  static Optional<CorrectParts> right(Task task, Response response) {
    return switch (task) {
      case Task.Choice choice ->
          choice.several()
              ? parts(
                  choice,
                  part -> isCounted(task, response, part) == choice.correct().contains(part))
              : Optional.empty();
      case Task.Order _, Task.Match _ -> parts(task, part -> isCounted(task, response, part));
      case Task.Text _, Task.Numeric _ -> Optional.empty();
    };
  }

  private static Optional<CorrectParts> parts(Task task, IntPredicate isRight) {
    int of = task.shown().size();
    return Optional.of(new CorrectParts((int) IntStream.range(0, of).filter(isRight).count(), of));
  }

  private static boolean isCounted(Task task, Response response, int part) {
    return switch (task) {
      case Task.Choice _ ->
          response instanceof Response.Choice given && given.picks().contains(part);
      case Task.Order order ->
          response instanceof Response.Order given && isSame(given.order(), order.correct(), part);
      case Task.Match match ->
          response instanceof Response.Match given && isSame(given.match(), match.correct(), part);
      case Task.Text _, Task.Numeric _ -> false;
    };
  }

  private static boolean isSame(List<Integer> given, List<Integer> right, int part) {
    return part < given.size() && given.get(part).equals(right.get(part));
  }
}
