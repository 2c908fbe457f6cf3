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

  /** What has gone wrong and what to do about it, as a sentence for a person. */
  String explain(SQLException failure);

  /** Called by the writer after rooms were deleted: leaves no trace of them in its files. */
  void scrub(Connection writer) throws SQLException;

  /** Lets others have the database. */
  @Override
  void close();
}
