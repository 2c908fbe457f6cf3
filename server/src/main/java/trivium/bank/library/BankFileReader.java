package trivium.bank.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Formats;

/** Reads a bank from a file. Blocks; any thread. */
public final class BankFileReader {
  private BankFileReader() {}

  public static ImportedBank read(Path file) throws UnreadableFileException {
    return Formats.read(String.valueOf(file.getFileName()), readBytes(file));
  }

  /**
   * Reads a table with explicit column roles.
   *
   * @param columns the role of each column
   */
  public static ImportedBank read(Path file, ColumnChoice columns) throws UnreadableFileException {
    return Formats.read(
        String.valueOf(file.getFileName()), readBytes(file), ImportOptions.of(columns));
  }

  /**
   * Reads notes by examples of their entries.
   *
   * @param examples as {@link ImportOptions#ofExamples} reads them
   * @throws IllegalArgumentException if one is not valid; the message is a sentence without its
   *     period
   */
  public static ImportedBank read(Path file, List<String> examples) throws UnreadableFileException {
    byte[] bytes = readBytes(file);
    return Formats.read(
        String.valueOf(file.getFileName()), bytes, ImportOptions.ofExamples(examples, bytes));
  }

  /** The file's name without its extension. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Reads the whole file, or the first bytes of a longer one: one more than a bank may have. */
  static byte[] readBytes(Path file) throws UnreadableFileException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableFileException(1, "is a folder, not a file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new UnreadableFileException(1, "is not a plain file");
      }
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(Formats.MAX_BYTES + 1);
      }
    } catch (NoSuchFileException missing) {
      throw new UnreadableFileException(1, "does not exist");
    } catch (AccessDeniedException denied) {
      throw new UnreadableFileException(1, "may not be read by this user");
    } catch (IOException broken) {
      throw new UnreadableFileException(1, "cannot be read: " + broken.getMessage());
    }
  }
}
