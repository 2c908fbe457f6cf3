package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import trivium.crash.ServerProcess;
import trivium.scale.ProcessCpu;
import trivium.scale.ProcessCpu.ThreadKind;

/**
 * Measures the server beside a floor, {@link FloorServer}, and beside another build if one is
 * given: the same games with the same synthetic players, in turn. {@code docs/performance.md}
 * describes the method and the options.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class FloorBenchmark {
  private static final String FLOOR = "floor";
  private static final String BEFORE = "before";
  private static final String TRIVIUM = "Trivium";
  private static final String ALL_SHAPES = "1000,200x30,10000,600x30,5000,20000";
  private static final String AFTER_ALL = "all games";
  private static final double MEGABYTE = 1e6;

  /** Open files that a process needs beside connections. */
  private static final int OTHER_FILES = 300;

  /** Time to answer the only question of a game in which the heap is looked at, ms. */
  private static final int THINKING = 5_000;

  private final int repeats = Integer.getInteger("trivium.bench.repeats", 5);
  private final int warmUp = Integer.getInteger("trivium.bench.warm-up", 10);
  private final Optional<Path> before =
      Optional.ofNullable(System.getProperty("trivium.bench.before")).map(Path::of);
  private final boolean publishes = Boolean.getBoolean("trivium.bench.publish");
  private final List<GameShape> shapes =
      Stream.of(System.getProperty("trivium.bench.shapes", ALL_SHAPES).split(",", -1))
          .map(GameShape::parse)
          .toList();
  @TempDir private Path folder;

  private final List<MeasuredServer> servers = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long seed;

  @Test
  void sameGamesOnAllServers() throws IOException, InterruptedException {
    try (DriverProcess driver = new DriverProcess(folder)) {
      start();
      Figures figures = new Figures(servers.stream().map(MeasuredServer::name).toList());
      driver.warmUp(servers, warmUp);
      for (GameShape shape : shapes) {
        if (fits(shape)) {
          measure(shape, driver, figures);
        }
      }
      for (MeasuredServer server : servers) {
        figures.add(AFTER_ALL, Measure.RSS, server.name(), server.rss() / MEGABYTE);
      }
      report(figures);
    } finally {
      servers.forEach(MeasuredServer::close);
    }
  }

  private void start() throws IOException {
    int players = shapes.stream().mapToInt(GameShape::players).max().orElseThrow();
    servers.add(MeasuredServer.floor(FLOOR));
    if (before.isPresent()) {
      servers.add(
          MeasuredServer.ofBuild(BEFORE, before.get(), folder.resolve("data-before"), players));
    }
    servers.add(MeasuredServer.ofThisBuild(TRIVIUM, folder.resolve("data"), players));
  }

  private boolean fits(GameShape shape) {
    int files = OpenFiles.limit();
    boolean fits = shape.connections() + OTHER_FILES <= files;
    if (!fits) {
      notes.add(
          "%s: not measured, as a process may open only %,d files."
              .formatted(shape.label(), files));
    }
    return fits;
  }

  private void measure(GameShape shape, DriverProcess driver, Figures figures)
      throws IOException, InterruptedException {
    for (MeasuredServer server : servers) {
      liveHeap(shape, driver, server, figures);
    }
    List<MeasuredServer> order = new ArrayList<>(servers);
    for (int repeat = 0; repeat < repeats; repeat++) {
      seed++;
      for (MeasuredServer server : order) {
        game(shape, driver, server, figures);
      }
      // None of them is always the first.
      Collections.rotate(order, 1);
    }
  }

  /** In a game of its own, which is also the first of its size. */
  private void liveHeap(
      GameShape shape, DriverProcess driver, MeasuredServer server, Figures figures)
      throws IOException, InterruptedException {
    long empty = server.liveHeap();
    driver.play(
        server.url(),
        ServerProcess.HOST_KEY,
        new GameShape(shape.rooms(), shape.players(), 1),
        THINKING,
        seed,
        () ->
            figures.add(
                shape.label(),
                Measure.LIVE_HEAP,
                server.name(),
                (server.liveHeap() - empty) / (double) shape.players()));
    server.awaitIdle();
  }

  private void game(GameShape shape, DriverProcess driver, MeasuredServer server, Figures figures)
      throws IOException, InterruptedException {
    ProcessCpu began = server.cpu();
    JsonNode result = driver.play(server.url(), ServerProcess.HOST_KEY, shape, seed);
    server.awaitIdle();
    ProcessCpu used = server.cpu().minus(began);
    if (!result.path("errors").isEmpty()) {
      notes.add("%s, %s: %s".formatted(shape.label(), server.name(), result.path("errors")));
    }
    Recorder recorder =
        (measure, value) -> figures.add(shape.label(), measure, server.name(), value);
    recordCpu(used, shape.players(), recorder);
    recorder.add(Measure.JOINS, result.path("joinsPerSecond").asDouble());
    recorder.add(Measure.QUESTION_P99, result.path("questionMs").path("p99").asDouble());
    recorder.add(Measure.RECEIPT_P50, result.path("receiptMs").path("p50").asDouble());
    recorder.add(Measure.RECEIPT_P99, result.path("receiptMs").path("p99").asDouble());
    recorder.add(Measure.RESULT_P99, result.path("resultMs").path("p99").asDouble());
    recorder.add(Measure.LOBBY_BYTES, result.path("bytesPerPlayer").path("lobby").asDouble());
    recorder.add(Measure.GAME_BYTES, result.path("bytesPerPlayer").path("game").asDouble());
  }

  private interface Recorder {
    void add(Measure measure, double value);
  }

  private static void recordCpu(ProcessCpu used, double players, Recorder recorder) {
    recorder.add(Measure.CPU, (used.program() + used.of(ThreadKind.COLLECTOR)) / players);
    recorder.add(Measure.CPU_LOOPS, used.of(ThreadKind.EVENT_LOOP) / players);
    recorder.add(Measure.CPU_STORE, used.of(ThreadKind.STORE) / players);
    recorder.add(Measure.CPU_COLLECTOR, used.of(ThreadKind.COLLECTOR) / players);
    recorder.add(Measure.CPU_OTHER, used.of(ThreadKind.OTHER) / players);
    recorder.add(Measure.CPU_COMPILER, used.of(ThreadKind.COMPILER) / players);
  }

  private void report(Figures figures) throws IOException {
    String table = FiguresTable.of(figures);
    System.out.printf(
        Locale.ROOT,
        "%n%,d repeats after %,d games; load of the machine at the end %s%n%s%n",
        repeats,
        warmUp,
        Files.readString(Path.of("/proc/loadavg")).strip(),
        table);
    notes.forEach(System.out::println);
    Path written = publishes ? Path.of("..", "docs", "performance") : Path.of("target");
    Files.createDirectories(written);
    Files.writeString(written.resolve("floor.md"), table, UTF_8);
    Files.writeString(written.resolve("floor.svg"), FiguresChart.of(figures), UTF_8);
    System.out.println("Written: " + written.resolve("floor.md") + " and floor.svg");
  }
}
