package trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Finished;

/** A server with a retention of one day finds older rooms at its start. */
class KeepDaysTest {
  @TempDir private Path data;

  @Test
  void anOldRoomIsDeletedUnlessItIsRunning() throws SQLException {
    String over;
    String running;
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      over = play(server, true);
      running = play(server, false);
    }
    makeAllRoomsOld();
    try (TestServer server = TestServer.withKeepDays(data, 1)) {
      await()
          .untilAsserted(() ->
              assertThat(server.get("/api/rooms", TestServer.KEY).body())
                  .doesNotContain(over)
                  .contains(running));
      assertThat(server.get("/api/rooms/" + over, TestServer.KEY).statusCode()).isEqualTo(404);
      assertThat(server.get("/api/rooms/" + running, TestServer.KEY).statusCode()).isEqualTo(200);
    }
  }

  private static String play(TestServer server, boolean toTheEnd) {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    String report = ((Seat.HostSeat) host.await(Snapshot.class).seat()).report();
    TestClient ada = server.connect();
    ada.join(opened.room(), "Ada");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 1);
    ada.await(Reveal.class);
    if (toTheEnd) {
      host.send(new GameRequest.End());
      host.await(Finished.class);
      host.send(new GameRequest.End());
      var _ = ada.awaitCloseCode();
    }
    return report;
  }

  private void makeAllRoomsOld() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data + "/trivium.db");
        Statement old = connection.createStatement()) {
      assertThat(old.executeUpdate("UPDATE room SET opened = 0")).isEqualTo(2);
    }
  }
}
