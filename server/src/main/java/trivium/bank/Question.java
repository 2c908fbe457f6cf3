package trivium.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.text.DisplayNumbers;

/**
 * What is played: a prompt, a task and its correct answer.
 *
 * @param explanation the whole answer of the notes, shown at the reveal; may be empty
 * @param entry the index of its entry in the bank, from 0
 */
public record Question(
    String prompt, Task task, String explanation, int entry, QuestionSettings settings) {
  /** The mark of a gap in a prompt, which may be longer. */
  public static final String GAP = "____";

  /** Leaves room for a few lines of code; prompts made from notes are much shorter. */
  public static final int LONGEST_PROMPT = 1_000;

  public Question {
    if (prompt.isBlank() || prompt.length() > LONGEST_PROMPT) {
      throw new IllegalArgumentException(
          "prompt must have 1 to " + LONGEST_PROMPT + " characters: " + prompt);
    }
    if (entry < 0) {
      throw new IllegalArgumentException("entry starts at 0: " + entry);
    }
  }

  public Question(String prompt, Task task, String explanation, int entry) {
    this(prompt, task, explanation, entry, QuestionSettings.NONE);
  }

  /**
   * A question with one correct choice.
   *
   * @param right the index of that choice
   */
  public static Question choice(
      String prompt, List<String> choices, int right, String explanation, int entry) {
    return new Question(
        prompt, new Task.Choice(choices, List.of(right), false), explanation, entry);
  }

  public Kind kind() {
    return switch (task) {
      case Task.Choice choice when choice.several() -> Kind.SEVERAL;
      case Task.Choice choice when TrueFalseChoices.isPair(choice.choices()) -> Kind.TRUEFALSE;
      case Task.Choice _ -> prompt.contains(GAP) ? Kind.GAP : Kind.CHOICE;
      case Task.Text _ -> prompt.contains(GAP) ? Kind.GAP : Kind.TEXT;
      case Task.Numeric _ -> Kind.NUMBER;
      case Task.Order _ -> Kind.ORDER;
      case Task.Match _ -> Kind.MATCH;
    };
  }

  /** The correct answer as text. */
  public String correctAnswer() {
    return switch (task) {
      case Task.Choice choice -> listed(choice.correct(), choice.choices(), " / ");
      case Task.Text text -> text.accepted().getFirst();
      case Task.Numeric number ->
          (DisplayNumbers.plain(number.value()) + " " + number.unit()).strip();
      case Task.Order order -> listed(order.correct(), order.items(), " → ");
      case Task.Match match ->
          IntStream.range(0, match.left().size())
              .mapToObj(
                  i -> match.left().get(i) + " = " + match.right().get(match.correct().get(i)))
              .collect(Collectors.joining(", "));
    };
  }

  /** Returns this question with another task. */
  public Question withTask(Task other) {
    return new Question(prompt, other, explanation, entry, settings);
  }

  /**
   * Returns this question with another picture, or none. A picture shows what the prompt may refer
   * to, so the question is no spare one any more.
   */
  public Question withPicture(Optional<String> picture) {
    var changed =
        new QuestionSettings(
            settings.limit(),
            settings.worth(),
            picture,
            settings.enabled(),
            settings.spare() && picture.isEmpty());
    return new Question(prompt, task, explanation, entry, changed);
  }

  /** Returns this question as a spare one, which is asked only if the host wants more questions. */
  public Question asSpare() {
    return new Question(prompt, task, explanation, entry, settings.asSpare());
  }

  private static String listed(List<Integer> numbers, List<String> texts, String between) {
    return numbers.stream().map(texts::get).collect(Collectors.joining(between));
  }
}
