package trivium.report;

import java.util.List;
import java.util.stream.Collectors;
import trivium.protocol.Response;
import trivium.room.Results.Closed;
import trivium.room.Results.Given;

/** What people answered, in words. */
final class Wording {
  private Wording() {}

  static String of(Given given, Closed closed) {
    return switch (given.response()) {
      case Response.Choice choice -> ofChoices(choice.picks(), closed);
      case Response.Text text -> text.text();
      case Response.Numeric numeric -> String.valueOf(numeric.number());
      case Response.Order order -> ofNumbers(order.order());
      case Response.Match match -> ofNumbers(match.match());
    };
  }

  private static String ofChoices(List<Integer> choices, Closed closed) {
    return choices.stream()
        .map(choice -> closed.question().choices().get(choice))
        .collect(Collectors.joining(" / "));
  }

  private static String ofNumbers(List<Integer> numbers) {
    return numbers.stream()
        .map(number -> String.valueOf(number + 1))
        .collect(Collectors.joining(", "));
  }
}
