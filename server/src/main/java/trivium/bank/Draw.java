package trivium.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trivium.bank.text.Mix;

/**
 * Which questions of a bank are played tonight, and in what order. Pure: the same bank, count and
 * seed, the same quiz.
 */
public final class Draw {
  private Draw() {}

  /**
   * Takes up to {@code count} questions, spread over the entries: none is asked about twice while
   * another was not asked about at all. The place of the right choice is dealt like cards, so that
   * no letter wins more often than another.
   */
  public static List<Question> from(Bank bank, int count, long seed) {
    var mix = new Mix(seed);
    List<Question> on = bank.questions().stream().filter(one -> one.extras().on()).toList();
    var byEntry = new ArrayList<List<Question>>();
    for (int i = 0; i < bank.entries().size(); i++) {
      byEntry.add(new ArrayList<>());
    }
    for (Question question : mix.shuffled(on)) {
      byEntry.get(question.entry()).add(question);
    }
    var drawn = new ArrayList<Question>();
    for (int round = 0; drawn.size() < Math.min(count, on.size()); round++) {
      for (List<Question> ofOne : mix.shuffled(byEntry)) {
        if (round < ofOne.size() && drawn.size() < count) {
          drawn.add(ofOne.get(round));
        }
      }
    }
    return dealt(drawn, mix);
  }

  /**
   * The questions with what they show shuffled, and the right choices spread evenly over the
   * places.
   */
  public static List<Question> dealt(List<Question> questions, Mix mix) {
    var places = new HashMap<Integer, List<Integer>>();
    return questions.stream()
        .map(question -> question.with(dealt(question.task(), places, mix)))
        .toList();
  }

  private static Task dealt(Task task, Map<Integer, List<Integer>> places, Mix mix) {
    return switch (task) {
      case Task.Choice choice -> dealt(choice, places, mix);
      case Task.Order order -> {
        List<Integer> shown = otherOrder(order.correct(), mix);
        yield new Task.Order(
            at(shown, order.items()), order.correct().stream().map(shown::indexOf).toList());
      }
      case Task.Match match -> {
        List<Integer> shown = mix.shuffled(numbers(match.right().size()));
        yield new Task.Match(
            match.left(),
            at(shown, match.right()),
            match.correct().stream().map(shown::indexOf).toList());
      }
      case Task.Text _, Task.Numeric _ -> task;
    };
  }

  private static Task dealt(Task.Choice choice, Map<Integer, List<Integer>> places, Mix mix) {
    if (TrueFalse.isPair(choice.choices()) || EachOther.isNamedIn(choice.choices())) {
      return choice;
    }
    List<Integer> shown = new ArrayList<>(mix.shuffled(numbers(choice.choices().size())));
    if (choice.correct().size() == 1) {
      Integer right = choice.correct().getFirst();
      shown.removeIf(right::equals);
      shown.add(place(choice.choices().size(), places, mix), right);
    }
    return new Task.Choice(
        at(shown, choice.choices()),
        choice.correct().stream().map(shown::indexOf).sorted().toList(),
        choice.several());
  }

  /**
   * The next place for the right one of so many choices, from a deck that is shuffled anew when
   * empty.
   */
  private static int place(int choices, Map<Integer, List<Integer>> places, Mix mix) {
    List<Integer> deck = places.computeIfAbsent(choices, _ -> new ArrayList<>());
    if (deck.isEmpty()) {
      deck.addAll(mix.shuffled(numbers(choices)));
    }
    return deck.removeFirst();
  }

  /** Any order but the right one. */
  private static List<Integer> otherOrder(List<Integer> right, Mix mix) {
    List<Integer> shown = mix.shuffled(right);
    return shown.equals(right) ? shown.reversed() : shown;
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<String> at(List<Integer> numbers, List<String> texts) {
    return numbers.stream().map(texts::get).toList();
  }
}
