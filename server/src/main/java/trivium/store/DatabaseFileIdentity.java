package trivium.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of the files of an SQLite database while the program has them open. An open file
 * that was deleted, moved or replaced still takes every write, and the next start finds none of it.
 * Any thread.
 */
final class DatabaseFileIdentity {
  private final Path database;
  private final Path log;
  private final Optional<Object> key;
  private volatile @Nullable Object logKey;

  /** What was in it is nowhere else, so that bringing files back mends nothing. */
  private volatile boolean logIsLost;

  /**
   * @param database the main file, which exists
   * @throws IOException if it can't be looked at
   */
  DatabaseFileIdentity(Path database) throws IOException {
    this.database = database;
    this.log = database.resolveSibling(database.getFileName() + "-wal");
    this.key = key(database);
  }

  /** A connection was opened: it may have begun a new write-ahead log. */
  void opened() {
    logKey = null;
  }

  /**
   * Fails unless the files are those that were opened. Two system calls.
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
   * Fails unless the main file is the one that was opened.
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

  /** Device and inode; where a file system has no such thing, that the file is there. */
  private static Optional<Object> key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Optional.of(key == null ? file : key);
  }
}
