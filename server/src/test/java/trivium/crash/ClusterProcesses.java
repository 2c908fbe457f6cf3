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
import org.awaitility.core.TerminalFailureException;
import trivium.FreePort;
import trivium.RedisServer;
import trivium.bank.Bank;
import trivium.bank.transfer.Exports;
import trivium.crash.ClusterNetwork.NodeLinks;
import trivium.room.RoomEvent;
import trivium.store.PostgresServer;
import trivium.store.StoredRoomEvents;

/** PostgreSQL, Redis, HAProxy and three nodes, each a process of its own. */
final class ClusterProcesses implements AutoCloseable {
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** A node and its links. */
  record ClusterProcess(String name, ServerProcess process, NodeLinks links) {}

  private final ClusterNetwork network = ClusterNetwork.open();
  private final PostgresServer postgres = PostgresServer.start(network.postgresAddress());
  private final RedisServer redis =
      network
          .redisAddress()
          .map(address ->
              RedisServer.start("--bind", "127.0.0.1", address, "--protected-mode", "no"))
          .orElseGet(RedisServer::start);
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
      int port = FreePort.find();
      NodeLinks links = network.connect(name, port, server.getPort(), redis.port());
      ServerProcess process =
          ServerProcess.node(
              links.launcher(),
              links.address(),
              port,
              folder.resolve(name),
              banks,
              List.of(
                  "--database=" + database.replace(address(server), address(links.postgres())),
                  "--redis=redis://" + address(links.redis()),
                  "--node=" + name,
                  "--trusted-proxies=" + network.loadBalancer()));
      nodes.add(new ClusterProcess(name, process, links));
    }
    awaitNodes();
    proxy =
        new HaProxy(folder, nodes.stream().map(node -> address(node.links().browsers())).toList());
  }

  private static String address(URI server) {
    return server.getHost() + ":" + server.getPort();
  }

  private static String address(NetworkLink link) {
    return link.host() + ":" + link.port();
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
      } catch (ConditionTimeoutException | TerminalFailureException e) {
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

  /** The nodes that have written the events of a room, in order. */
  List<String> authors(String room) throws SQLException {
    return stored.authors(room);
  }

  @Override
  public void close() {
    proxy.close();
    nodes.forEach(node -> node.process().close());
    redis.close();
    postgres.close();
    network.close();
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
