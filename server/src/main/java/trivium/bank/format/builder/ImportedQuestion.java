package trivium.bank.format.builder;

import java.util.function.Supplier;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;

/**
 * A question as a file has it, not validated yet.
 *
 * @param task makes the task; throws an {@link IllegalArgumentException} that says why if the file
 *     describes none
 */
public record ImportedQuestion(
    String prompt, Supplier<Task> task, String explanation, QuestionSettings extras) {
  public ImportedQuestion(String prompt, Supplier<Task> task, String explanation) {
    this(prompt, task, explanation, QuestionSettings.NONE);
  }
}
