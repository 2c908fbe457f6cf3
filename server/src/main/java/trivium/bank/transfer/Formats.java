package trivium.bank.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.Problem;
import trivium.bank.budget.BudgetExceededException;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.budget.ReadingProgress;
import trivium.bank.format.Format;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.ZipExtractor;
import trivium.bank.format.anki.AnkiFormat;
import trivium.bank.format.gift.GiftFormat;
import trivium.bank.format.lms.BlackboardFormat;
import trivium.bank.format.lms.BrightspaceFormat;
import trivium.bank.format.moodle.MoodleXmlFormat;
import trivium.bank.format.opentrivia.OpenTriviaDbFormat;
import trivium.bank.format.opentrivia.OpenTriviaQaFormat;
import trivium.bank.format.own.TriviumFormat;
import trivium.bank.format.plaintext.AikenFormat;
import trivium.bank.format.plaintext.CardListFormat;
import trivium.bank.format.plaintext.NotesFormat;
import trivium.bank.format.plaintext.Text2QtiFormat;
import trivium.bank.format.qti.QtiFormat;
import trivium.bank.format.table.CsvFormat;
import trivium.bank.format.table.MarkdownTableFormat;
import trivium.bank.format.table.SpreadsheetFormat;

/**
 * Imports a bank from a file of any format: each format rates the file, and the one with the
 * highest evidence reads it, within a {@link ReadingBudget}. Blocks; any thread but an event loop.
 */
public final class Formats {
  /** Enough for some 100,000 entries; a larger file is a mistake, such as a video. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final Format NOTES = new NotesFormat();

  private static final List<Format> ALL =
      List.of(
          new TriviumFormat(),
          new GiftFormat(),
          new AikenFormat(),
          new OpenTriviaQaFormat(),
          new OpenTriviaDbFormat(),
          new MoodleXmlFormat(),
          new CsvFormat(),
          new MarkdownTableFormat(),
          new BrightspaceFormat(),
          new BlackboardFormat(),
          new Text2QtiFormat(),
          new CardListFormat(),
          new AnkiFormat(),
          new SpreadsheetFormat(),
          new QtiFormat(),
          NOTES);

  private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

  /** The largest file that a browser may send: it is read on behalf of one host among many. */
  public static final int MAX_UPLOAD_BYTES = 2 * 1024 * 1024;

  /** A slow single-board computer reads the largest upload in less. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  /** The fraction of the heap that one file may take, which leaves room for others. */
  private static final int HEAP_FRACTION = 4;

  /** How many times its size a file may take, so that small files fit beside a large one. */
  private static final int MEMORY_PER_BYTE = 64;

  /** In bytes; files of many short entries take more for their size than others. */
  private static final long LEAST_MEMORY =
      Math.max(2L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 64);

  /** The typical compression ratio of question files. */
  private static final int COMPRESSION_RATIO = 10;

  /** Of a line as a string, with what readers note about it. */
  private static final long BYTES_PER_LINE = 160;

  private Formats() {}

  /**
   * Reads a file of any format.
   *
   * @param fileName without a path
   * @throws UnreadableFileException if no bank can be read from it
   */
  public static ImportedBank read(String fileName, byte[] bytes) throws UnreadableFileException {
    return read(fileName, bytes, ImportOptions.NONE);
  }

  /**
   * Reads a file of any format.
   *
   * @throws UnreadableFileException if no bank can be read from it, if it is a table whose columns
   *     the host has to choose, or if reading exceeds its budget
   */
  public static ImportedBank read(String fileName, byte[] bytes, ImportOptions options)
      throws UnreadableFileException {
    return read(
        fileName, bytes, options, new ReadingBudget(TIME_LIMIT, memory(bytes), System::nanoTime));
  }

  /**
   * As {@link #read(String, byte[], ImportOptions)}, while others watch the progress and may cancel
   * it.
   *
   * @throws UnreadableFileException also if it is cancelled
   */
  public static ImportedBank read(
      String fileName, byte[] bytes, ImportOptions options, ReadingProgress progress)
      throws UnreadableFileException {
    return read(
        fileName,
        bytes,
        options,
        new ReadingBudget(TIME_LIMIT, memory(bytes), System::nanoTime, progress));
  }

  private static long memory(byte[] bytes) {
    long size = (long) bytes.length * (ZipExtractor.isZip(bytes) ? COMPRESSION_RATIO : 1);
    return Math.min(
        Runtime.getRuntime().maxMemory() / HEAP_FRACTION, LEAST_MEMORY + MEMORY_PER_BYTE * size);
  }

  static ImportedBank read(
      String fileName, byte[] bytes, ImportOptions options, ReadingBudget budget)
      throws UnreadableFileException {
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableFileException(
          1, "is larger than " + MAX_BYTES / 1024 / 1024 + " MiB, too large for a bank");
    }
    try {
      return budget.within(() -> readUnbudgeted(new Source(fileName, bytes, options)));
    } catch (BudgetExceededException over) {
      throw new UnreadableFileException(1, over.message());
    } catch (RuntimeException | StackOverflowError broken) {
      // A reader that fails on one file must not stop the reading of others.
      LOG.error("{} could not be read.", fileName, broken);
      throw new UnreadableFileException(1, "could not be read; please report this with the file");
    }
  }

  /** Reads without a budget, and throws what {@link #read} turns into a refusal. */
  static ImportedBank readUnbudgeted(Source source) throws UnreadableFileException {
    if (!source.isBinary()) {
      ReadingBudget.current()
          .charge(2L * source.text().length() + BYTES_PER_LINE * lines(source.text()));
    }
    ImportedBank imported = detect(source).read(source);
    Bank bank = imported.bank();
    var problems =
        new ArrayList<Problem>(source.isBinary() ? List.of() : source.decoded().problems());
    problems.addAll(bank.problems());
    if (bank.entries().isEmpty()) {
      throw empty(source.text(), problems);
    }
    return imported.with(bank.withProblems(problems));
  }

  private static long lines(String text) {
    return text.chars().filter(sign -> sign == '\n' || sign == '\r').count() + 1;
  }

  private static Format detect(Source source) throws UnreadableFileException {
    if (!source.examples().isEmpty() && !source.isBinary()) {
      return NOTES;
    }
    Format best = ALL.getFirst();
    int highest = 0;
    for (Format format : ALL) {
      ReadingBudget.current().check();
      int evidence = format.evidence(source);
      if (evidence > highest) {
        highest = evidence;
        best = format;
      }
    }
    if (highest == 0) {
      throw new UnreadableFileException(1, "is not a text file");
    }
    return best;
  }

  private static UnreadableFileException empty(String text, List<Problem> problems) {
    if (text.isBlank()) {
      return new UnreadableFileException(1, "is empty");
    }
    return problems.isEmpty()
        ? new UnreadableFileException(1, "holds no question with an answer")
        : new UnreadableFileException(
            problems.getLast().line(),
            "holds no question with an answer; " + problems.getLast().message());
  }
}
