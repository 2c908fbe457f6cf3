package trivium.bank.format.builder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.text.LatexFormulas;

/**
 * Tasks made of what files contain. Each method throws an {@link IllegalArgumentException} that
 * says why if there can be no such task.
 */
public final class ImportedTasks {
  private static final Pattern LATEX_COMMAND = Pattern.compile("\\\\[A-Za-z]{2}");

  private ImportedTasks() {}

  /** Choices in the order of the file. */
  public static Task choice(List<Option> options, boolean several) {
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

  /** A text to type, with each accepted spelling once. */
  public static Task text(List<String> accepted) {
    List<String> spellings =
        accepted.stream()
            .map(String::strip)
            .filter(spelling -> !spelling.isEmpty())
            .distinct()
            .toList();
    if (spellings.isEmpty()) {
      throw new IllegalArgumentException("no answer is marked as right");
    }
    if (spellings.stream().allMatch(ImportedTasks::hasLatexCommand)) {
      throw new IllegalArgumentException(
          "its answer is a formula that nobody can type; write it with choices instead");
    }
    return new Task.Text(spellings.subList(0, Math.min(Task.MOST_ACCEPTED, spellings.size())));
  }

  private static boolean hasLatexCommand(String answer) {
    return LatexFormulas.find(answer).stream()
        .anyMatch(formula -> LATEX_COMMAND.matcher(formula.tex()).find());
  }

  /**
   * Items to order.
   *
   * @param items in their right order
   */
  public static Task order(List<String> items) {
    return new Task.Order(items, IntStream.range(0, items.size()).boxed().toList());
  }

  /**
   * Pairs to match.
   *
   * @param right the partner of each item on the left
   * @param spare further partners; those that are in {@code right} are ignored
   */
  public static Task match(List<String> left, List<String> right, List<String> spare) {
    if (right.stream().distinct().count() < right.size()) {
      throw new IllegalArgumentException(
          "two have the same partner; write such a question with choices instead");
    }
    var partners = new ArrayList<>(right);
    spare.stream().filter(partner -> !partners.contains(partner)).distinct().forEach(partners::add);
    return new Task.Match(
        left,
        partners.subList(0, Math.max(right.size(), Math.min(Task.MOST_PARTS, partners.size()))),
        IntStream.range(0, left.size()).boxed().toList());
  }

  /**
   * A number to type.
   *
   * @param tolerance its sign is ignored; blank for none
   */
  public static Task number(String value, String tolerance, String unit) {
    return new Task.Numeric(
        Decimals.parse(value, tolerance),
        tolerance.isBlank() ? 0 : Math.abs(Decimals.parse(tolerance, value)),
        unit);
  }

  /** A number with its tolerance behind a colon, {@code 3.14:0.01}, as GIFT and Cloze write it. */
  public static Task number(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Task.Numeric(Decimals.parse(text), 0, "")
        : new Task.Numeric(
            Decimals.parse(text.substring(0, colon), text.substring(colon + 1)),
            Math.abs(Decimals.parse(text.substring(colon + 1), text.substring(0, colon))),
            "");
  }

  /** A number within a range; computed in decimals, so that 3.141 to 3.142 has the exact middle. */
  public static Task range(double least, double most) {
    BigDecimal lowest = BigDecimal.valueOf(least);
    BigDecimal highest = BigDecimal.valueOf(most);
    BigDecimal two = BigDecimal.valueOf(2);
    return new Task.Numeric(
        lowest.add(highest).divide(two).doubleValue(),
        highest.subtract(lowest).abs().divide(two).doubleValue(),
        "");
  }
}
