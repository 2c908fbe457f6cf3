package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.protocol.BuzzerMessage.BuzzerPresses;
import trivium.protocol.BuzzerRequest.Verdict;
import trivium.protocol.PlayerId;

class RandomVerdictsTest {
  private final RandomVerdicts verdicts = new RandomVerdicts(7);

  @Test
  void everyTurnIsJudgedOnce() {
    Verdict verdict = verdicts.next(answers(0, 1)).orElseThrow();
    assertThat(verdict.player()).isEqualTo(PlayerId.of(1));
    assertThat(verdicts.next(answers(0, 1))).as("told again").isEmpty();
    assertThat(verdicts.next(answers(0, 2))).isPresent();
    assertThat(verdicts.next(answers(1, 1))).as("the next question").isPresent();
    assertThat(verdicts.next(new BuzzerPresses(1, List.of(), 0, Optional.empty(), 9))).isEmpty();
  }

  @Test
  void someAreRightAndWhoWasIsRemembered() {
    Set<Boolean> given = new HashSet<>();
    for (int question = 0; question < 50; question++) {
      Verdict verdict = verdicts.next(answers(question, 1)).orElseThrow();
      given.add(verdict.right());
      assertThat(verdicts.wasRight(question, PlayerId.of(1))).isEqualTo(verdict.right());
      assertThat(verdicts.wasRight(question, PlayerId.of(2))).isFalse();
      assertThat(verdicts.wasRight(question - 1, PlayerId.of(1))).isFalse();
    }
    assertThat(given).containsExactlyInAnyOrder(true, false);
  }

  private static BuzzerPresses answers(int question, int seat) {
    return new BuzzerPresses(question, List.of(), 1, Optional.of(PlayerId.of(seat)), 20_000);
  }
}
