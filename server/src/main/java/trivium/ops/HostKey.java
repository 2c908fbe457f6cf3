package trivium.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that makes a host. Made once and kept, so that a host link stays good over restarts. */
public final class HostKey {
  private static final String FILE = "host-key";

  /** 96 bits: not to be guessed, short enough to read out. */
  private static final int BYTES = 12;

  private HostKey() {}

  /**
   * The key kept in this folder, made if there is none.
   *
   * @throws IOException if it can neither be read nor kept
   */
  public static String of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (Files.exists(file)) {
      String kept = Files.readString(file).strip();
      if (!kept.isEmpty()) {
        return kept;
      }
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.createDirectories(data);
    Files.deleteIfExists(file);
    if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, key + "\n");
    return key;
  }
}
