package trivium.bank.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.Problem;
import trivium.bank.budget.OverBudget;
import trivium.bank.budget.ReadingBudget;

/** The formats as they compete for one file: the surest of them reads it. */
public final class Formats {
  /**
   * Two mebibytes are some twenty thousand entries, more than anyone has noted down; a larger file
   * is a mistake (a video, a dump) that should not fill the memory.
   */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final List<Format> ALL =
      List.of(
          new OwnForm(),
          new GiftFormat(),
          new AikenFormat(),
          new OpenTriviaQaFormat(),
          new OpenTriviaDbFormat(),
          new MoodleXmlFormat(),
          new CsvFormat(),
          new D2lFormat(),
          new BlackboardFormat(),
          new Text2QtiFormat(),
          new CardListFormat(),
          new AnkiFormat(),
          new SheetFormat(),
          new QtiFormat(),
          new NotesFormat());

  private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

  /** A slow single-board computer reads the largest notes in less. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** The largest file may take so much of the heap, with the rooms and small files beside it. */
  private static final int SHARE_OF_HEAP = 4;

  /** And none more than so many times its size: a small file is let in beside large ones. */
  private static final int TIMES = 64;

  private static final long LEAST_MEMORY = 2L * 1024 * 1024;

  /** What is packed becomes about so many times as much. */
  private static final int UNPACKED = 10;

  /** A line as a text, with what readers note about it. */
  private static final long BYTES_PER_LINE = 160;

  private Formats() {}

  /**
   * Reads a file of any format.
   *
   * @param fileName without a path
   * @throws Unreadable if there is no bank in it
   */
  public static Understood read(String fileName, byte[] bytes) throws Unreadable {
    return read(fileName, bytes, Optional.empty());
  }

  /**
   * Reads a file of any format.
   *
   * @param columns what the columns are if it is a table, where somebody has said so
   * @throws Unreadable if there is no bank in it, or if it is a table of which somebody has to say
   *     so, or if it takes too long or too much memory
   */
  public static Understood read(String fileName, byte[] bytes, Optional<ColumnChoice> columns)
      throws Unreadable {
    return read(
        fileName, bytes, columns, new ReadingBudget(LONGEST, memory(bytes), System::nanoTime));
  }

  private static long memory(byte[] bytes) {
    long size = (long) bytes.length * (Packed.isZip(bytes) ? UNPACKED : 1);
    return Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, LEAST_MEMORY + TIMES * size);
  }

  static Understood read(
      String fileName, byte[] bytes, Optional<ColumnChoice> columns, ReadingBudget budget)
      throws Unreadable {
    if (bytes.length > MAX_BYTES) {
      throw new Unreadable(
          1, "is larger than " + MAX_BYTES / 1024 / 1024 + " MiB, too large for a bank");
    }
    try {
      return budget.within(() -> understood(new Source(fileName, bytes, columns)));
    } catch (OverBudget over) {
      throw new Unreadable(1, over.message());
    } catch (RuntimeException | StackOverflowError broken) {
      // One file that we fail on must not take the others, or the watch over them, with it.
      LOG.error("{} could not be read.", fileName, broken);
      throw new Unreadable(1, "could not be read; please report this with the file");
    }
  }

  static Understood understood(Source source) throws Unreadable {
    if (!source.isBinary()) {
      ReadingBudget.current()
          .hold(2L * source.text().length() + BYTES_PER_LINE * lines(source.text()));
    }
    Understood understood = surest(source).read(source);
    Bank bank = understood.bank();
    var problems =
        new ArrayList<Problem>(source.isBinary() ? List.of() : source.decoded().problems());
    problems.addAll(bank.problems());
    if (bank.entries().isEmpty()) {
      throw empty(source.text(), problems);
    }
    return understood.with(bank.with(problems));
  }

  private static long lines(String text) {
    return text.chars().filter(sign -> sign == '\n' || sign == '\r').count() + 1;
  }

  private static Format surest(Source source) throws Unreadable {
    Format surest = ALL.getFirst();
    int most = 0;
    for (Format format : ALL) {
      ReadingBudget.current().check();
      int evidence = format.evidence(source);
      if (evidence > most) {
        most = evidence;
        surest = format;
      }
    }
    if (most == 0) {
      throw new Unreadable(1, "is not a text file");
    }
    return surest;
  }

  private static Unreadable empty(String text, List<Problem> problems) {
    if (text.isBlank()) {
      return new Unreadable(1, "is empty");
    }
    return problems.isEmpty()
        ? new Unreadable(1, "holds no question with an answer")
        : new Unreadable(
            problems.getLast().line(),
            "holds no question with an answer; " + problems.getLast().message());
  }
}
