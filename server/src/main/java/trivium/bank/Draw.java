package trivium.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.text.Mix;

/**
 * Which questions of a bank are played tonight, and in what order. Pure: the same bank, wish and
 * past, the same quiz.
 */
public final class Draw {
  private Draw() {}

  /**
   * Takes as many questions as are wished for, or as there are: first one about each entry, and
   * more about an entry only if that is wished for.
   */
  public static List<Question> from(Bank bank, Wish wish, Experience past) {
    var mix = new Mix(wish.seed());
    var byEntry = new LinkedHashMap<Integer, List<Question>>();
    for (Question question : inLevel(mix.shuffled(wanted(bank, wish)), wish, past)) {
      byEntry.computeIfAbsent(question.entry(), _ -> new ArrayList<>()).add(question);
    }
    var variety = new Variety();
    boolean varied = wish.kinds().isEmpty() && wish.level().isEmpty();
    var drawn = new ArrayList<Question>();
    int rounds = wish.repeat() ? bank.questions().size() : 1;
    for (int round = 0, before = -1; round < rounds && drawn.size() > before; round++) {
      before = drawn.size();
      for (List<Question> ofOne : byEntry.values()) {
        if (!ofOne.isEmpty() && drawn.size() < wish.count()) {
          Question next = varied ? variety.next(ofOne) : ofOne.getFirst();
          ofOne.remove(next);
          drawn.add(next);
        }
      }
    }
    return dealt(mix.shuffled(drawn), mix);
  }

  private static List<Question> wanted(Bank bank, Wish wish) {
    return bank.questions().stream()
        .filter(question -> wish.wants(question, bank.entries().get(question.entry())))
        .toList();
  }

  /** Those of the level first, then those that nobody knows about, none of another level. */
  private static List<Question> inLevel(List<Question> questions, Wish wish, Experience past) {
    return wish.level()
        .map(_ ->
            Stream.concat(
                    questions.stream()
                        .filter(one -> past.difficulty(one).map(Level::of).equals(wish.level())),
                    questions.stream().filter(one -> past.difficulty(one).isEmpty()))
                .toList())
        .orElse(questions);
  }

  /**
   * The questions with what they show shuffled, each independently of the others: whoever keeps
   * count of where the right choices stood knows nothing about the next one.
   */
  public static List<Question> dealt(List<Question> questions, Mix mix) {
    return questions.stream().map(question -> question.with(dealt(question.task(), mix))).toList();
  }

  private static Task dealt(Task task, Mix mix) {
    return switch (task) {
      case Task.Choice choice -> dealt(choice, mix);
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

  private static Task dealt(Task.Choice choice, Mix mix) {
    if (TrueFalse.isKnown(choice.choices()) || EachOther.isNamedIn(choice.choices())) {
      return choice;
    }
    List<Integer> shown = mix.shuffled(numbers(choice.choices().size()));
    return new Task.Choice(
        at(shown, choice.choices()),
        choice.correct().stream().map(shown::indexOf).sorted().toList(),
        choice.several());
  }

  /** Any order but the right one, each as likely as the others. */
  private static List<Integer> otherOrder(List<Integer> right, Mix mix) {
    List<Integer> shown = mix.shuffled(right);
    while (shown.equals(right)) {
      shown = mix.shuffled(right);
    }
    return shown;
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<String> at(List<Integer> numbers, List<String> texts) {
    return numbers.stream().map(texts::get).toList();
  }
}
