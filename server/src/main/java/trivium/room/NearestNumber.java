package trivium.room;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trivium.bank.Task;
import trivium.protocol.Response;
import trivium.room.RoomEvent.AnswerTaken;

/** Finds the answers nearest to a number, in decimal arithmetic. Pure. */
final class NearestNumber {
  private NearestNumber() {}

  /** The distance of a response from the right number; empty if it is no number. */
  static Optional<BigDecimal> distance(Response response, Task.Numeric right) {
    return response instanceof Response.Numeric given
        ? Optional.of(
            BigDecimal.valueOf(given.number())
                .subtract(BigDecimal.valueOf(right.value()))
                .abs()
                .stripTrailingZeros())
        : Optional.empty();
  }

  /** The least distance of an answer from the right number; empty if there is no answer. */
  static Optional<BigDecimal> leastDistance(Collection<AnswerTaken> answers, Task.Numeric right) {
    return answers.stream()
        .flatMap(answer -> distance(answer.response(), right).stream())
        .min(Comparator.naturalOrder());
  }

  /** The nearest answers, in the order in which their players took their seats. */
  static List<AnswerTaken> nearest(Collection<AnswerTaken> answers, Task.Numeric right) {
    Optional<BigDecimal> least = leastDistance(answers, right);
    return answers.stream()
        .filter(answer -> least.isPresent() && distance(answer.response(), right).equals(least))
        .sorted(Comparator.comparingInt(answer -> answer.player().seat()))
        .toList();
  }
}
