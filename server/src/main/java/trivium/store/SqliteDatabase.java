package trivium.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * An SQLite database, {@code trivium.db} in the data folder. A lock file admits one server at a
 * time.
 */
final class SqliteDatabase implements Database {
  private static final String FILE = "trivium.db";
  private static final String LOCK = "trivium.lock";

  /** How long readers wait for a checkpoint, ms. */
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final Path file;
  private final FileChannel lockFile;
  private final DatabaseFileIdentity files;
  private final SQLiteDataSource source;

  private SqliteDatabase(Path file, FileChannel lockFile) throws IOException {
    this.file = file;
    this.lockFile = lockFile;
    this.files = new DatabaseFileIdentity(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Commits reach the disk before they return; NORMAL would lose the last ones in a power
    // failure.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // The file exists from the start; a missing one must not be recreated empty.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    // Deleted data is overwritten, not only unlinked.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  /**
   * Opens the database of a folder for this process, and creates it if necessary.
   *
   * @throws StoreException if the folder cannot be written or another server uses it
   */
  static SqliteDatabase in(Path folder) {
    try {
      Files.createDirectories(folder);
      // Released by the operating system when the process ends, however it ends.
      FileChannel lockFile =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(lockFile)) {
        lockFile.close();
        throw new StoreException(
            "Another server keeps its rooms in %s. Stop it, or name another folder with --data."
                .formatted(folder));
      }
      createPrivate(folder.resolve(FILE));
      return new SqliteDatabase(folder.resolve(FILE), lockFile);
    } catch (IOException e) {
      throw new StoreException(
          "Can't keep anything in %s (%s). Name a folder that can be written with --data."
              .formatted(folder, e),
          e);
    }
  }

  /**
   * Creates the file with access for its owner only: it contains names of players and secrets of
   * seats. The other files of SQLite inherit its permissions.
   */
  private static void createPrivate(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static boolean isLocked(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      // Locked by this process.
      return true;
    }
  }

  @Override
  public Connection reader() throws SQLException {
    files.verifyDatabase();
    return source.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    files.verifyDatabase();
    files.opened();
    return source.getConnection();
  }

  @Override
  public void lockSchema(Connection writer) {
    // The lock file admits one server.
  }

  @Override
  public void verify() throws DatabaseFilesMissingException {
    files.verify();
  }

  @Override
  public String bytesType() {
    return "BLOB";
  }

  @Override
  public String keyedTable() {
    return "WITHOUT ROWID";
  }

  @Override
  public String explain(SQLException failure) {
    if (failure instanceof DatabaseFilesMissingException missing) {
      return String.valueOf(missing.getMessage());
    }
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY_CODE);
    return switch (code) {
      case SQLITE_FULL -> "The disk that holds %s is full. Free some space.".formatted(file);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          "%s can't be written. Make it writable, or name another folder with --data."
              .formatted(file);
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          "%s is damaged (%s). Move it away and bring back a copy of it."
              .formatted(file, failure.getMessage());
      default -> "%s can't be used: %s.".formatted(file, failure.getMessage());
    };
  }

  @Override
  public boolean isDamage(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY_CODE)
        == SQLiteErrorCode.SQLITE_CORRUPT;
  }

  /** SQLite's extended codes carry the primary one in their low byte. */
  private static final int PRIMARY_CODE = 0xff;

  @Override
  public boolean scrub(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      // All rooms wait for the writer, which must not wait for a reader of reports.
      statement.execute("PRAGMA busy_timeout = 0");
      try (ResultSet busy = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return busy.next() && busy.getInt(1) == 0;
      } finally {
        statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
      }
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new StoreException("Can't let go of " + LOCK + " (" + e + ").", e);
    }
  }
}
