package trivium.bank.notes;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Jazzer makes of our notes: nothing throws, no line is lost, nothing grows, nothing hangs.
 * Every build looks for a minute, {@code ./check -Dtest=NotesReaderFuzz -Dtrivium.fuzz=600} for
 * ten, and for lost words too; what it finds lies in {@code target} and becomes a file of the
 * corpus.
 */
class NotesReaderFuzz {
  /** Processor seconds for some thousand bytes: a thousand times what they need. */
  private static final long HANGING = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int STAMMERED = 12;

  /**
   * Words in what no person would write are looked for on purpose only: a build that changed
   * nothing should not stop for one.
   */
  private static final boolean LONG = !"60s".equals(System.getenv("JAZZER_MAX_DURATION"));

  /** Where mutation starts. */
  static Stream<byte[]> notes() {
    return Stream.concat(
        Corpus.all().map(Corpus.Notes::bytes),
        Corpus.all().limit(STAMMERED).map(NotesReaderFuzz::stammered));
  }

  /** Every line five times: what grows on lines that are alike does so here. */
  private static byte[] stammered(Corpus.Notes notes) {
    return notes
        .decoded()
        .text()
        .lines()
        .map(line -> (line + "\n").repeat(5))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  @MethodSource("notes")
  @DictionaryFile(resourcePath = "notes.dict")
  @FuzzTest
  void readerKeepsEveryLine(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long start = THREADS.getCurrentThreadCpuTime();
    Reading reading = NotesReader.read(text);
    long seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000;
    if (seconds > HANGING) {
      throw new AssertionError(seconds + " processor seconds for " + bytes.length + " bytes");
    }
    Whole.check(text, reading);
    if (LONG) {
      Whole.checkWords(text, reading);
    }
  }
}
