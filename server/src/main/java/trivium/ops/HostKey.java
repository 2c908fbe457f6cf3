package trivium.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The host key: the secret that makes somebody a host. Generated once and stored, so that host
 * links stay valid across restarts.
 */
public final class HostKey {
  /** A key that people think of may not be shorter, in characters. */
  public static final int SHORTEST = 8;

  private static final String FILE = "host-key";

  /** 96 bits: not to be guessed, short enough to read out. */
  private static final int BYTES = 12;

  private HostKey() {}

  /** Whether a key is long enough to keep strangers out; white space around it does not count. */
  public static boolean isLongEnough(String key) {
    String stripped = key.strip();
    return stripped.codePointCount(0, stripped.length()) >= SHORTEST;
  }

  /** Where the key of this data folder is kept. */
  public static Path file(Path data) {
    return data.resolve(FILE);
  }

  /**
   * The key kept in this folder, made if there is none. Somebody may have written the file by hand,
   * so the key is to be checked with {@link #isLongEnough}.
   *
   * @throws IOException if it can neither be read nor kept
   */
  public static String of(Path data) throws IOException {
    Path file = file(data);
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.createDirectories(data);
    write(file, key);
    return key;
  }

  /** Whole or not at all: a process that is killed here leaves no empty key behind. */
  private static void write(Path file, String key) throws IOException {
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(draft, key + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
