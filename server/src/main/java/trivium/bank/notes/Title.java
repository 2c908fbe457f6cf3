package trivium.bank.notes;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * A heading as it stands, and what may be asked by it.
 *
 * @param text without label, number, and marks; blank if a question must follow
 */
record Title(int index, int level, String text, OptionalInt number, boolean asks) {
  private static final Pattern LABEL =
      Pattern.compile(
          "^[*_]{0,3}(?:[^\\p{L}\\p{N}\\s]{1,3}\\s?)?(?:(?:Q|"
              + LabelForm.WORDS
              + ")(?!\\p{L})\\s?\\.?#?(\\d{1,4})?\\s?(?:[.:：)\\]/–-]|(?<=\\d)(?:\\s|$)|$)+|(\\d{1,4})\\s?[.)\\]:、．](?!\\d)|([0-9])\\uFE0F?\\u20E3)\\s*(.*)$");

  /** A word for a task, which may as well be one of a course: what it says must ask. */
  private static final Pattern TASK =
      Pattern.compile(
          "^[*_]{0,3}(?:"
              + LabelForm.TASKS
              + ")\\s?#?(\\d{1,4})(?:[.:：)\\]/–-]|\\s|$)+[*_]{0,3}\\s*(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Title of(Page page, int index, Cue.Heading heading) {
    Matcher task = TASK.matcher(heading.text());
    if (task.matches()) {
      return task(page, index, heading.level(), task);
    }
    Matcher label = LABEL.matcher(heading.text());
    if (!label.matches()) {
      String text = MarkupStripper.question(heading.text());
      return new Title(index, heading.level(), text, OptionalInt.empty(), QuestionWords.asks(text));
    }
    String digits = label.group(1) != null ? label.group(1) : label.group(2);
    OptionalInt number = Numbered.of(digits == null ? label.group(3) : digits);
    String text = LabelForm.isPlace(label.group(4)) ? "" : MarkupStripper.question(label.group(4));
    boolean labelled = label.group(2) == null && label.group(3) == null;
    if (text.isBlank() && !labelled) {
      return new Title(index, heading.level(), heading.text(), number, false);
    }
    return new Title(index, heading.level(), text, number, labelled || QuestionWords.asks(text));
  }

  private static Title task(Page page, int index, int level, Matcher task) {
    String text = LabelForm.isPlace(task.group(2)) ? "" : MarkupStripper.question(task.group(2));
    int next = page.next(index);
    boolean asks =
        text.isBlank()
            ? next < page.size() && QuestionWords.asks(Quotes.without(page.line(next)))
            : QuestionWords.asks(text);
    return new Title(index, level, text, Numbered.of(task.group(1)), asks);
  }
}
