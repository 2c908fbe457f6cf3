package trivium;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Three real servers that form a cluster, each with a third of the slots. */
public final class RedisCluster implements AutoCloseable {
  private static final int SLOTS = 16_384;
  private static final int SIZE = 3;

  private final List<RedisServer> servers;

  private RedisCluster(List<RedisServer> servers) {
    this.servers = servers;
  }

  /** Starts one, and waits until all slots are served. */
  public static RedisCluster start() {
    List<Integer> busPorts = Stream.generate(FreePort::find).limit(SIZE).toList();
    List<RedisServer> servers =
        busPorts.stream()
            .map(busPort ->
                RedisServer.start(
                    "--cluster-enabled",
                    "yes",
                    "--cluster-port",
                    String.valueOf(busPort),
                    "--cluster-node-timeout",
                    "2000",
                    "--cluster-require-full-coverage",
                    "no"))
            .toList();
    for (int i = 0; i < SIZE; i++) {
      servers
          .get(i)
          .command(
              "CLUSTER",
              "ADDSLOTSRANGE",
              String.valueOf(i * SLOTS / SIZE),
              String.valueOf((i + 1) * SLOTS / SIZE - 1));
      servers
          .getFirst()
          .command(
              "CLUSTER",
              "MEET",
              "127.0.0.1",
              String.valueOf(servers.get(i).port()),
              String.valueOf(busPorts.get(i)));
    }
    RedisCluster cluster = new RedisCluster(servers);
    cluster.awaitSlots();
    return cluster;
  }

  /** Waits until each server knows of one for every slot. */
  public void awaitSlots() {
    for (RedisServer server : servers) {
      Awaitility.await()
          .atMost(1, TimeUnit.MINUTES)
          .until(() ->
              server
                  .ask("CLUSTER", "INFO")
                  .lines()
                  .toList()
                  .containsAll(
                      List.of("cluster_slots_ok:" + SLOTS, "cluster_known_nodes:" + SIZE)));
    }
  }

  public List<RedisServer> servers() {
    return servers;
  }

  public String url() {
    return servers.getFirst().url();
  }

  @Override
  public void close() {
    servers.forEach(RedisServer::close);
  }
}
