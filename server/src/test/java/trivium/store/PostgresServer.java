package trivium.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import trivium.DataFolder;
import trivium.FreePort;

/**
 * A real PostgreSQL on a free loopback port, in a temporary folder, for as long as it is open. It
 * refuses to run as root, so root lends it another user.
 */
public final class PostgresServer implements AutoCloseable {
  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  private final Path folder = DataFolder.create();
  private final int port = FreePort.find();
  private final Path programs;
  private final String listenAddresses;
  private Process process;

  private PostgresServer(Path programs, Optional<String> address) {
    this.programs = programs;
    this.listenAddresses = "127.0.0.1" + address.map(other -> "," + other).orElse("");
    Path data = folder.resolve("data");
    try {
      Files.createDirectory(data);
      if (IS_ROOT) {
        run(List.of("chown", "-R", "nobody", folder.toString()));
      }
      run(
          asNobody(
              programs.resolve("initdb").toString(),
              "--pgdata=" + data,
              "--username=trivium",
              "--auth=trust",
              "--no-sync",
              "--encoding=UTF8",
              "--no-locale"));
      if (address.isPresent()) {
        Files.writeString(
            data.resolve("pg_hba.conf"),
            "host all all %s/24 trust%n".formatted(address.get()),
            StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = launch();
  }

  private Process launch() {
    Process launched;
    try {
      launched =
          new ProcessBuilder(
                  asNobody(
                      programs.resolve("postgres").toString(),
                      "-D",
                      folder.resolve("data").toString(),
                      "-p",
                      String.valueOf(port),
                      "-c",
                      "listen_addresses=" + listenAddresses,
                      "-c",
                      "unix_socket_directories=" + folder))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .ignoreExceptions()
        .until(() -> {
          try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(1);
          }
        });
    return launched;
  }

  /** Starts the server again after {@link #stop}, with the same data. */
  public void startAgain() {
    process = launch();
  }

  /** Starts the newest that is installed. */
  public static PostgresServer start() {
    return new PostgresServer(programs(), Optional.empty());
  }

  /**
   * Starts the newest that is installed.
   *
   * @param address a further one on which it listens, and whose network it trusts
   */
  public static PostgresServer start(Optional<String> address) {
    return new PostgresServer(programs(), address);
  }

  private static Path programs() {
    Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(debian(), onPath)
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "This test needs PostgreSQL: install it (apt install postgresql)."));
  }

  private static Stream<Path> debian() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> asNobody(String... command) {
    List<String> all = new ArrayList<>();
    if (IS_ROOT) {
      all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private void run(List<String> command) throws IOException {
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (started.waitFor() != 0) {
        throw new IllegalStateException(command + " said: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /** The database that is always there. */
  public String url() {
    return url("postgres");
  }

  /** A new, empty database. */
  public String create(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=trivium".formatted(port, database);
  }

  /** Stops the server. */
  public void stop() {
    // Fast shutdown, in its words: it does not wait for those who are connected.
    process.destroy();
    try {
      run(List.of("kill", "-INT", String.valueOf(process.pid())));
    } catch (IOException | IllegalStateException e) {
      // The process has ended already.
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    DataFolder.delete(folder);
  }
}
