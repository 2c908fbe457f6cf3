package trivium.net.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.FreePort;
import trivium.RedisCertificate;
import trivium.RedisCluster;
import trivium.RedisServer;
import trivium.cluster.Fabric;
import trivium.cluster.FabricContractTest;
import trivium.cluster.FabricInbox;
import trivium.cluster.FakeMembership;
import trivium.cluster.NodeId;
import trivium.cluster.TextFormat;
import trivium.cluster.link.RedisFabric;
import trivium.net.socket.EventLoops;

/** The fabric of three nodes over a real Redis. */
class RedisFabricTest extends FabricContractTest {
  private static final NodeId A = new NodeId("a", 1);
  private static final NodeId B = new NodeId("b", 7);
  private static final NodeId C = new NodeId("c", 2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static RedisServer redis;
  private static EventLoops loops;

  private final Map<NodeId, RedisFabric<String, String>> fabrics = new HashMap<>();
  private final Map<NodeId, FakeMembership> memberships = new HashMap<>();

  @BeforeAll
  static void startRedis() {
    redis = RedisServer.start();
    loops = new EventLoops(2);
  }

  @AfterAll
  static void stopRedis() {
    loops.close();
    redis.close();
  }

  @AfterEach
  void closeFabrics() {
    fabrics.values().forEach(RedisFabric::close);
  }

  @Override
  protected NodeId sender() {
    return A;
  }

  @Override
  protected NodeId receiver() {
    return B;
  }

  @Override
  protected RedisFabric<String, String> fabric(NodeId node) {
    return fabrics.computeIfAbsent(
        node,
        self -> {
          FakeMembership membership = new FakeMembership(self, A, B, C);
          memberships.put(self, membership);
          return new RedisFabric<>(
              membership,
              LettuceTransport.connect(redis.url(), "test", loops),
              new TextFormat(),
              new TextFormat(),
              () -> true,
              System::currentTimeMillis);
        });
  }

  @Test
  void messagesOfThreeNodesArriveInTheOrderOfEach() {
    FabricInbox inbox = FabricInbox.attach(fabric(C));
    FabricInbox.attach(fabric(A));
    FabricInbox.attach(fabric(B));
    for (int i = 0; i < 1_000; i++) {
      fabric(A).up(C, "a" + i);
      fabric(B).down(C, "b" + i);
      fabric(C).up(C, "c" + i);
    }
    inbox.await(3_000);
    for (NodeId node : List.of(A, B, C)) {
      List<String> ofNode =
          inbox.heard().stream().filter(entry -> entry.contains(" " + node + " ")).toList();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        expected.add((node.equals(B) ? "down " : "up ") + node + " " + node.name() + i);
      }
      assertThat(ofNode).isEqualTo(expected);
    }
  }

  @Test
  void bothNodesLearnOfARestartOfRedisAndGoOn() {
    FabricInbox atA = FabricInbox.attach(fabric(A));
    FabricInbox atB = FabricInbox.attach(fabric(B));
    sendBothWays(atA, atB, "before");
    redis.kill();
    atA.await("unreachable " + B);
    atB.await("unreachable " + A);
    assertThat(fabric(A).failure()).isPresent();
    fabric(A).up(B, "lost");
    fabric(B).down(A, "lost");
    redis.begin();
    atA.await("reachable " + B);
    atB.await("reachable " + A);
    assertThat(atA.heard()).containsSubsequence("interrupted " + B, "reachable " + B);
    assertThat(atB.heard()).containsSubsequence("interrupted " + A, "reachable " + A);
    sendBothWays(atA, atB, "after");
    assertThat(atA.heard().toString()).doesNotContain("lost");
    assertThat(atB.heard().toString()).doesNotContain("lost");
    Awaitility.await().atMost(LONGEST_WAIT).until(() -> fabric(A).failure().isEmpty());
  }

  private void sendBothWays(FabricInbox atA, FabricInbox atB, String text) {
    fabric(A).up(B, text);
    fabric(B).down(A, text);
    atB.await("up " + A + " " + text);
    atA.await("down " + B + " " + text);
  }

  @Test
  void whatIsSentWhileConnectionsAreCutArrivesOrIsReported() {
    FabricInbox atA = FabricInbox.attach(fabric(A));
    FabricInbox atB = FabricInbox.attach(fabric(B));
    sendBothWays(atA, atB, "before");
    for (int i = 0; i < 3_000; i++) {
      if (i % 1_000 == 500) {
        redis.command("CLIENT", "KILL", "TYPE", i == 1_500 ? "normal" : "pubsub");
      }
      fabric(A).up(B, "m" + i);
    }
    fabric(A).up(B, "end");
    awaitAllOrGap(atB, 3_000);
    assertInOrderAndGapsReported(atB, 3_000);
    if (atB.heard().contains("interrupted " + A)) {
      atA.await("interrupted " + B);
    }
    sendBothWays(atA, atB, "after");
  }

