package trivium.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;

/**
 * Shows what the server uses its CPU time and memory for while it plays games: the methods with the
 * most samples of Flight Recorder, for each size of game. {@code docs/performance.md} describes the
 * options.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class ServerProfile {
  private static final String RECORDING = "games";

  private final int games = Integer.getInteger("trivium.bench.repeats", 5);
  private final int warmUp = Integer.getInteger("trivium.bench.warm-up", 10);
  private final List<GameShape> shapes =
      Stream.of(System.getProperty("trivium.bench.shapes", "1000,200x30").split(",", -1))
          .map(GameShape::parse)
          .toList();
  @TempDir private Path folder;

  @Test
  void ofGames() throws IOException, InterruptedException {
    int players = shapes.stream().mapToInt(GameShape::players).max().orElseThrow();
    try (DriverProcess driver = new DriverProcess(folder);
        MeasuredServer server =
            MeasuredServer.ofThisBuild("Trivium", folder.resolve("data"), players)) {
      driver.warmUp(List.of(server), warmUp);
      for (GameShape shape : shapes) {
        Path recording = Path.of("target", shape.label().replaceAll("\\W+", "-") + ".jfr");
        Files.deleteIfExists(recording);
        // One that is not recorded.
        driver.play(server.url(), ServerProcess.HOST_KEY, shape, 0);
        server.jcmd(
            "JFR.start",
            "name=" + RECORDING,
            "settings=profile",
            "filename=" + recording.toAbsolutePath(),
            "jdk.CPUTimeSample#enabled=true",
            "jdk.CPUTimeSample#throttle=5ms");
        for (int game = 1; game <= games; game++) {
          driver.play(server.url(), ServerProcess.HOST_KEY, shape, game);
        }
        server.jcmd("JFR.stop", "name=" + RECORDING);
        System.out.printf(
            Locale.ROOT,
            "%n%s, %,d games; %s%n%s",
            shape.label(),
            games,
            recording,
            ProfileReport.of(recording));
      }
    }
  }
}
