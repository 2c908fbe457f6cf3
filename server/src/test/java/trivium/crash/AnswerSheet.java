package trivium.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.Response;

/**
 * What every player answers to every question of a bank: as good as random, and the same in each
 * game, however its questions and what they show are shuffled.
 */
final class AnswerSheet {
  private final Map<String, Task> tasks = new HashMap<>();

  AnswerSheet(Bank bank) {
    for (Question question : bank.questions()) {
      tasks.put(question.prompt(), question.task());
    }
  }

  int questions() {
    return tasks.size();
  }

  /** Two of three are right. */
  Response response(String player, QuestionOpened question) {
    Response right = right(question);
    return Math.floorMod((player + question.prompt()).hashCode(), 3) == 0
        ? wrong(right, question.choices().size())
        : right;
  }

  boolean isRight(QuestionOpened question, Response response) {
    return switch (right(question)) {
      case Response.Choice choice ->
          response instanceof Response.Choice(List<Integer> picks)
              && picks.size() == choice.picks().size()
              && picks.containsAll(choice.picks());
      case Response.Text _, Response.Numeric _, Response.Order _, Response.Match _ ->
          response.equals(right(question));
    };
  }

  private Response right(QuestionOpened question) {
    List<String> shown = question.choices();
    return switch (Objects.requireNonNull(tasks.get(question.prompt()))) {
      case Task.Choice choice ->
          new Response.Choice(
              choice.correct().stream().map(choice.choices()::get).map(shown::indexOf).toList());
      case Task.Text text -> new Response.Text(text.accepted().getFirst());
      case Task.Numeric number -> new Response.Numeric(number.value());
      case Task.Order order ->
          new Response.Order(
              order.correct().stream().map(order.items()::get).map(shown::indexOf).toList());
      case Task.Match match ->
          new Response.Match(
              shown.stream()
                  .map(left -> match.right().get(match.correct().get(match.left().indexOf(left))))
                  .map(question.partners()::indexOf)
                  .toList());
    };
  }

  private static Response wrong(Response right, int shown) {
    return switch (right) {
      case Response.Choice choice -> new Response.Choice(others(choice.picks(), shown));
      case Response.Text _ -> new Response.Text("no idea");
      case Response.Numeric number -> new Response.Numeric(number.number() + 1_000);
      case Response.Order order -> new Response.Order(turned(order.order()));
      case Response.Match match -> new Response.Match(turned(match.match()));
    };
  }

  /** The first that is not right. */
  private static List<Integer> others(List<Integer> picks, int shown) {
    return IntStream.range(0, shown)
        .filter(pick -> !picks.contains(pick))
        .limit(1)
        .boxed()
        .toList();
  }

  private static List<Integer> turned(List<Integer> numbers) {
    var turned = new ArrayList<>(numbers.subList(1, numbers.size()));
    turned.add(numbers.getFirst());
    return turned;
  }
}
