package trivium.store;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import trivium.cluster.RoomDirectory;
import trivium.cluster.RoomDirectoryContractTest;

class SqlRoomDirectoryTest extends RoomDirectoryContractTest {
  private static PostgresServer server;
  private static int databases;

  private ClusterStore one;
  private ClusterStore other;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() throws SQLException {
    String url = server.create("directory" + databases++);
    one = node(url, "one");
    other = node(url, "other");
  }

  private static ClusterStore node(String url, String name) {
    return ClusterStore.open(
        url, name, "1", System::currentTimeMillis, Thread::startVirtualThread, _ -> {});
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Override
  protected RoomDirectory directory() {
    return one.directory();
  }
}
