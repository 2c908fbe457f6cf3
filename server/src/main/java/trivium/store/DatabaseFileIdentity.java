package trivium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the files of an SQLite database while the program has them open. An open file
 * that was deleted, moved or replaced still accepts writes, which the next start would not find.
 * Any thread.
 */
final class DatabaseFileIdentity {
  private final Path database;
  private final Path log;
  private final Optional<Object> key;
  private volatile @Nullable Object logKey;

  /** Permanent: the content of the log was nowhere else, so restoring files does not help. */
  private volatile boolean logIsLost;

  /**
   * Remembers the identity of the main file.
   *
   * @param database the main file, which exists
   * @throws IOException if it cannot be read
   */
  DatabaseFileIdentity(Path database) throws IOException {
    this.database = database;
    this.log = database.resolveSibling(database.getFileName() + "-wal");
    this.key = key(database);
  }

  /** Called when a connection is opened, which may start a new write-ahead log. */
  void opened() {
    logKey = null;
  }

  /**
   * Checks that the files are those that were opened. Makes two system calls.
   *
   * @throws DatabaseFilesMissingException if they are not
   */
  void verify() throws DatabaseFilesMissingException {
    verifyDatabase();
    Optional<Object> now = found(log);
    Object before = logKey;
    if (before == null) {
      logKey = now.orElse(null);
    } else if (!now.equals(Optional.of(before))) {
      logIsLost = true;
      throw missing();
    }
  }

  /**
   * Checks that the main file is the one that was opened.
   *
   * @throws DatabaseFilesMissingException if it is not
   */
  void verifyDatabase() throws DatabaseFilesMissingException {
    if (logIsLost || !found(database).equals(key)) {
      throw missing();
    }
  }

  private DatabaseFilesMissingException missing() {
    return new DatabaseFilesMissingException(
        ("%s was deleted, moved or replaced while the server ran. Nothing that happens now is kept,"
                + " and nobody is told that it is. Bring it back, or restart the server, which goes"
                + " on from what it finds there.")
            .formatted(database));
  }

  private static Optional<Object> found(Path file) {
    try {
      return key(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Device and inode; the path on file systems without them. */
  private static Optional<Object> key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Optional.of(key == null ? file : key);
  }
}
