package trivium.room;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Task;
import trivium.protocol.Response;

/** How often each part of a task was picked, or had its right place or partner. Pure. */
public final class Counts {
  private Counts() {}

  /** One count for each part that is shown; none where all is typed. */
  public static List<Integer> of(Task task, Stream<Response> responses) {
    int[] counts = new int[task.shown().size()];
    responses.forEach(response -> {
      switch (response) {
        case Response.Choice choice -> choice.picks().forEach(pick -> counts[pick]++);
        case Response.Order order -> countAlike(order.order(), task.correct(), counts);
        case Response.Match match -> countAlike(match.match(), task.correct(), counts);
        case Response.Text _, Response.Numeric _ -> {}
      }
    });
    return IntStream.of(counts).boxed().toList();
  }

  private static void countAlike(List<Integer> given, List<Integer> right, int[] counts) {
    for (int place = 0; place < counts.length; place++) {
      counts[place] += given.get(place).equals(right.get(place)) ? 1 : 0;
    }
  }
}
