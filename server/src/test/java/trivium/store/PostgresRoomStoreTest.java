package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.room.Clock;
import trivium.room.RoomEvent;

class PostgresRoomStoreTest extends SqlRoomStoreContractTest {
  private static PostgresServer server;
  private static int databases;

  private String url;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  @BeforeEach
  void openStore() {
    try {
      url = server.create("rooms" + databases++);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.openStore();
  }

  @Override
  SqlRoomStore open(Clock clock) {
    return SqlRoomStore.postgres(url, clock, Duration.ZERO, _ -> {});
  }

  @Override
  Connection back() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedInASentenceWithoutThePassword() {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() ->
            SqlRoomStore.postgres(
                "jdbc:postgresql://127.0.0.1:1/rooms?user=a&password=secret",
                () -> 0,
                Duration.ZERO,
                _ -> {}))
        .withMessageContaining("127.0.0.1:1/rooms")
        .withMessageNotContaining("secret");
  }

  @Test
  void theStoreWaitsForAStartingServerAndReportsItOnce() throws Exception {
    List<String> messages = new CopyOnWriteArrayList<>();
    String late = server.create("late");
    try (var start = new StartingServerProxy();
        RoomStore store =
            SqlRoomStore.postgres(
                start.before(late), () -> 0, Duration.ofMinutes(1), messages::add)) {
      assertThat(store.rooms()).isEmpty();
      assertThat(start.refusals()).isPositive();
    }
    assertThat(messages)
        .singleElement()
        .asString()
        .contains("Waiting for", "60 seconds", "the database system is starting up");
  }

  @Test
  void permanentFailuresAreReportedAtOnce() {
    List<String> messages = new ArrayList<>();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() ->
            SqlRoomStore.postgres(
                url.replaceFirst("/rooms\\d+", "/nowhere"),
                () -> 0,
                Duration.ofDays(1),
                messages::add))
        .withMessageContaining("nowhere")
        .withMessageContaining("--database");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() ->
            SqlRoomStore.postgres(
                url.replaceFirst("user=trivium", "user=nobody-we-know"),
                () -> 0,
                Duration.ofDays(1),
                messages::add))
        .withMessageContaining("nobody-we-know")
        .withMessageContaining("--database");
    assertThat(messages).isEmpty();
  }

  @Test
  void aDatabaseThatDropsItsConnectionsLosesNothingAndRepeatsNothing() throws Exception {
    url = server.create("dropping");
    try (RoomStore store = open(now::get)) {
      List<RoomEvent> expected = new ArrayList<>(List.of(opened(ROOM)));
      store.append(ROOM, expected, () -> {});
      for (int i = 1; i <= 300; i++) {
        if (i % 50 == 0) {
          dropConnections();
        }
        expected.add(joined(i));
        store.append(ROOM, List.of(joined(i)), () -> {});
      }
      CountDownLatch durable = new CountDownLatch(1);
      expected.add(joined(301));
      store.append(ROOM, List.of(joined(301)), durable::countDown);
      assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(store.events(ROOM)).isEqualTo(expected);
    }
  }

  private void dropConnections() throws SQLException {
    try (Connection connection = back();
        PreparedStatement drop =
            connection.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'trivium' AND datname = current_database()")) {
      drop.execute();
    }
  }
}
