package trivium.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network of Linux namespaces, for root: each node has its own, with a virtual cable to each of
 * three bridges, behind which are PostgreSQL, Redis and the load balancer. A cable that is taken
 * out of its bridge loses all packets without notice. Addresses are those for tests of networks
 * (RFC 2544).
 */
final class NamespaceNetwork implements ClusterNetwork {
  private static final Logger LOG = LoggerFactory.getLogger(NamespaceNetwork.class);

  /** Networks of processes that run at the same time. */
  private static final int MOST_NETWORKS = 60;

  private static final List<String> BRIDGES = List.of("p", "r", "b");

  /** In the alias of a bridge, before the id of the process that has made it. */
  private static final String ALIAS = "trivium-test-";

  private final int number;
  private final List<String> namespaces = new ArrayList<>();

  NamespaceNetwork() {
    removeAbandoned();
    number = firstFree();
    for (String bridge : BRIDGES) {
      ip("addr", "add", address(bridge, 1) + "/24", "dev", name(bridge));
      ip("link", "set", name(bridge), "up");
    }
  }

  /** Whether this process may make namespaces. */
  static boolean isAvailable() {
    String trial = "tv-trial-" + ProcessHandle.current().pid();
    if (!System.getProperty("user.name").equals("root") || !succeeds("netns", "add", trial)) {
      return false;
    }
    boolean works = succeeds("netns", "exec", trial, "true");
    ip("netns", "del", trial);
    return works;
  }

  /** Of processes that were killed. */
  private static void removeAbandoned() {
    for (int i = 0; i < MOST_NETWORKS; i++) {
      Path alias = Path.of("/sys/class/net/tv" + i + BRIDGES.getFirst() + "/ifalias");
      try {
        if (Files.exists(alias) && isAbandoned(Files.readString(alias).strip())) {
          remove(i);
        }
      } catch (IOException e) {
        LOG.debug("Another process has removed it.", e);
      }
    }
  }

  private static boolean isAbandoned(String alias) {
    return alias.startsWith(ALIAS)
        && ProcessHandle.of(Long.parseLong(alias.substring(ALIAS.length()))).isEmpty();
  }

  private static int firstFree() {
    for (int i = 0; i < MOST_NETWORKS; i++) {
      String first = "tv" + i + BRIDGES.getFirst();
      if (succeeds("link", "add", first, "type", "bridge")) {
        ip("link", "set", first, "alias", ALIAS + ProcessHandle.current().pid());
        for (String bridge : BRIDGES.subList(1, BRIDGES.size())) {
          ip("link", "add", "tv" + i + bridge, "type", "bridge");
        }
        return i;
      }
    }
    throw new IllegalStateException("too many networks");
  }

  private String name(String bridge) {
    return "tv" + number + bridge;
  }

  private String address(String bridge, int host) {
    return "198.18.%d.%d".formatted(4 * number + BRIDGES.indexOf(bridge), host);
  }

  @Override
  public Optional<String> postgresAddress() {
    return Optional.of(address("p", 1));
  }

  @Override
  public Optional<String> redisAddress() {
    return Optional.of(address("r", 1));
  }

  @Override
  public String loadBalancer() {
    return address("b", 1);
  }

  private record Links(
      List<String> launcher, NetworkLink postgres, NetworkLink redis, NetworkLink browsers)
      implements NodeLinks {
    @Override
    public String address() {
      return browsers.host();
    }
  }

  /** A cable; its end at the bridge has the name of the device. */
  private record Cable(String host, int port, String device, String bridge) implements NetworkLink {
    @Override
    public void cut() {
      ip("link", "set", device, "nomaster");
    }

    @Override
    public void mend() {
      ip("link", "set", device, "master", bridge);
    }
  }

  @Override
  public NodeLinks connect(String node, int port, int postgres, int redis) {
    String namespace = "tv" + number + "-" + node;
    ip("netns", "add", namespace);
    namespaces.add(namespace);
    ip("-n", namespace, "link", "set", "lo", "up");
    int host = 10 + namespaces.size();
    for (String bridge : BRIDGES) {
      String device = device(bridge, node);
      String end = "to-" + bridge;
      ip("link", "add", device, "type", "veth", "peer", "name", end, "netns", namespace);
      ip("link", "set", device, "master", name(bridge), "up");
      ip("-n", namespace, "addr", "add", address(bridge, host) + "/24", "dev", end);
      ip("-n", namespace, "link", "set", end, "up");
    }
    return new Links(
        List.of("ip", "netns", "exec", namespace),
        new Cable(address("p", 1), postgres, device("p", node), name("p")),
        new Cable(address("r", 1), redis, device("r", node), name("r")),
        new Cable(address("b", host), port, device("b", node), name("b")));
  }

  private String device(String bridge, String node) {
    return name(bridge) + node;
  }

  private static void remove(int number) {
    try (var present = Files.list(Path.of("/run/netns"))) {
      present
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("tv" + number + "-"))
          .forEach(name -> ip("netns", "del", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BRIDGES.reversed().forEach(bridge -> ip("link", "del", "tv" + number + bridge));
  }

  private static void ip(String... words) {
    String output = run(words).orElse("");
    if (!output.isEmpty()) {
      throw new IllegalStateException("ip " + String.join(" ", words) + ": " + output);
    }
  }

  private static boolean succeeds(String... words) {
    return run(words).filter(String::isEmpty).isPresent();
  }

  /** Returns why it failed; an empty sentence if it did not; nothing if it cannot be run. */
  private static Optional<String> run(String... words) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(process.waitFor() == 0 ? "" : output + "exit code " + process.exitValue());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The nodes must have ended. */
  @Override
  public void close() {
    remove(number);
  }
}
