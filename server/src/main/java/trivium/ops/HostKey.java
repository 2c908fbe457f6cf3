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
  /** Minimum length of a key, characters. */
  public static final int SHORTEST = 8;

  private static final String FILE = "host-key";

  /** 96 bits: can't be guessed, and short enough to read out. */
  private static final int BYTES = 12;

  private HostKey() {}

  /** Whether a key has the minimum length without surrounding white space. */
  public static boolean isLongEnough(String key) {
    String stripped = key.strip();
    return stripped.codePointCount(0, stripped.length()) >= SHORTEST;
  }

  /** The file of the key in this data folder. */
  public static Path file(Path data) {
    return data.resolve(FILE);
  }

  /**
   * The key stored in this folder, generated if there is none. The file may have been edited, so
   * that callers check the key with {@link #isLongEnough}.
   *
   * @throws IOException if the file can be neither read nor written
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

  /** Writes the file atomically. */
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
