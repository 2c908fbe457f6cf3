package trivium.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.crash.ClusterProcesses.ClusterProcess;
import trivium.net.client.WebSocketClient;

/**
 * Plays games through HAProxy on three nodes while parts of the cluster fail, and compares what
 * everybody was told with the report. {@code -Dtrivium.cluster.rounds=20} plays so many more, with
 * faults at random; {@code -Dtrivium.cluster.seed} repeats those of a seed, and {@code
 * -Dtrivium.cluster.fault=OWNER} chooses those whose name begins so.
 *
 * <p>On Linux, root has them play in network namespaces, in which packets vanish; other users, and
 * {@code -Dtrivium.cluster.network=proxies}, with proxies that stop.
 */
class ClusterIT {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterIT.class);
  private static final Path LOGS =
      Path.of(System.getProperty("basedir", "."), "target", "cluster", "nodes.log");

  private static final int ROUNDS = Integer.getInteger("trivium.cluster.rounds", 0);
  private static final int PEOPLE = 60;
  private static final int QUESTIONS = 8;
  private static final long ANSWER_WITHIN = 1_500;
  private static final long ANSWERS_UNDER_WAY = 500;
  private static final long LONGEST_DELAY = 1_500;

  @TempDir private static Path folder;
  private static ClusterProcesses cluster;
  private static WebSocketClient client;
  private static AnswerSheet sheet;

  @BeforeAll
  static void start() throws Exception {
    Bank cards = Cards.bank(QUESTIONS);
    sheet = new AnswerSheet(cards);
    client = new WebSocketClient();
    cluster = new ClusterProcesses(folder, cards);
  }

  @AfterAll
  static void stop() throws Exception {
    Files.createDirectories(LOGS.getParent());
    Files.writeString(LOGS, cluster.output());
    client.close();
    cluster.close();
  }

  private static ClusterGame play() {
    return new ClusterGame(client, cluster.socket(), sheet, PEOPLE, ANSWER_WITHIN);
  }

  /** Waits until a question after the present one is open, and some players have answered it. */
  private static void awaitQuestion(ClusterGame game) {
    int before = game.host().question();
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> game.host().question() > before || before == QUESTIONS - 1);
    pause(ANSWERS_UNDER_WAY);
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void finish(ClusterGame game) throws SQLException {
    game.finish();
    LOG.info("{} connections were closed because nothing was answered.", game.silences());
    List<String> violations = new ArrayList<>(game.check(cluster.events(game.room())));
    violations.addAll(HistoryChecker.checkAuthors(cluster.authors(game.room())));
    assertThat(violations).isEmpty();
  }

  private static void report(String fault, ClusterGame game, long since) {
    LOG.info(
        "{}: told anew after {}; waited {}.",
        fault,
        middleAndLongest(game.pausesAfter(since)),
        middleAndLongest(game.waitsAfter(since)));
  }

  private static String middleAndLongest(List<Long> millis) {
    return millis.isEmpty()
        ? "(nobody)"
        : "%d ms (%d clients, longest %d ms)"
            .formatted(millis.get(millis.size() / 2), millis.size(), millis.getLast());
  }

  @Test
  void nothingIsLostWithTheOwner() throws Exception {
    ClusterGame game = play();
    awaitQuestion(game);
    ClusterProcess owner = cluster.owner(game.room());
    long killed = System.nanoTime();
    owner.process().kill();
    owner.process().restart();
    owner.process().awaitNode();
    awaitQuestion(game);
    report("owner killed", game, killed);
    finish(game);
  }

  @Test
  void nobodyHasToDoAnythingWhileAllNodesRestartOneAfterTheOther() throws Exception {
    ClusterGame game = play();
    awaitQuestion(game);
    restartAll(game);
    finish(game);
  }

  private static void restartAll(ClusterGame game) {
    for (ClusterProcess node : cluster.nodes()) {
      boolean isOwner = cluster.owner(game.room()).equals(node);
      long before = System.nanoTime();
      long took = node.process().terminate();
      node.process().restart();
      node.process().awaitNode();
      report(
          "%s %s stopped in %d ms".formatted(isOwner ? "owner" : "edge", node.name(), took),
          game,
          before);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "trivium.cluster.rounds", matches = "\\d+")
  void nothingIsLostByFaultsAtRandom() throws Exception {
    long seed = Long.getLong("trivium.cluster.seed", System.nanoTime());
    LOG.info("{} rounds, seed {}.", ROUNDS, seed);
    Random random = new Random(seed);
    List<ClusterFault> faults = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (faults.isEmpty()) {
        faults.addAll(List.of(ClusterFault.values()));
        String only = System.getProperty("trivium.cluster.fault", "");
        faults.removeIf(fault -> !fault.name().startsWith(only));
        Collections.shuffle(faults, random);
      }
      ClusterFault fault = faults.removeLast();
      ClusterGame game = play();
      awaitQuestion(game);
      LOG.info("Round {} of {}: {}.", round + 1, ROUNDS, fault);
      pause(random.nextLong(LONGEST_DELAY));
      long since = System.nanoTime();
      fault.happen(cluster, game.room(), random);
      report(fault.toString(), game, since);
      // A node that was cut off may start anew yet.
      cluster.awaitNodes();
      finish(game);
    }
  }
}
