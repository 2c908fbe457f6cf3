package trivium.room;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Response;

/** Random responses and corrections to a task, within the bounds of the protocol. */
public final class AnyResponse {
  private static final List<String> TYPED =
      List.of("Ada", "Äda", "grace", "Lovelace", " ", ".", "\ud800", "👩🏽‍🚀", "x".repeat(200));

  private static final List<Double> NUMBERS =
      List.of(0.3, -0.3, 0.0, -0.0, 1e308, -1e308, Double.MAX_VALUE, Double.MIN_VALUE);

  private AnyResponse() {}

  /** Of any kind and size. */
  public static Response response(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Response.Choice(distinct(random));
      case 1 -> new Response.Text(typed(random));
      case 2 -> new Response.Numeric(number(random));
      case 3 -> new Response.Order(distinct(random));
      default -> new Response.Match(numbers(random, size(random), Response.MOST_PARTS));
    };
  }

  /** Of the form that the task requires, and often correct. */
  public static Response suiting(Task task, Random random) {
    return switch (task) {
      case Task.Choice choice ->
          new Response.Choice(
              numbers(random, choice.choices().size(), choice.choices().size()).stream()
                  .distinct()
                  .limit(choice.several() ? Response.MOST_PARTS : 1)
                  .toList());
      case Task.Text _ -> new Response.Text(typed(random));
      case Task.Numeric number ->
          new Response.Numeric(random.nextBoolean() ? number.value() : number(random));
      case Task.Order order ->
          new Response.Order(random.nextBoolean() ? order.correct() : order.correct().reversed());
      case Task.Match match ->
          new Response.Match(
              random.nextBoolean()
                  ? match.correct()
                  : numbers(random, match.left().size(), match.right().size()));
    };
  }

  public static Correction correction(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Correction.Drop();
      case 1 -> new Correction.Restore();
      case 2 -> new Correction.Accept(typed(random));
      case 3 -> new Correction.Numeric(number(random), Math.abs(number(random)));
      default -> new Correction.Key(distinct(random));
    };
  }

  /** Mostly small, so that some are a valid order or valid partners. */
  private static List<Integer> distinct(Random random) {
    int size = size(random);
    return random
        .ints(0, random.nextBoolean() ? size : Response.MOST_PARTS)
        .distinct()
        .limit(size)
        .boxed()
        .toList();
  }

  private static int size(Random random) {
    return 1 + random.nextInt(random.nextBoolean() ? 4 : Response.MOST_PARTS);
  }

  private static List<Integer> numbers(Random random, int size, int below) {
    return IntStream.range(0, size).mapToObj(_ -> random.nextInt(below)).toList();
  }

  private static String typed(Random random) {
    return TYPED.get(random.nextInt(TYPED.size()));
  }

  private static double number(Random random) {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }
}