  @Test
  void aFloodArrivesOrIsReported() {
    FabricInbox atA = FabricInbox.attach(fabric(A));
    FabricInbox atB = FabricInbox.attach(fabric(B));
    int flood = 200_000;
    String padding = "x".repeat(100);
    for (int i = 0; i < flood; i++) {
      fabric(A).up(B, "m" + i + padding);
    }
    awaitAllOrGap(atB, flood);
    assertInOrderAndGapsReported(atB, flood);
    if (atB.heard().contains("interrupted " + A)) {
      atA.await("interrupted " + B);
    }
    sendBothWays(atA, atB, "after");
  }

  private static void awaitAllOrGap(FabricInbox inbox, int sent) {
    Awaitility.await()
        .atMost(LONGEST_WAIT)
        .until(() -> inbox.count() >= sent || inbox.heard().contains("interrupted " + A));
  }

  /** Messages {@code m0, m1, ...}: increasing, and consecutive unless interrupted in between. */
  private static void assertInOrderAndGapsReported(FabricInbox inbox, int sent) {
    int next = 0;
    boolean isInterrupted = false;
    for (String entry : inbox.heard()) {
      if (entry.equals("interrupted " + A)) {
        isInterrupted = true;
      } else if (entry.startsWith("up " + A + " m")) {
        int number =
            Integer.parseInt(entry.substring(("up " + A + " m").length()).replace("x", ""));
        assertThat(number).isGreaterThanOrEqualTo(next);
        assertThat(number == next || isInterrupted).as(entry).isTrue();
        next = number + 1;
        isInterrupted = false;
      }
    }
    assertThat(next == sent || inbox.heard().contains("interrupted " + A)).isTrue();
  }

  @Test
  void peersAreUnreachableWhileRedisIsStopped() {
    FabricInbox atA = FabricInbox.attach(fabric(A));
    FabricInbox atB = FabricInbox.attach(fabric(B));
    sendBothWays(atA, atB, "before");
    redis.suspend();
    try {
      atA.await("unreachable " + B);
      atB.await("unreachable " + A);
      Awaitility.await()
          .atMost(LONGEST_WAIT)
          .untilAsserted(() ->
              assertThat(fabric(A).failure().orElse("")).contains("Redis has passed no message"));
    } finally {
      redis.resume();
    }
    atA.await("reachable " + B);
    atB.await("reachable " + A);
    sendBothWays(atA, atB, "after");
  }

  @Test
  void nodesOfAnotherPrefixHearNothing() {
    FabricInbox inbox = FabricInbox.attach(fabric(B));
    Fabric<String, String> foreign =
        new RedisFabric<>(
            new FakeMembership(A, B),
            LettuceTransport.connect(redis.url(), "another", loops),
            new TextFormat(),
            new TextFormat(),
            () -> true,
            System::currentTimeMillis);
    try {
      FabricInbox.attach(foreign);
      foreign.up(B, "foreign");
      FabricInbox.attach(fabric(A));
      fabric(A).up(B, "own");
      inbox.await("up " + A + " own");
      assertThat(inbox.heard()).doesNotContain("up " + A + " foreign");
    } finally {
      foreign.close();
    }
  }

