package trivium.bank;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one file into a bank, or says in one sentence why it cannot. */
public final class BankFile {
  /**
   * Two mebibytes are some twenty thousand entries, more than anyone has noted down; a larger file
   * is a mistake (a video, a dump) that should not fill the memory.
   */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  private BankFile() {}

  /** The sentence for people is the message; line is 1 where no line is to blame. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Unreadable(int line, String message) {
      super(message);
      this.line = line;
    }

    public int line() {
      return line;
    }

    String message() {
      return String.valueOf(getMessage());
    }
  }

  public static Bank read(Path file) throws Unreadable {
    Decoded decoded = Decoded.of(bytes(file));
    Bank bank = Bank.read(name(file), decoded.text());
    var problems = new ArrayList<Problem>(decoded.problems());
    problems.addAll(bank.problems());
    if (bank.entries().isEmpty()) {
      throw empty(decoded.text(), problems);
    }
    return new Bank(bank.name(), bank.title(), bank.entries(), bank.questions(), problems);
  }

  /** The file's name without its extension. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static byte[] bytes(Path file) throws Unreadable {
    try {
      if (Files.isDirectory(file)) {
        throw new Unreadable(1, "is a folder, not a file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new Unreadable(1, "is not a plain file");
      }
      try (var in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw new Unreadable(
              1, "is larger than " + MAX_BYTES / 1024 / 1024 + " MiB, too large for notes");
        }
        return bytes;
      }
    } catch (NoSuchFileException missing) {
      throw new Unreadable(1, "does not exist");
    } catch (AccessDeniedException denied) {
      throw new Unreadable(1, "may not be read by this user");
    } catch (IOException broken) {
      throw new Unreadable(1, "cannot be read: " + broken.getMessage());
    }
  }

  private static Unreadable empty(String text, List<Problem> problems) {
    if (text.isBlank()) {
      return new Unreadable(1, "is empty");
    }
    if (text.indexOf('\0') >= 0) {
      return new Unreadable(1, "is not a text file");
    }
    return problems.isEmpty()
        ? new Unreadable(1, "holds no question with an answer")
        : new Unreadable(
            problems.getLast().line(),
            "holds no question with an answer; " + problems.getLast().message());
  }
}
