package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real Redis on a free loopback port, in a temporary folder, for as long as it is open. */
public final class RedisServer implements AutoCloseable {
  private final Path folder = DataFolder.create();
  private final int port = FreePort.find();
  private final List<String> options;
  private final @Nullable RedisCertificate certificate;
  private @Nullable Process process;

  private RedisServer(List<String> options) {
    this.options = options;
    this.certificate = null;
    begin();
  }

  private RedisServer(RedisCertificate certificate) {
    this.certificate = certificate;
    this.options = certificate.options(port);
    begin();
  }

  /** Starts one that accepts TLS only. */
  public static RedisServer withTls(RedisCertificate certificate) {
    return new RedisServer(certificate);
  }

  /**
   * Starts the one on the path.
   *
   * @param options as on the command line of Redis
   */
  public static RedisServer start(String... options) {
    return new RedisServer(List.of(options));
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("This test needs Redis: install it (apt install redis)."));
  }

  /** Starts it, empty, on the same port. */
  public void begin() {
    List<String> command = new ArrayList<>();
    command.add(program("redis-server").toString());
    command.addAll(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1"));
    command.addAll(List.of("--save", "", "--appendonly", "no", "--dir", folder.toString()));
    command.addAll(options);
    try {
      process =
          new ProcessBuilder(command)
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
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          }
        });
  }

  public int port() {
    return port;
  }

  public String url() {
    return (certificate == null ? "redis" : "rediss") + "://127.0.0.1:" + port;
  }

  /** Kills it without notice. */
  public void kill() {
    Process running = process;
    process = null;
    if (running != null) {
      running.destroyForcibly();
      await(running);
    }
  }

  /** Stops the process, with its connections open, until {@link #resume}. */
  public void suspend() {
    signal("-STOP");
  }

  public void resume() {
    signal("-CONT");
  }

  private void signal(String name) {
    Process running = process;
    if (running != null) {
      var _ = run("kill", name, String.valueOf(running.pid()));
    }
  }

  /** Runs a command of Redis. */
  public void command(String... words) {
    var _ = ask(words);
  }

  /** Runs a command of Redis, and returns its answer. */
  public String ask(String... words) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of(program("redis-cli").toString(), "-p", String.valueOf(port)));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new));
  }

  private String run(String... command) {
    try {
      Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(started.getInputStream().readAllBytes(), UTF_8);
      if (await(started) != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    kill();
    DataFolder.delete(folder);
  }
}
