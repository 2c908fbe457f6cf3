package trivium.room;

import java.util.List;
import java.util.Optional;
import trivium.bank.Task;
import trivium.protocol.RevealMessage.RightAnswer;
import trivium.protocol.RevealMessage.RightNumber;

/** Builds what messages say about the right answer to a question. Pure. */
final class RightAnswerView {
  private RightAnswerView() {}

  /** The right answer to the current question, for the host. */
  static RightAnswer of(RoomState state) {
    PlayedQuestion asked = state.asked();
    return new RightAnswer(
        asked.number(),
        correct(asked),
        accepted(asked),
        number(asked),
        asked.question().explanation());
  }

  static List<Integer> correct(PlayedQuestion asked) {
    return asked.isBuzzer() ? List.of() : asked.task().correct();
  }

  /** Answers that were given aloud are shown as texts, whatever the kind of the question. */
  static List<String> accepted(PlayedQuestion asked) {
    if (asked.isBuzzer()) {
      return answers(asked);
    }
    return asked.task() instanceof Task.Text text ? text.accepted() : List.of();
  }

  /** Where the nearest answers are right, no deviation is accepted. */
  static Optional<RightNumber> number(PlayedQuestion asked) {
    return !asked.isBuzzer() && asked.task() instanceof Task.Numeric number
        ? Optional.of(
            new RightNumber(
                number.value(), asked.isNearest() ? 0 : number.tolerance(), number.unit()))
        : Optional.empty();
  }

  /** The right answers as texts. */
  static List<String> answers(PlayedQuestion asked) {
    return asked.task() instanceof Task.Text text
        ? text.accepted()
        : List.of(asked.question().withTask(asked.task()).correctAnswer());
  }
}
