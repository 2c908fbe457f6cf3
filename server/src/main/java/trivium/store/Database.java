package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What differs between the databases that can keep rooms. The statements are the same for all. */
interface Database extends AutoCloseable {
  /** A new connection for reading, closed by the caller. */
  Connection reader() throws SQLException;

  /**
   * The connection of the one who writes: what it commits is durable. Closed by the caller; a new
   * one may be asked for after that.
   */
  Connection writer() throws SQLException;

  /** The name of the type for bytes. */
  String bytesType();

  /** What stands behind a table that is read by its primary key alone. */
  String keyedTable();

  /**
   * What has gone wrong and what to do about it, as a sentence for a person. Nothing of what was to
   * be written stands in it.
   */
  String explain(SQLException failure);

  /**
   * Fails unless what was written until now stands where the next start looks for it. Cheap; any
   * thread.
   *
   * @throws DatabaseFilesMissingException if it does not
   */
  void verify() throws DatabaseFilesMissingException;

  /** Whether what was asked for can't be read because it is not as it was written. */
  boolean isDamage(SQLException failure);

  /**
   * Called by the writer after rooms were deleted: leaves no trace of them in its files. Does not
   * wait for readers; where one is in the way, the answer is false, and it has to be tried again.
   */
  boolean scrub(Connection writer) throws SQLException;

  /** Lets others have the database. */
  @Override
  void close();
}
