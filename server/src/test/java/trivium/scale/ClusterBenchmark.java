package trivium.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;
import trivium.scale.MeasuredNodes.Usage;
import trivium.scale.ProcessCpu.ThreadKind;

/**
 * Measures what three nodes cost, beside one, on one machine: CPU time for each player on the owner
 * of the room, on edges, in Redis and in PostgreSQL; bytes over Redis; delays. Both sizes are
 * played in turn. The cost of a question is the difference between games of {@value #SHORT} and
 * {@value #LONG} questions.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class ClusterBenchmark {
  private static final int SHORT = 1;
  private static final int LONG = 6;
  private static final int WARM_UP_PLAYERS = 1_000;
  private static final int WARM_UP_QUESTIONS = Integer.getInteger("trivium.bench.warm-up", 15);
  private static final double MICROS = 1_000;

  private static final List<String> ONE = List.of("a");
  private static final List<String> THREE = List.of("a", "b", "c");

  private final int rounds = Integer.getInteger("trivium.bench.rounds", 2);
  private final boolean comparesWithOne = !Boolean.getBoolean("trivium.bench.only-three");
  @TempDir private Path folder;

  /** The owner has no players, so that the costs of owner and edges are told apart. */
  @Test
  void oneRoom() throws Exception {
    int players = Integer.getInteger("trivium.bench.players", 10_000);
    for (int round = 0; round < rounds; round++) {
      if (comparesWithOne) {
        measure(ONE, ONE, ONE, players, 1);
      }
      measure(THREE, List.of("a"), List.of("b", "c"), players, 1);
    }
  }

  /** Rooms and players are spread over all nodes. */
  @Test
  void roomsOfThirty() throws Exception {
    int rooms = Integer.getInteger("trivium.bench.rooms", 600);
    for (int round = 0; round < rounds; round++) {
      if (comparesWithOne) {
        measure(ONE, ONE, ONE, rooms * 30, rooms);
      }
      measure(THREE, THREE, THREE, rooms * 30, rooms);
    }
  }

  private void measure(
      List<String> names, List<String> opened, List<String> played, int players, int rooms)
      throws IOException, InterruptedException, SQLException {
    Path own = Files.createTempDirectory(folder, "nodes");
    try (MeasuredNodes nodes = new MeasuredNodes(own, names, players)) {
      List<String> owners = opened.stream().map(nodes::url).toList();
      List<String> edges = played.stream().map(nodes::url).toList();
      int warmUpRooms = Math.min(rooms, WARM_UP_PLAYERS / 30);
      new RehearsedGame(owners, edges, WARM_UP_PLAYERS, warmUpRooms, WARM_UP_QUESTIONS)
          .play(own, ServerProcess.HOST_KEY);
      Usage begin = nodes.usage();
      new RehearsedGame(owners, edges, players, rooms, SHORT).play(own, ServerProcess.HOST_KEY);
      Usage middle = nodes.usage();
      RehearsedGame.Delays delays =
          new RehearsedGame(owners, edges, players, rooms, LONG).play(own, ServerProcess.HOST_KEY);
      Usage end = nodes.usage();
      System.out.printf(
          Locale.ROOT,
          "%n%s, %,d players, %,d rooms, answers within %,d ms, load of the machine %s%n",
          names.size() == 1 ? "One node" : "Three nodes",
          players,
          rooms,
          RehearsedGame.ANSWER_WITHIN,
          Files.readString(Path.of("/proc/loadavg")).strip());
      System.out.printf(
          Locale.ROOT,
          "  receipt p50 %.1f ms, p99 %.1f ms; question p99 %.1f ms; result p99 %.1f ms;"
              + " errors %s%n",
          delays.receipt50(),
          delays.receipt99(),
          delays.question99(),
          delays.result99(),
          delays.errors());
      print(new Difference(middle.minus(begin), end.minus(middle), players), opened, played);
    }
  }

  /** The games of {@value #SHORT} and of {@value #LONG} questions. */
  private record Difference(Usage ofShort, Usage ofLong, int players) {
    /** µs for each player in the long game. */
    double game(ToMillis part) {
      return part.of(ofLong) * MICROS / players;
    }

    /** µs for each player and question. */
    double question(ToMillis part) {
      return (part.of(ofLong) - part.of(ofShort)) * MICROS / players / (LONG - SHORT);
    }
  }

  private interface ToMillis {
    double of(Usage usage);
  }

  private static void print(Difference games, List<String> opened, List<String> played) {
    System.out.printf(
        Locale.ROOT,
        "  %-12s %10s %10s %10s %10s %10s %10s   (µs a player)%n",
        "",
        "game",
        "question",
        "loops",
        "fabric",
        "store",
        "compiler");
    if (opened.equals(played)) {
      printNodes(games, "nodes", opened);
    } else {
      printNodes(games, "owner", opened);
      printNodes(games, "edges", played);
    }
    printPart(games, "PostgreSQL", usage -> usage.postgres().total());
    printPart(games, "Redis", usage -> usage.redis().cpu());
    System.out.printf(
        Locale.ROOT,
        "  Redis: %.0f bytes in, %.0f bytes out, %.3f messages a player and question%n",
        games.question(usage -> usage.redis().received()) / MICROS,
        games.question(usage -> usage.redis().sent()) / MICROS,
        games.question(usage -> usage.redis().published()) / MICROS);
  }

  private static void printNodes(Difference games, String part, List<String> names) {
    System.out.printf(
        Locale.ROOT,
        "  %-12s %10.1f %10.1f %s%n",
        part,
        games.game(usage -> of(usage, names).program()),
        games.question(usage -> of(usage, names).program()),
        List.of(ThreadKind.EVENT_LOOP, ThreadKind.FABRIC, ThreadKind.STORE, ThreadKind.COMPILER)
            .stream()
            .map(kind ->
                String.format(
                    Locale.ROOT, "%10.1f", games.question(usage -> of(usage, names).of(kind))))
            .collect(Collectors.joining(" ")));
  }

  private static ProcessCpu of(Usage usage, List<String> names) {
    return names.stream()
        .map(name -> usage.nodes().getOrDefault(name, ProcessCpu.NONE))
        .reduce(ProcessCpu.NONE, ProcessCpu::plus);
  }

  private static void printPart(Difference games, String part, ToMillis millis) {
    System.out.printf(
        Locale.ROOT, "  %-12s %10.1f %10.1f%n", part, games.game(millis), games.question(millis));
  }
}
