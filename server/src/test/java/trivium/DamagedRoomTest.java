package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.room.RoomId;

/** One of two recovered rooms has a damaged event. */
class DamagedRoomTest {

  @TempDir private Path data;

  @Test
  void aDamagedRoomStopsAloneAndIsListedAndCanBeDeleted() throws SQLException {
    Opened whole;
    Opened damaged;
    String report;
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      whole = server.connect().open(1, Settings.DEFAULTS);
      TestClient host = server.connect();
      damaged = host.open(1, Settings.DEFAULTS);
      report = ((Seat.HostSeat) host.await(Snapshot.class).seat()).report();
      server.connect().join(damaged.room(), "Ada");
    }
    spoilTheFirstRowOf(report);
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      TestClient lost = server.connect();
      lost.send(new SeatRequest.Resume(damaged.token()));
      assertThat(lost.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
      TestClient host = server.connect();
      host.send(new SeatRequest.Resume(whole.token()));
      assertThat(host.await(Snapshot.class).phase()).isEqualTo(Phase.LOBBY);

      assertThat(server.get("/api/rooms", TestServer.KEY).body()).contains("\"state\":\"damaged\"");
      HttpResponse<String> answer = server.get("/api/rooms/" + report, TestServer.KEY);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("damaged-report");
      assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(204);
      assertThat(server.get("/api/rooms", TestServer.KEY).body()).doesNotContain(report);
    }
  }

  @Test
  void aRoomWithoutAnyReadableEventCanBeDeleted() throws SQLException {
    String report;
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      TestClient host = server.connect();
      host.open(1, Settings.DEFAULTS);
      report = ((Seat.HostSeat) host.await(Snapshot.class).seat()).report();
    }
    spoilTheFirstRowOf(report);
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      assertThat(server.get("/api/rooms", TestServer.KEY).body()).contains("\"state\":\"damaged\"");
      assertThat(server.get("/api/rooms/" + report, TestServer.KEY).body())
          .contains("damaged-report");
      assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(204);
      assertThat(server.get("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(404);
      assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(404);
    }
  }

  private void spoilTheFirstRowOf(String report) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data + "/trivium.db");
        PreparedStatement spoil =
            connection.prepareStatement(
                "UPDATE room_event SET events = x'00' WHERE room = ? AND number = 0")) {
      spoil.setLong(1, RoomId.parse(report).orElseThrow().value());
      assertThat(spoil.executeUpdate()).isEqualTo(1);
    }
  }
}
