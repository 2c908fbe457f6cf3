package trivium.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import trivium.net.client.WebSocketClient;
import trivium.rehearsal.Rehearsal;
import trivium.rehearsal.RehearsalPlan;
import trivium.rehearsal.RehearsalProgress;
import trivium.rehearsal.RehearsalResult;
import trivium.rehearsal.ServerAddress;

class FloorServerTest {
  private static RehearsalResult play(int port, int players, int rooms) throws Exception {
    RehearsalPlan plan =
        new RehearsalPlan(
            ServerAddress.of("http://127.0.0.1:" + port),
            "key",
            "django",
            players,
            rooms,
            3,
            60_000,
            20,
            1);
    try (var client = new WebSocketClient()) {
      return new Rehearsal(plan, client, new RehearsalProgress()).run().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void whatItSendsIsWhatSyntheticPlayersExpectOfAGame() throws Exception {
    try (FloorServer floor = new FloorServer(0)) {
      RehearsalResult result = play(floor.port(), 12, 3);
      assertThat(result.errors()).isEmpty();
      assertThat(result.questions()).isEqualTo(3);
      assertThat(result.answers()).isEqualTo(3 * 12);
      // It is there for the next game.
      assertThat(play(floor.port(), 2, 1).errors()).isEmpty();
    }
  }
}
