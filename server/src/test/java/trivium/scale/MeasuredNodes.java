package trivium.scale;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.RedisServer;
import trivium.bank.SeedBanks;
import trivium.crash.ServerProcess;
import trivium.store.PostgresServer;

/**
 * Nodes over PostgreSQL, and over Redis if there are several, each a process with the flags of the
 * launcher.
 */
final class MeasuredNodes implements AutoCloseable {
  private static final String HEAP = "1500m";

  private final PostgresServer postgres = PostgresServer.start();
  private final Optional<RedisServer> redis;
  private final Map<String, ServerProcess> nodes = new LinkedHashMap<>();

  /** The CPU time of all parts, and the counters of Redis, at one moment. */
  record Usage(Map<String, ProcessCpu> nodes, ProcessCpu postgres, RedisCounters redis) {
    Usage minus(Usage before) {
      Map<String, ProcessCpu> differences = new LinkedHashMap<>();
      nodes.forEach((name, now) ->
          differences.put(name, now.minus(before.nodes().getOrDefault(name, ProcessCpu.NONE))));
      return new Usage(differences, postgres.minus(before.postgres()), redis.minus(before.redis()));
    }
  }

  /**
   * @param names of the nodes; an only one needs no Redis
   */
  MeasuredNodes(Path folder, List<String> names, int seatsPerAddress) throws SQLException {
    redis = names.size() == 1 ? Optional.empty() : Optional.of(RedisServer.start());
    String database = postgres.create("measured");
    for (String name : names) {
      List<String> options = new ArrayList<>();
      options.add("--database=" + database);
      options.add("--seats-per-address=" + seatsPerAddress);
      redis.ifPresent(
          server -> options.addAll(List.of("--redis=" + server.url(), "--node=" + name)));
      nodes.put(
          name, ServerProcess.withHeap(HEAP, folder.resolve(name), SeedBanks.folder(), options));
    }
    nodes.values().forEach(ServerProcess::awaitNode);
  }

  String url(String node) {
    return node(node).url();
  }

  private ServerProcess node(String name) {
    return Optional.ofNullable(nodes.get(name)).orElseThrow();
  }

  Usage usage() {
    Map<String, ProcessCpu> cpu = new LinkedHashMap<>();
    nodes.forEach((name, node) -> cpu.put(name, ProcessCpu.of(node.pid())));
    return new Usage(
        cpu,
        ProcessCpu.of(postgresProcesses()),
        redis.map(server -> RedisCounters.read(server.port())).orElse(RedisCounters.NONE));
  }

  /** The processes of PostgreSQL are children of this one, and grandchildren. */
  static List<Long> postgresProcesses() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
      return children
          .filter(child -> child.info().command().filter(c -> c.endsWith("/postgres")).isPresent())
          .map(ProcessHandle::pid)
          .toList();
    }
  }

  @Override
  public void close() {
    nodes.values().forEach(ServerProcess::close);
    redis.ifPresent(RedisServer::close);
    postgres.close();
  }
}