  @Test
  void aClusterCarriesMessagesInShards() {
    try (RedisServer cluster = RedisServer.start("--cluster-enabled", "yes")) {
      cluster.command("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
      Map<NodeId, RedisFabric<String, String>> nodes =
          List.of(A, B).stream()
              .collect(
                  Collectors.toMap(
                      node -> node,
                      node ->
                          new RedisFabric<>(
                              new FakeMembership(node, A, B),
                              connected(cluster),
                              new TextFormat(),
                              new TextFormat(),
                              () -> true,
                              System::currentTimeMillis)));
      fabrics.putAll(nodes);
      FabricInbox atA = FabricInbox.attach(fabric(A));
      FabricInbox atB = FabricInbox.attach(fabric(B));
      sendBothWays(atA, atB, "before");
      cluster.command("CLIENT", "KILL", "TYPE", "pubsub");
      fabric(A).up(B, "perhaps");
      Awaitility.await()
          .atMost(LONGEST_WAIT)
          .until(() ->
              atB.heard().contains("up " + A + " perhaps")
                  || atB.heard().contains("interrupted " + A));
      sendBothWays(atA, atB, "after");
    }
  }

  private void connect(String url) {
    for (NodeId node : List.of(A, B, C)) {
      fabrics.put(
          node,
          new RedisFabric<>(
              new FakeMembership(node, A, B, C),
              LettuceTransport.connect(url, "test", loops),
              new TextFormat(),
              new TextFormat(),
              () -> true,
              System::currentTimeMillis));
    }
  }

  @Test
  void threeServersOfAClusterCarryMessagesAndOneIsLost() {
    try (RedisCluster cluster = RedisCluster.start()) {
      connect(cluster.url());
      FabricInbox atA = FabricInbox.attach(fabric(A));
      FabricInbox atB = FabricInbox.attach(fabric(B));
      FabricInbox atC = FabricInbox.attach(fabric(C));
      sendBothWays(atA, atB, "before");
      fabric(A).up(C, "before");
      atC.await("up " + A + " before");
      // The server to which the channel of B belongs: B hears nobody, and A still hears B.
      RedisServer ofB =
          cluster.servers().stream()
              .filter(
                  server -> server.ask("PUBSUB", "SHARDCHANNELS").contains("trivium:1:test:" + B))
              .findFirst()
              .orElseThrow();
      ofB.kill();
      atB.await("unreachable " + A);
      Awaitility.await().atMost(LONGEST_WAIT).until(() -> fabric(B).failure().isPresent());
      assertThat(fabric(A).failure()).isEmpty();
      long dropped = fabric(A).metrics().dropped();
      for (int i = 0; i < 100; i++) {
        fabric(A).up(B, "lost");
      }
      Awaitility.await()
          .atMost(LONGEST_WAIT)
          .until(() -> fabric(A).metrics().dropped() >= dropped + 100);
      assertThat(fabric(A).metrics().queuedMessages()).isZero();
      ofB.begin();
      cluster.awaitSlots();
      atB.await("reachable " + A);
      assertThat(atB.heard()).contains("interrupted " + A).doesNotContain("up " + A + " lost");
      atA.await("interrupted " + B);
      sendBothWays(atA, atB, "after");
    }
  }

  @Test
  void messagesAreCarriedOverTls(@TempDir Path folder) {
    RedisCertificate certificate = RedisCertificate.create(folder);
    try (RedisServer server = RedisServer.withTls(certificate)) {
      assertThatThrownBy(() -> LettuceTransport.connect(server.url(), "test", loops))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessageStartingWith(
              "Redis at 127.0.0.1:%d cannot be reached: TLS failed", server.port());
      assertThatThrownBy(
              () -> LettuceTransport.connect("redis://127.0.0.1:" + server.port(), "test", loops))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessageContaining("cannot be reached");
      certificate.trustedWhile(() -> {
        connect(server.url());
        sendBothWays(FabricInbox.attach(fabric(A)), FabricInbox.attach(fabric(B)), "secret");
      });
    }
  }

  private static LettuceTransport connected(RedisServer server) {
    return Awaitility.await()
        .atMost(LONGEST_WAIT)
        .ignoreExceptions()
        .until(() -> LettuceTransport.connect(server.url(), "test", loops), _ -> true);
  }

  @Test
  void anUnusableServerIsExplainedInASentence() {
    int closed = FreePort.find();
    assertThatThrownBy(
            () -> LettuceTransport.connect("redis://:secret@127.0.0.1:" + closed, "test", loops))
        .isInstanceOf(RedisUnavailableException.class)
        .hasMessage("Redis at 127.0.0.1:%d cannot be reached: connection refused.", closed);
    assertThatThrownBy(() -> LettuceTransport.connect("http://:secret@host", "test", loops))
        .isInstanceOf(RedisUnavailableException.class)
        .hasMessageContaining("not of the form")
        .hasMessageNotContaining("secret");
    try (RedisServer guarded = RedisServer.start("--requirepass", "right")) {
      String address = "127.0.0.1:" + guarded.port();
      assertThatThrownBy(() -> LettuceTransport.connect("redis://:wrong@" + address, "test", loops))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessage("Redis at %s refuses the password.", address);
      assertThatThrownBy(() -> LettuceTransport.connect("redis://" + address, "test", loops))
          .isInstanceOf(RedisUnavailableException.class)
          .hasMessage("Redis at %s requires a password.", address);
      LettuceTransport.connect("redis://:right@" + address, "test", loops).close();
    }
  }
}
