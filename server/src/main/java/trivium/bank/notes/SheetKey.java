package trivium.bank.notes;

import java.util.List;
import java.util.Optional;

/**
 * What answer sheets say of a question.
 *
 * @param certain its answer
 * @param all every answer that may be meant for it: a key from elsewhere must agree with them
 */
record SheetKey(Optional<String> certain, List<String> all) {
  static final SheetKey NONE = new SheetKey(Optional.empty(), List.of());

  /** One answer alone is certain. */
  static SheetKey of(List<String> answers) {
    return new SheetKey(
        answers.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty(), answers);
  }

  static SheetKey uncertain(List<String> answers) {
    return new SheetKey(Optional.empty(), answers);
  }
}
