package trivium.bank.format.gift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.Export;
import trivium.bank.text.DisplayNumbers;

/**
 * Writer of GIFT. Questions that are switched off are left out, and an order becomes a match of
 * numbers and steps, because GIFT has neither.
 */
public final class GiftExport implements Export {
  /** Text that Moodle would take for HTML, Markdown or, at its beginning, for syntax. */
  private static final Pattern NEEDS_MARK =
      Pattern.compile("[<&*`_$\\n]|^\\s*(?://|\\$|\\[|::)", Pattern.MULTILINE);

  private static final Pattern LIKE_WEIGHT = Pattern.compile("^\\s*%");

  @Override
  public String name() {
    return "GIFT";
  }

  @Override
  public String extension() {
    return "gift";
  }

  @Override
  public String mediaType() {
    return "text/plain; charset=utf-8";
  }

  @Override
  public boolean holds(Question question) {
    return question.settings().enabled();
  }

  @Override
  public byte[] write(Bank bank) {
    var out = new StringBuilder("// ").append(oneLine(bank.title())).append("\n\n");
    String topic = "";
    for (Question question : bank.questions().stream().filter(this::holds).toList()) {
      String next = bank.entries().get(question.entry()).topic();
      if (!next.equals(topic)) {
        out.append("$CATEGORY: $course$/top");
        out.append(next.isEmpty() ? "" : "/" + oneLine(next).replace("/", "//")).append("\n\n");
        topic = next;
      }
      out.append(prompt(question)).append(" {").append(answer(question.task()));
      if (!question.explanation().isBlank()) {
        out.append("\n####").append(part(question.explanation()));
      }
      out.append("\n}\n\n");
    }
    return out.toString().getBytes(UTF_8);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String prompt(Question question) {
    Stream<String> texts =
        Stream.of(
                Stream.of(question.prompt(), question.explanation()),
                question.task().shown().stream(),
                question.task() instanceof Task.Match match
                    ? match.right().stream()
                    : Stream.<String>of(),
                question.task() instanceof Task.Text text
                    ? text.accepted().stream()
                    : Stream.<String>of())
            .flatMap(some -> some);
    boolean marked = texts.anyMatch(text -> NEEDS_MARK.matcher(text).find());
    return (marked ? "[markdown]" : "") + GiftText.encoded(question.prompt());
  }

  private static String answer(Task task) {
    return switch (task) {
      case Task.Choice choice when isStatement(choice) ->
          choice.correct().getFirst() == 0 ? "TRUE" : "FALSE";
      case Task.Choice choice -> choices(choice);
      case Task.Text text -> lines(text.accepted().stream().map(GiftExport::typed));
      case Task.Numeric number ->
          "#"
              + DisplayNumbers.plain(number.value())
              + (number.tolerance() > 0 ? ":" + DisplayNumbers.plain(number.tolerance()) : "");
      case Task.Order order ->
          lines(
              IntStream.range(0, order.items().size())
                  .mapToObj(i -> pair(i + 1 + ".", order.items().get(order.correct().get(i)))));
      case Task.Match match -> matches(match);
    };
  }

  private static boolean isStatement(Task.Choice choice) {
    return !choice.several()
        && choice.correct().size() == 1
        && choice.choices().equals(TrueFalseChoices.CHOICES);
  }

  private static String choices(Task.Choice choice) {
    int right = choice.correct().size();
    boolean allRight = right == choice.choices().size();
    String weight = choice.several() ? share(right) : allRight ? "~%100%" : "=";
    return lines(
        IntStream.range(0, choice.choices().size())
            .mapToObj(i ->
                weighed(choice.correct().contains(i) ? weight : "~", choice.choices().get(i))));
  }

  /** A text that begins like a weight is preceded by one. */
  private static String weighed(String mark, String text) {
    boolean needsWeight = LIKE_WEIGHT.matcher(text).find() && mark.length() == 1;
    return mark + (needsWeight ? mark.equals("=") ? "%100%" : "%0%" : "") + part(text);
  }

  private static String share(int right) {
    return "~%"
        + new BigDecimal(100)
            .divide(new BigDecimal(right), 5, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static String matches(Task.Match match) {
    List<String> spare =
        IntStream.range(0, match.right().size())
            .filter(i -> !match.correct().contains(i))
            .mapToObj(i -> match.right().get(i))
            .toList();
    return lines(
        Stream.concat(
            IntStream.range(0, match.left().size())
                .mapToObj(
                    i -> pair(match.left().get(i), match.right().get(match.correct().get(i)))),
            spare.stream().map(partner -> pair("", partner))));
  }

  /** GIFT has no escape for the arrow. */
  private static String pair(String left, String right) {
    return weighed("=", left.replace("->", "→")) + " -> " + part(right);
  }

  /** An asterisk is a wildcard. */
  private static String typed(String text) {
    return weighed("=", text).replace("*", "\\*");
  }

  private static String part(String text) {
    return (text.strip().startsWith("[") ? "[markdown]" : "") + GiftText.encoded(text);
  }

  private static String lines(Stream<String> parts) {
    return parts.map(part -> "\n" + part).collect(Collectors.joining());
  }
}
