package trivium.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import trivium.RedisServer;
import trivium.bank.Bank;
import trivium.bank.transfer.Exports;
import trivium.room.RoomEvent;
import trivium.store.PostgresServer;
import trivium.store.StoredRoomEvents;

/** PostgreSQL, Redis, HAProxy and three nodes, each a process of its own. */
final class ClusterProcesses implements AutoCloseable {
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** A node, and its ways to the servers that it needs. */
  record ClusterProcess(
      String name, ServerProcess process, CuttableProxy toPostgres, CuttableProxy toRedis) {}

  private final PostgresServer postgres = PostgresServer.start();
  private final RedisServer redis = RedisServer.start();
  private final List<ClusterProcess> nodes = new ArrayList<>();
  private final StoredRoomEvents stored;
  private final HaProxy proxy;

  ClusterProcesses(Path folder, Bank bank) throws IOException, SQLException {
    Path banks = Files.createDirectories(folder.resolve("banks"));
    Files.write(banks.resolve("cards.json"), Exports.of("json").orElseThrow().write(bank));
    String database = postgres.create("cluster");
    URI server = URI.create(database.substring("jdbc:".length()));
    stored = new StoredRoomEvents(database);
    for (String name : NAMES) {
      CuttableProxy toPostgres = new CuttableProxy(server.getPort());
      CuttableProxy toRedis = new CuttableProxy(redis.port());
      ServerProcess process =
          ServerProcess.node(
              folder.resolve(name),
              banks,
              List.of(
                  "--database="
                      + database.replace(
                          ":" + server.getPort() + "/", ":" + toPostgres.port() + "/"),
                  "--redis=redis://127.0.0.1:" + toRedis.port(),
                  "--node=" + name,
                  "--trusted-proxies=127.0.0.1"));
      nodes.add(new ClusterProcess(name, process, toPostgres, toRedis));
    }
    awaitNodes();
    proxy = new HaProxy(folder, nodes.stream().map(node -> node.process().port()).toList());
  }

  URI socket() {
    return proxy.socket();
  }

  PostgresServer postgres() {
    return postgres;
  }

  RedisServer redis() {
    return redis;
  }

  List<ClusterProcess> nodes() {
    return nodes;
  }

  void awaitNodes() {
    for (ClusterProcess node : nodes) {
      try {
        node.process().awaitNode();
      } catch (ConditionTimeoutException e) {
        throw new IllegalStateException(
            "node %s is not ready: %s".formatted(node.name(), node.process().health()), e);
      }
    }
  }

  /** The node that owns a room; waits until there is one. */
  ClusterProcess owner(String room) {
    List<ClusterProcess> found = new ArrayList<>();
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .ignoreExceptions()
        .until(() -> {
          String name = stored.owner(room).orElseThrow();
          nodes.stream().filter(node -> node.name().equals(name)).forEach(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  List<RoomEvent> events(String room) throws SQLException {
    return stored.of(room);
  }

  @Override
  public void close() {
    proxy.close();
    nodes.forEach(node -> {
      node.process().close();
      node.toPostgres().close();
      node.toRedis().close();
    });
    redis.close();
    postgres.close();
  }

  /** The output of all nodes. */
  String output() {
    StringBuilder output = new StringBuilder();
    nodes.forEach(node ->
        output
            .append("node ")
            .append(node.name())
            .append('\n')
            .append(node.process().output())
            .append('\n'));
    return output.toString();
  }
}
