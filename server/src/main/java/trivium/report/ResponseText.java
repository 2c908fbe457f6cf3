package trivium.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.Task;
import trivium.bank.text.DisplayNumbers;
import trivium.protocol.Response;
import trivium.room.RoomResults.ClosedQuestion;
import trivium.room.RoomResults.GivenAnswer;

/** Formats responses as text for reports. */
final class ResponseText {
  private ResponseText() {}

  static String of(GivenAnswer given, ClosedQuestion closed) {
    return switch (given.response()) {
      case Response.Choice choice -> ofChoices(choice.picks(), closed);
      case Response.Text text -> text.text();
      case Response.Numeric numeric -> DisplayNumbers.plain(numeric.number());
      case Response.Order order -> ofItems(order.order(), closed.task());
      case Response.Match match -> ofPartners(match.match(), closed.task());
    };
  }

  private static String ofChoices(List<Integer> choices, ClosedQuestion closed) {
    return choices.stream()
        .sorted()
        .map(closed.task().shown()::get)
        .collect(Collectors.joining(" / "));
  }

  private static String ofItems(List<Integer> order, Task task) {
    return order.stream().map(task.shown()::get).collect(Collectors.joining(" → "));
  }

  private static String ofPartners(List<Integer> partners, Task task) {
    return task instanceof Task.Match match
        ? IntStream.range(0, partners.size())
            .mapToObj(i -> match.left().get(i) + " = " + match.right().get(partners.get(i)))
            .collect(Collectors.joining(", "))
        : "";
  }
}
