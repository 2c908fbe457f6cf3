package trivium.bank.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.text.DisplayNumbers;

/**
 * An answer with the share of the points that its author gives for it, as the formats of learning
 * platforms have it. Our games know right and wrong only, so what is partly right is told in the
 * explanation.
 *
 * @param weight percent, 0 or less for what is wrong
 * @param feedback what is said to who gave it
 */
record Weighed(String text, double weight, String feedback) {
  /** Shares are rounded in files: three thirds are 99.99999. */
  static final double FULL = 99.9;

  private static final double ROUNDED = 0.5;

  /** Right is what earns all the points, or the most where nothing does. */
  static List<Option> options(List<Weighed> answers) {
    double best = best(answers);
    return answers.stream()
        .filter(answer -> !answer.text().isBlank())
        .map(answer -> new Option(answer.text(), best > 0 && answer.weight() >= best))
        .toList();
  }

  /** Right is what earns anything: together these are the whole answer. */
  static List<Option> anyWeight(List<Weighed> answers) {
    return answers.stream()
        .filter(answer -> !answer.text().isBlank())
        .map(answer -> new Option(answer.text(), answer.weight() > 0))
        .toList();
  }

  /**
   * What may be typed. A star stands for anything in these formats, which no answer of ours can.
   */
  static List<String> accepted(List<Weighed> answers) {
    double best = best(answers);
    return answers.stream()
        .filter(answer -> best > 0 && answer.weight() >= best)
        .map(answer -> withoutStars(answer.text()))
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** Whether one answer earns everything, as it must where one is to be given. */
  static boolean hasWholeAnswer(List<Weighed> answers) {
    return answers.stream().anyMatch(answer -> answer.weight() >= FULL);
  }

  /** Whether right answers earn everything together, as they must where several are to be given. */
  static boolean addUp(List<Weighed> answers) {
    double sum = answers.stream().mapToDouble(answer -> Math.max(0, answer.weight())).sum();
    return Math.abs(sum - 100) <= ROUNDED;
  }

  private static double best(List<Weighed> answers) {
    return Math.min(FULL, answers.stream().mapToDouble(Weighed::weight).max().orElse(0));
  }

  private static String withoutStars(String text) {
    return text.replaceAll("(?<!\\\\)\\*", "").replace("\\*", "*").strip();
  }

  /** All that is said about the answers, and which of the wrong ones are partly right. */
  static String explanation(String general, List<Weighed> answers) {
    double best = best(answers);
    String partly =
        answers.stream()
            .filter(answer -> answer.weight() > 0 && answer.weight() < best)
            .map(Weighed::told)
            .collect(Collectors.joining("\n"));
    return joined(feedback(general, answers), partly);
  }

  String told() {
    return text + ": " + DisplayNumbers.plain(Math.round(weight * 10) / 10.0) + " % right";
  }

  /** What is said to everybody, to who was right, and to who was wrong with what. */
  static String feedback(String general, List<Weighed> answers) {
    double best = best(answers);
    String each =
        answers.stream()
            .filter(answer -> !answer.feedback().isBlank())
            .map(answer ->
                answer.weight() >= best && best > 0
                    ? answer.feedback()
                    : answer.text().isBlank() || answer.text().equals("*")
                        ? answer.feedback()
                        : answer.text() + ": " + answer.feedback())
            .distinct()
            .collect(Collectors.joining("\n"));
    return joined(general, each);
  }

  /** One below the other, without what is empty. */
  static String joined(String first, String second) {
    return Stream.of(first, second)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
