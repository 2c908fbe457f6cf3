package trivium.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema, as migrations from each version to the next. A released migration is never changed.
 *
 * <p>Nodes of two neighbouring releases use one database while a cluster is updated. A migration
 * after which older programs can no longer use it, because it does more than add tables and columns
 * with defaults, also updates {@code oldest_program}.
 */
final class SchemaMigrations {
  private SchemaMigrations() {}

  /** Step n migrates version n to version n + 1. */
  static List<List<String>> steps(Database database) {
    return List.of(
        List.of(
            """
            CREATE TABLE room (
              id BIGINT NOT NULL PRIMARY KEY,
              code TEXT NOT NULL,
              bank TEXT NOT NULL,
              opened BIGINT NOT NULL,
              questions INTEGER NOT NULL,
              players INTEGER NOT NULL,
              finished BOOLEAN NOT NULL,
              ended BOOLEAN NOT NULL)
            """,
            // A row has all events of a room in one commit; number is that of the last one.
            """
            CREATE TABLE room_event (
              room BIGINT NOT NULL,
              number BIGINT NOT NULL,
              checksum INTEGER NOT NULL,
              events %s NOT NULL,
              PRIMARY KEY (room, number)) %s
            """
                .formatted(database.bytesType(), database.keyedTable()),
            "CREATE TABLE sign_of_life (at BIGINT NOT NULL)",
            "INSERT INTO sign_of_life VALUES (0)"),
        List.of(
            // Long columns are last, so that lists need not read them.
            """
            CREATE TABLE bank (
              name TEXT NOT NULL PRIMARY KEY,
              title TEXT NOT NULL,
              entries INTEGER NOT NULL,
              questions INTEGER NOT NULL,
              problems INTEGER NOT NULL,
              version TEXT NOT NULL,
              changed BIGINT NOT NULL,
              form %s NOT NULL)
            """
                .formatted(database.bytesType()),
            """
            CREATE TABLE picture (
              name TEXT NOT NULL PRIMARY KEY,
              size BIGINT NOT NULL,
              added BIGINT NOT NULL,
              bytes %s NOT NULL)
            """
                .formatted(database.bytesType())),
        // Used by clusters only. Times are in ms since the epoch: lease_end by the clock of the
        // database, seen and started by that of the node. The last is 0 while a node starts.
        List.of(
            """
            CREATE TABLE node (
              name TEXT NOT NULL PRIMARY KEY,
              epoch BIGINT NOT NULL,
              lease_end BIGINT NOT NULL,
              seen BIGINT NOT NULL,
              state TEXT NOT NULL,
              version TEXT NOT NULL,
              rooms INTEGER NOT NULL,
              players INTEGER NOT NULL,
              isolated BOOLEAN NOT NULL DEFAULT FALSE)
            """,
            // Here seen is the last sign of life of the former owner; 0 if there was none.
            """
            CREATE TABLE room_owner (
              code TEXT NOT NULL PRIMARY KEY,
              node TEXT NOT NULL,
              epoch BIGINT NOT NULL,
              seen BIGINT NOT NULL)
            """,
            // Displays that wait for a host, by the code that they show.
            """
            CREATE TABLE waiting_display (
              code TEXT NOT NULL PRIMARY KEY,
              node TEXT NOT NULL,
              epoch BIGINT NOT NULL,
              connection BIGINT NOT NULL)
            """,
            "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE INDEX room_code ON room (code)",
            "CREATE INDEX unfinished_room ON room (id) WHERE NOT ended",
            "CREATE TABLE oldest_program (version INTEGER NOT NULL)",
            "INSERT INTO oldest_program VALUES (3)"),
        // The node that has written the events, NAME.EPOCH; empty for a server that is on its own.
        List.of(
            "ALTER TABLE room_event ADD COLUMN author TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE node ADD COLUMN connections INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE node ADD COLUMN started BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE node ADD COLUMN fenced BOOLEAN NOT NULL DEFAULT FALSE",
            // The banks in the folder of each node.
            """
            CREATE TABLE folder_bank (
              node TEXT NOT NULL,
              name TEXT NOT NULL,
              PRIMARY KEY (node, name))
            """));
  }

  /**
   * Migrates the database to the newest version.
   *
   * @throws StoreException if it is newer than this program, and this program cannot use it
   */
  static void migrate(Connection connection, List<List<String>> steps) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
      int version = version(statement);
      if (version > steps.size() && oldestProgram(statement) > steps.size()) {
        throw new StoreException(
            "The database is of version %d, and this program knows versions up to %d. Start a newer Trivium."
                .formatted(version, steps.size()));
      }
      for (List<String> step : steps.subList(Math.min(version, steps.size()), steps.size())) {
        for (String sql : step) {
          statement.execute(sql);
        }
      }
      if (version < steps.size()) {
        statement.execute("DELETE FROM schema_version");
        statement.execute("INSERT INTO schema_version VALUES (" + steps.size() + ")");
      }
      connection.commit();
    } finally {
      connection.rollback();
    }
  }

  /** The version of the oldest program that can use a newer database. */
  private static int oldestProgram(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT version FROM oldest_program")) {
      return result.next() ? result.getInt(1) : Integer.MAX_VALUE;
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT version FROM schema_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
