package trivium.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Tasks and questions of every kind and size, made at random. */
public final class AnyTask {
  private AnyTask() {}

  public static Task of(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> {
        List<String> choices = parts("choice", random);
        yield new Task.Choice(choices, some(choices.size(), random), false);
      }
      case 1 -> {
        List<String> choices = parts("choice", random);
        yield new Task.Choice(choices, some(choices.size(), random), true);
      }
      case 2 -> TrueFalseChoices.task(random.nextBoolean());
      case 3 -> new Task.Text(random.nextBoolean() ? List.of("Ada") : List.of("Ada", "Lovelace"));
      case 4 -> new Task.Numeric(random.nextInt(-20, 20) / 10.0, random.nextInt(5) / 10.0, "m");
      case 5 -> {
        List<String> items = parts("item", random);
        yield new Task.Order(items, shuffled(items.size(), random));
      }
      default -> {
        List<String> partners = parts("partner", random);
        List<String> left = parts("left", random);
        int pairs = Math.min(left.size(), partners.size());
        yield new Task.Match(
            left.subList(0, pairs), partners, shuffled(partners.size(), random).subList(0, pairs));
      }
    };
  }

  /** A question with such a task, sometimes with a limit and a worth of its own. */
  public static Question question(int entry, Random random) {
    return new Question(
        "Question " + entry + "?",
        of(random),
        "Because " + entry + ".",
        entry,
        new QuestionSettings(
            random.nextBoolean() ? Optional.empty() : Optional.of(3_000 + random.nextInt(9_000)),
            random.nextInt(QuestionSettings.MOST_WORTH + 1),
            Optional.empty(),
            true));
  }

  private static List<String> parts(String name, Random random) {
    return IntStream.range(0, random.nextInt(2, Task.MOST_PARTS + 1))
        .mapToObj(i -> name + " " + i)
        .toList();
  }

  private static List<Integer> some(int of, Random random) {
    return shuffled(of, random).subList(0, 1 + random.nextInt(of));
  }

  private static List<Integer> shuffled(int size, Random random) {
    var numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }
}
