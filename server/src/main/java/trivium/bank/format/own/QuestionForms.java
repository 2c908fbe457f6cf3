package trivium.bank.format.own;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.protocol.QuestionForm;

/** Conversion between a question and its wire form. */
public final class QuestionForms {
  private QuestionForms() {}

  public static QuestionForm form(Question question) {
    Task task = question.task();
    QuestionSettings extras = question.settings();
    return new QuestionForm(
        task.wireName(),
        question.prompt(),
        task.shown(),
        task.correct(),
        task instanceof Task.Match match ? match.right() : List.of(),
        task instanceof Task.Text text ? text.accepted() : List.of(),
        task instanceof Task.Numeric number ? Optional.of(number.value()) : Optional.empty(),
        task instanceof Task.Numeric number ? Optional.of(number.tolerance()) : Optional.empty(),
        task instanceof Task.Numeric number ? number.unit() : "",
        question.explanation(),
        Optional.of(question.entry()),
        extras.limit(),
        extras.worth() == 1 ? Optional.empty() : Optional.of(extras.worth()),
        extras.picture().orElse(""),
        extras.enabled() ? Optional.empty() : Optional.of(true),
        extras.spare() ? Optional.of(true) : Optional.empty());
  }

  /**
   * The question of a form.
   *
   * @param entry the number of its entry if the form has none
   * @throws IllegalArgumentException if the form is invalid; the message says why
   */
  public static Question question(QuestionForm form, int entry) {
    return new Question(
        form.prompt(),
        task(form),
        form.explanation(),
        form.entry().orElse(entry),
        new QuestionSettings(
            form.limit(),
            form.worth().orElse(1),
            form.picture().isEmpty() ? Optional.empty() : Optional.of(form.picture()),
            !form.off().orElse(false),
            form.spare().orElse(false)));
  }

  private static Task task(QuestionForm form) {
    // Rooms that were stored by the first versions have the kind in upper case.
    return switch (form.kind().toLowerCase(Locale.ROOT)) {
      case "choice" -> new Task.Choice(form.choices(), form.correct(), false);
      case "several" -> new Task.Choice(form.choices(), form.correct(), true);
      case "text" -> new Task.Text(form.accepted());
      case "number" ->
          new Task.Numeric(
              form.value()
                  .orElseThrow(() -> new IllegalArgumentException("a number needs a value")),
              form.tolerance().orElse(0.0),
              form.unit());
      case "order" -> new Task.Order(form.choices(), form.correct());
      case "match" -> new Task.Match(form.choices(), form.partners(), form.correct());
      default -> throw new IllegalArgumentException("there is no kind " + form.kind());
    };
  }
}
