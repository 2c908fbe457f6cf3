package trivium.bank.format.builder;

import java.util.function.Supplier;
import trivium.bank.Extras;
import trivium.bank.Task;

/**
 * A question as a file has it, not validated yet.
 *
 * @param task makes the task; throws an {@link IllegalArgumentException} that says why if the file
 *     describes none
 */
public record ImportedQuestion(
    String prompt, Supplier<Task> task, String explanation, Extras extras) {
  public ImportedQuestion(String prompt, Supplier<Task> task, String explanation) {
    this(prompt, task, explanation, Extras.NONE);
  }
}
