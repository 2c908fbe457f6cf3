package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.Trivium;

/**
 * What {@code trivium bank FILE} costs for large notes, JVM start included: {@code ./check
 * -Dtest=NotesCostBenchmark -Dtrivium.bench=true}. With {@code -Dtrivium.bench.pages=FOLDER} the
 * pages are written there and stay; {@code -Dtrivium.bench.jvm=OPTIONS} goes to the child.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class NotesCostBenchmark {
  private static final Logger LOG = LoggerFactory.getLogger(NotesCostBenchmark.class);
  private static final List<Integer> SIZES = List.of(200_000, 2_000_000, 10_000_000);
  private static final int ROUNDS = 3;

  @TempDir Path temporary = Path.of("");

  /**
   * What one run took.
   *
   * @param wall ms
   * @param cpu of all threads, compiler and collector included, ms
   * @param memory kB
   */
  private record Cost(long wall, long cpu, long memory) {}

  @Test
  void shapesAndSizes() throws Exception {
    String folder = System.getProperty("trivium.bench.pages", "");
    Path pages = folder.isEmpty() ? temporary : Files.createDirectories(Path.of(folder));
    var table = new StringBuilder();
    for (int size : SIZES) {
      for (LargeNotes shape : LargeNotes.values()) {
        Path page =
            pages.resolve(
                "%s-%d.md".formatted(shape.name().toLowerCase(Locale.ROOT), size / 1_000));
        Files.writeString(page, shape.text(size));
        Cost best = best(page);
        table.append(
            "%n%-22s %6d ms  %6d ms of CPU  %4d MB"
                .formatted(page.getFileName(), best.wall(), best.cpu(), best.memory() / 1_000));
      }
    }
    LOG.info("Best of {}, and the largest resident memory:{}", ROUNDS, table);
    assertThat(table).isNotEmpty();
  }

  private static Cost best(Path page) throws Exception {
    var costs = new ArrayList<Cost>();
    for (int i = 0; i < ROUNDS; i++) {
      costs.add(run(page));
    }
    return costs.stream().min((one, other) -> Long.compare(one.wall(), other.wall())).orElseThrow();
  }

  private static Cost run(Path page) throws Exception {
    Path figures = Files.createTempFile("cost", ".txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:+UseCompactObjectHeaders"));
    String more = System.getProperty("trivium.bench.jvm", "");
    command.addAll(more.isBlank() ? List.of() : List.of(more.split(" ", -1)));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MeasuredCommand.class.getName(),
            figures.toString(),
            "bank",
            page.toString()));
    long start = System.nanoTime();
    Process child =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(child.waitFor()).isZero();
    long wall = Duration.ofNanos(System.nanoTime() - start).toMillis();
    String[] said = Files.readString(figures).strip().split(" ", -1);
    Files.delete(figures);
    return new Cost(wall, Long.parseLong(said[0]), Long.parseLong(said[1]));
  }

  /** The program of the child: Trivium, which says at its end what it took. */
  static final class MeasuredCommand {
    private MeasuredCommand() {}

    public static void main(String[] args) {
      Path figures = Path.of(args[0]);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> say(figures)));
      var rest = new ArrayList<>(List.of(args));
      rest.removeFirst();
      Trivium.main(rest.toArray(String[]::new));
    }

    private static void say(Path figures) {
      try {
        Files.writeString(figures, cpuMillis() + " " + resident());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long cpuMillis() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /** The largest resident set, which is the heap and what the JVM needs beside it, in kB. */
    private static long resident() throws IOException {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
