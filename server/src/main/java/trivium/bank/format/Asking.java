package trivium.bank.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.text.Formulas;

/**
 * A question as a file has it, before it is known whether it can be asked.
 *
 * @param task throws an {@link IllegalArgumentException} if there can be no such task
 */
record Asking(String prompt, Supplier<Task> task, String explanation, Extras extras) {
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{2}");

  Asking(String prompt, Supplier<Task> task, String explanation) {
    this(prompt, task, explanation, Extras.NONE);
  }

  /** Choices in the order of the file. */
  static Task choice(List<Option> options, boolean several) {
    List<Integer> right =
        IntStream.range(0, options.size()).filter(i -> options.get(i).right()).boxed().toList();
    if (right.isEmpty()) {
      throw new IllegalArgumentException("no choice is marked as right");
    }
    if (options.size() < 2) {
      throw new IllegalArgumentException("it has one choice only");
    }
    return new Task.Choice(options.stream().map(Option::text).toList(), right, several);
  }

  /** What may be typed, each spelling once. */
  static Task text(List<String> accepted) {
    List<String> spellings =
        accepted.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("no answer is marked as right");
    }
    if (spellings.stream().allMatch(Asking::isTypeset)) {
      throw new IllegalArgumentException(
          "its answer is a formula that nobody can type; write it with choices instead");
    }
    return new Task.Text(spellings.subList(0, Math.min(Task.MOST_ACCEPTED, spellings.size())));
  }

  /** Whether a formula in it has commands of LaTeX. */
  private static boolean isTypeset(String answer) {
    return Formulas.in(answer).stream().anyMatch(one -> COMMAND.matcher(one.tex()).find());
  }

  /** Items that are written down in their right order. */
  static Task order(List<String> items) {
    return new Task.Order(items, IntStream.range(0, items.size()).boxed().toList());
  }

  /**
   * Pairs in the order of the file, then partners that nobody needs. A match can show a partner
   * once only.
   */
  static Task match(List<String> left, List<String> right, List<String> spare) {
    if (right.stream().distinct().count() < right.size()) {
      throw new IllegalArgumentException(
          "two have the same partner; write such a question with choices instead");
    }
    var partners = new ArrayList<>(right);
    spare.stream().filter(one -> !partners.contains(one)).distinct().forEach(partners::add);
    return new Task.Match(
        left,
        partners.subList(0, Math.max(right.size(), Math.min(Task.MOST_PARTS, partners.size()))),
        IntStream.range(0, left.size()).boxed().toList());
  }

  /** A number and how far off is still right, reckoned in decimals: 3.141 to 3.142 is 3.1415. */
  static Task between(double least, double most) {
    BigDecimal lowest = BigDecimal.valueOf(least);
    BigDecimal highest = BigDecimal.valueOf(most);
    BigDecimal two = BigDecimal.valueOf(2);
    return new Task.Numeric(
        lowest.add(highest).divide(two).doubleValue(),
        highest.subtract(lowest).abs().divide(two).doubleValue(),
        "");
  }
}
