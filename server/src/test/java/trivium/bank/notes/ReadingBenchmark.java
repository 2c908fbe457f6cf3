package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long reading takes: {@code ./check -Dtest=ReadingBenchmark -Dtrivium.bench=true}. The aims:
 * 10 MB of notes in two seconds and 200 MB, 1 MB of anything in one second.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class ReadingBenchmark {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingBenchmark.class);
  private static final int MEGABYTE = 1_000_000;

  /** A text's name, and how long it took. */
  private record Took(String name, long millis) {}

  @Test
  void tenMegabytesInTwoHundred() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                TenMegabytes.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    LOG.info("With 200 MB of heap:\n{}", said);
    assertThat(child.waitFor()).isZero();
  }

  @Test
  void megabyteOfAnythingHostile() {
    List<Took> slowest =
        Hostile.texts(MEGABYTE)
            .map(one -> new Took(one.name(), millis(one.text())))
            .sorted(Comparator.comparingLong(Took::millis).reversed())
            .limit(12)
            .toList();
    LOG.info("The slowest of 1 MB: {}", slowest);
    assertThat(slowest).isNotEmpty();
  }

  static long millis(String text) {
    long start = System.nanoTime();
    Reading reading = NotesReader.read(text);
    long took = (System.nanoTime() - start) / 1_000_000;
    assertThat(reading).isNotNull();
    return took;
  }

  /** The program of the child. */
  static final class TenMegabytes {
    private TenMegabytes() {}

    public static void main(String[] args) {
      for (Corpus.Notes notes : Corpus.all().toList()) {
        String text = notes.decoded().text() + "\n";
        String much = tenMegabytesOf(text);
        System.out.println(notes.name() + " " + millis(much) + " ms");
      }
      String all =
          Corpus.all().map(notes -> notes.decoded().text()).collect(Collectors.joining("\n\n"));
      String much = tenMegabytesOf(all);
      System.out.println("all of them " + millis(much) + " ms");
    }

    private static String tenMegabytesOf(String text) {
      return text.repeat(10 * MEGABYTE / text.getBytes(StandardCharsets.UTF_8).length);
    }
  }
}
