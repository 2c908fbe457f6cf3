package trivium.bank.format.builder;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.text.DisplayNumbers;

/**
 * An answer with its share of the points, as learning platforms store it. Trivium has no partial
 * credit, so the explanation names the answers that are partly right.
 *
 * @param weight percent; 0 or less for a wrong answer
 * @param feedback for those who gave this answer
 */
public record WeightedAnswer(String text, double weight, String feedback) {
  /** Shares are rounded in files: three thirds add up to 99.99999. */
  public static final double FULL = 99.9;

  private static final double ROUNDING = 0.5;

  /** Choices of which one is to be picked: right is the answer with the highest share. */
  public static List<Option> singleChoice(List<WeightedAnswer> answers) {
    double best = best(answers);
    return answers.stream()
        .filter(answer -> !answer.text().isBlank())
        .map(answer -> new Option(answer.text(), best > 0 && answer.weight() >= best))
        .toList();
  }

  /** Choices of which several are to be picked: right is every answer with a positive share. */
  public static List<Option> severalChoices(List<WeightedAnswer> answers) {
    return answers.stream()
        .filter(answer -> !answer.text().isBlank())
        .map(answer -> new Option(answer.text(), answer.weight() > 0))
        .toList();
  }

  /**
   * The texts with the highest share, without the asterisks that these formats use as wildcards.
   */
  public static List<String> accepted(List<WeightedAnswer> answers) {
    double best = best(answers);
    return answers.stream()
        .filter(answer -> best > 0 && answer.weight() >= best)
        .map(answer -> answer.text().replaceAll("(?<!\\\\)\\*", "").replace("\\*", "*").strip())
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** Whether one answer earns all points, as a question with a single answer requires. */
  public static boolean hasFullAnswer(List<WeightedAnswer> answers) {
    return answers.stream().anyMatch(answer -> answer.weight() >= FULL);
  }

  /** Whether the right answers add up to all points, as a question with several requires. */
  public static boolean sumToFull(List<WeightedAnswer> answers) {
    double sum = answers.stream().mapToDouble(answer -> Math.max(0, answer.weight())).sum();
    return Math.abs(sum - 100) <= ROUNDING;
  }

  /**
   * Whether each answer is either wrong or earns all points, so that any of the right ones does.
   */
  public static boolean areAllOrNothing(List<WeightedAnswer> answers) {
    return answers.stream().allMatch(answer -> answer.weight() <= 0 || answer.weight() >= FULL);
  }

  /** Whether a wrong answer differs from a right one in capital letters only. */
  public static boolean differInCase(List<WeightedAnswer> answers) {
    List<String> right = accepted(answers);
    return answers.stream()
        .filter(answer -> answer.weight() <= 0)
        .map(answer -> answer.text().strip())
        .anyMatch(wrong ->
            right.stream()
                .anyMatch(accepted -> accepted.equalsIgnoreCase(wrong) && !accepted.equals(wrong)));
  }

  private static double best(List<WeightedAnswer> answers) {
    return Math.min(FULL, answers.stream().mapToDouble(WeightedAnswer::weight).max().orElse(0));
  }

  /** The feedback, followed by the answers that are partly right. */
  public static String explanation(String general, List<WeightedAnswer> answers) {
    double best = best(answers);
    String partly =
        answers.stream()
            .filter(answer -> answer.weight() > 0 && answer.weight() < best)
            .map(WeightedAnswer::withShare)
            .collect(Collectors.joining("\n"));
    return joinLines(feedback(general, answers), partly);
  }

  public String withShare() {
    return text + ": " + DisplayNumbers.plain(Math.round(weight * 10) / 10.0) + " % right";
  }

  /** The general feedback, followed by that of each answer; wrong answers are named before it. */
  public static String feedback(String general, List<WeightedAnswer> answers) {
    double best = best(answers);
    String each =
        answers.stream()
            .filter(answer -> !answer.feedback().isBlank())
            .map(answer -> {
              boolean unnamed =
                  (answer.weight() >= best && best > 0)
                      || answer.text().isBlank()
                      || answer.text().equals("*");
              return unnamed ? answer.feedback() : answer.text() + ": " + answer.feedback();
            })
            .distinct()
            .collect(Collectors.joining("\n"));
    return joinLines(general, each);
  }

  /** Both texts on lines of their own; blank ones are left out. */
  public static String joinLines(String first, String second) {
    return Stream.of(first, second)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
