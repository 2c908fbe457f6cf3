package trivium.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The differences between the supported databases. All other statements are the same for each. */
interface Database extends AutoCloseable {
  /** Opens a connection for reading; the caller closes it. */
  Connection reader() throws SQLException;

  /**
   * Opens the connection of the writer, whose commits are durable. The caller closes it and may
   * then open another.
   */
  Connection writer() throws SQLException;

  /**
   * Keeps other processes from migrating the schema until the transaction of this connection ends,
   * if several may use the database.
   */
  void lockSchema(Connection writer) throws SQLException;

  /** The SQL type for bytes. */
  String bytesType();

  /** The clause after the definition of a table that is read by its primary key only. */
  String keyedTable();

  /**
   * Explains a failure and its remedy to the operator in a sentence. It contains none of the data
   * that was to be written.
   */
  String explain(SQLException failure);

  /**
   * Checks that the next start will find what has been written. Cheap; any thread.
   *
   * @throws DatabaseFilesMissingException if it will not
   */
  void verify() throws DatabaseFilesMissingException;

  /** Whether a read failed because stored data is damaged. */
  boolean isDamage(SQLException failure);

  /**
   * Removes the traces of deleted rooms from the files of the database; called by the writer. Does
   * not wait for readers: returns false if one was in the way, and has to be called again.
   */
  boolean scrub(Connection writer) throws SQLException;

  /** Releases the database for other processes. */
  @Override
  void close();
}
