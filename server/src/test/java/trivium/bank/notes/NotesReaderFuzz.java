package trivium.bank.notes;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Jazzer makes of our notes: nothing throws, no line and no word is lost, nothing hangs. Every
 * build looks for a minute, {@code ./check -Dtest=NotesReaderFuzz -Dtrivium.fuzz=600} for ten; what
 * it finds lies in {@code target} and becomes a file of the corpus.
 */
class NotesReaderFuzz {
  /** Seconds for some thousand bytes: a thousand times what the slowest machine needs. */
  private static final long HANGING = 10;

  /** Where mutation starts. */
  static Stream<byte[]> notes() {
    return Corpus.all().map(Corpus.Notes::bytes);
  }

  @MethodSource("notes")
  @DictionaryFile(resourcePath = "notes.dict")
  @FuzzTest
  void readerKeepsEveryLineAndWord(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    Reading reading = NotesReader.read(text);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    if (seconds > HANGING) {
      throw new AssertionError(seconds + " seconds for " + bytes.length + " bytes");
    }
    Whole.check(text, reading);
  }
}
