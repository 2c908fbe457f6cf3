package trivium.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.FreePort;
import trivium.RedisServer;
import trivium.store.PostgresServer;

/** A node that has lost its lease, and cannot start anew at first. */
class LostLeaseIT {
  @TempDir private Path folder;

  private static void change(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theProcessTriesAgainUntilItCanStart() throws Exception {
    Path banks = Files.createDirectories(folder.resolve("banks"));
    try (PostgresServer postgres = PostgresServer.start();
        RedisServer redis = RedisServer.start()) {
      String database = postgres.create("lost");
      try (ServerProcess process =
          ServerProcess.node(
              List.of(),
              "127.0.0.1",
              FreePort.find(),
              folder.resolve("a"),
              banks,
              List.of("--database=" + database, "--redis=" + redis.url(), "--node=a"))) {
        process.awaitNode();
        // As if another process had taken the name, and held it for some time.
        change(database, "UPDATE node SET epoch = epoch + 1, lease_end = lease_end + 600000");
        Awaitility.await()
            .atMost(1, TimeUnit.MINUTES)
            .until(() -> process.output().contains("is running already"));
        change(database, "UPDATE node SET state = 'down'");
        process.awaitNode();
        assertThat(process.output()).contains("Trying again in 1 s.");
      }
    }
  }
}
