package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.StakesMessage.OwnBet;
import trivium.protocol.StakesMessage.OwnJoker;
import trivium.protocol.StakesRequest;

class PlayerStakesTest {
  private static final OwnJoker AVAILABLE = new OwnJoker(true, false, "");
  private static final OwnJoker PLAYED = new OwnJoker(true, true, "");

  private final Measurements measurements = new Measurements();
  private int settled;
  private final Queue<ClientMessage> requests = new ArrayDeque<>();
  private final PlayerStakes stakes =
      new PlayerStakes(
          new SplittableRandom(7),
          measurements,
          new ScoreCheck(measurements, _ -> false),
          requests::add,
          () -> settled++);

  @Test
  void aPlayedJokerIsSettledOnceItIsConfirmed() {
    playJoker();
    int before = settled;
    stakes.joker(PLAYED, true);
    assertThat(settled).isEqualTo(before + 1);
    stakes.round();
    assertThat(measurements.errors()).isEmpty();
  }

  @Test
  void aJokerIsNotAvailableASecondTime() {
    playJoker();
    stakes.joker(PLAYED, true);
    stakes.round();
    stakes.joker(new OwnJoker(false, false, ""), true);
    assertThat(measurements.errors()).isEmpty();
    stakes.round();
    stakes.joker(AVAILABLE, false);
    assertThat(measurements.errors()).containsOnlyKeys("joker.available");
  }

  @Test
  void anUnconfirmedJokerIsAnError() {
    playJoker();
    stakes.round();
    assertThat(measurements.errors()).containsOnlyKeys("joker.missing");
  }

  @Test
  void aBetIsSettledOnceItIsConfirmed() {
    stakes.bet(offer(0), false, true);
    assertThat(requests.remove()).isEqualTo(new StakesRequest.Bet(4, 0));
    assertThat(settled).isZero();
    stakes.bet(bet(0), false, true);
    assertThat(settled).isOne();
    stakes.missing();
    assertThat(measurements.errors()).isEmpty();
  }

  @Test
  void theOthersOfATeamAreToldTheBet() {
    stakes.bet(offer(0), true, false);
    assertThat(requests).isEmpty();
    stakes.missing();
    assertThat(measurements.errors()).containsOnlyKeys("bet.missing");
  }

  @Test
  void aSecondConfirmationIsAnError() {
    stakes.bet(offer(0), false, true);
    stakes.bet(bet(0), false, true);
    stakes.bet(bet(0), false, true);
    assertThat(measurements.errors()).containsOnlyKeys("bet.unexpected");
    assertThat(settled).isOne();
  }

  @Test
  void moreToBetThanThePlayerHasIsAnError() {
    stakes.bet(offer(100), false, false);
    assertThat(measurements.errors()).containsOnlyKeys("bet.most");
  }

  /** Shows titles until the random player plays the joker. */
  private void playJoker() {
    while (requests.isEmpty()) {
      stakes.round();
      stakes.joker(AVAILABLE, true);
    }
    assertThat(requests).containsExactly(new StakesRequest.PlayJoker(true));
  }

  private static OwnBet offer(int most) {
    return new OwnBet(4, most, Optional.empty(), "");
  }

  private static OwnBet bet(int points) {
    return new OwnBet(4, 0, Optional.of(points), "");
  }
}
