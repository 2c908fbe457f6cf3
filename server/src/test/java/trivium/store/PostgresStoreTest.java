package trivium.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.room.Clock;

class PostgresStoreTest extends StoreContractTest {
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
  Store open(Clock clock) {
    return SqlStore.postgres(url, clock);
  }

  @Override
  Connection back() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedInASentenceWithoutThePassword() {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() ->
            SqlStore.postgres(
                "jdbc:postgresql://127.0.0.1:1/rooms?user=a&password=secret", () -> 0))
        .withMessageContaining("127.0.0.1:1/rooms")
        .withMessageNotContaining("secret");
  }
}
