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

/** A file of this machine, {@code trivium.db} in the data folder. One server at a time. */
final class SqliteDatabase implements Database {
  private static final String FILE = "trivium.db";
  private static final String LOCK = "trivium.lock";

  /** Readers wait so long for a checkpoint to end, ms. */
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
    // A commit is on the disk when it returns; NORMAL would lose the last ones with the power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // The file is there from the start: one that is gone must not come back empty.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    // Deleted names are overwritten, not just unlinked.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  /**
   * Takes the folder's database for this process, and makes it if there is none.
   *
   * @throws StoreException if the folder can't be written or another server has it
   */
  static SqliteDatabase in(Path folder) {
    try {
      Files.createDirectories(folder);
      // Freed by the system when the process dies, however it dies.
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

  /** Names of people stand in it, and what seats are made with. SQLite's other files follow it. */
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
      // By this very process.
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
    if (failure instanceof DatabaseFilesMissingException gone) {
      return String.valueOf(gone.getMessage());
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
      // Every room waits for the writer: it must not wait for somebody who reads a report.
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
