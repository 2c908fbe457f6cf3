package trivium.bank.transfer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;

/**
 * Fuzzes all formats with Jazzer: each input becomes a bank or is refused with a reason, and none
 * takes long. {@link HostileTest} mutates every fixture in every build; this class searches
 * further, on request only, because it tries too little in a minute: {@code ./check
 * -Dtest=FormatsFuzz -Dtrivium.fuzz=600}.
 */
@DisabledIfEnvironmentVariable(named = "JAZZER_MAX_DURATION", matches = "60s")
class FormatsFuzz {
  /** Limit in processor seconds for some thousand bytes: a thousand times what they need. */
  private static final long HANGING = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> ENDINGS =
      List.of("txt", "gift", "xml", "json", "csv", "tsv", "xlsx", "zip");

  /** Where mutation starts: the number of an ending, and a file. */
  static Stream<byte[]> files() {
    return HostileTest.FILES.stream()
        .map(name -> {
          String ending = name.substring(name.lastIndexOf('.') + 1);
          var bytes = new ByteArrayOutputStream();
          bytes.write(Math.max(0, ENDINGS.indexOf(ending)));
          bytes.writeBytes(Fixtures.bytes(name));
          return bytes.toByteArray();
        });
  }

  @MethodSource("files")
  @FuzzTest
  void everyFileGivesABankOrAnErrorMessage(byte[] input) {
    if (input.length < 2) {
      return;
    }
    String name = "bank." + ENDINGS.get(Math.floorMod(input[0], ENDINGS.size()));
    byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      // Not what strangers get, which turns every exception into a sentence.
      Formats.readUnbudgeted(new Source(name, bytes));
    } catch (UnreadableFileException sentence) {
      if (sentence.message().isBlank()) {
        throw new AssertionError("no sentence", sentence);
      }
    }
    long seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000;
    if (seconds > HANGING) {
      String content = Base64.getEncoder().encodeToString(bytes);
      throw new AssertionError(
          seconds + " processor seconds for " + name + ", in Base64 " + content);
    }
  }
}
