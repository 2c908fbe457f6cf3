package trivium.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import trivium.FreePort;
import trivium.TestServer;
import trivium.ops.NetworkAddresses;

/** The program as a process of its own, on one port and one data folder through all its lives. */
public final class ServerProcess implements AutoCloseable {
  public static final String HOST_KEY = TestServer.HOST_KEY;

  private static final Path LAUNCHER =
      Path.of(System.getProperty("basedir", ".")).resolve(Path.of("..", "trivium"));

  private static final Pattern LAUNCHER_COMMAND =
      Pattern.compile("bin/java\" (.*?)\"\\$mode=", Pattern.DOTALL);
  private static final Pattern FLAG = Pattern.compile("-XX:\\S+|--[a-z-]+=\\S+");

  /** For lives so short that what an optimizing compiler would bring comes too late. */
  private static final List<String> SHORT_LIFE =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

  /** What is shown of the output of a process that should not have ended, characters. */
  private static final int LAST_OUTPUT = 2_000;

  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> launcher;
  private final int port;
  private final Path data;
  private final Path banks;
  private final List<String> jvm;
  private final String classPath;
  private final String bind;
  private final List<String> more;
  private Process process;

  /** One on 127.0.0.1. */
  public ServerProcess(Path data, Path banks) {
    this(data, banks, "127.0.0.1");
  }

  /**
   * @param bind the address to listen on
   */
  public ServerProcess(Path data, Path banks, String bind) {
    this(List.of(), SHORT_LIFE, ownClassPath(), FreePort.find(), data, banks, bind, List.of());
  }

  /**
   * A node of a cluster.
   *
   * @param launcher the command that runs the program in the network of the node
   * @param port free at its address
   * @param more further options of the program
   */
  static ServerProcess node(
      List<String> launcher, String bind, int port, Path data, Path banks, List<String> more) {
    var jvm = new ArrayList<String>(SHORT_LIFE);
    jvm.add("-Dlogback.configurationFile=trivium/crash/node-logback.xml");
    return new ServerProcess(launcher, jvm, ownClassPath(), port, data, banks, bind, more);
  }

  private ServerProcess(
      List<String> launcher,
      List<String> jvm,
      String classPath,
      int port,
      Path data,
      Path banks,
      String bind,
      List<String> more) {
    this.launcher = List.copyOf(launcher);
    this.port = port;
    this.more = List.copyOf(more);
    this.jvm = jvm;
    this.classPath = classPath;
    this.data = data;
    this.banks = banks;
    this.bind = bind;
    this.process = launch();
  }

  /**
   * As the launcher starts it, with its JVM flags, but with so large a heap.
   *
   * @param heap such as {@code 96m}
   */
  public static ServerProcess withHeap(String heap, Path data, Path banks) {
    return withHeap(heap, data, banks, List.of());
  }

  /** The same with further options of the program. */
  public static ServerProcess withHeap(String heap, Path data, Path banks, List<String> more) {
    var jvm = new ArrayList<String>(launcherFlags(LAUNCHER));
    jvm.add("-Xmx" + heap);
    return new ServerProcess(
        List.of(), jvm, ownClassPath(), FreePort.find(), data, banks, "127.0.0.1", more);
  }

  /** As the launcher starts it, with its JVM flags alone. */
  public static ServerProcess asLaunched(Path data, Path banks, List<String> more) {
    return asLaunched(LAUNCHER, ownClassPath(), data, banks, more);
  }

  /**
   * Another build of the program, as its own launcher starts it.
   *
   * @param classPath of the program
   */
  public static ServerProcess asLaunched(
      Path launcher, String classPath, Path data, Path banks, List<String> more) {
    return new ServerProcess(
        List.of(),
        launcherFlags(launcher),
        classPath,
        FreePort.find(),
        data,
        banks,
        "127.0.0.1",
        more);
  }

  private static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  /** The JVM flags of this checkout's launcher. */
  public static List<String> launcherFlags() {
    return launcherFlags(LAUNCHER);
  }

  private static List<String> launcherFlags(Path launcher) {
    try {
      Matcher command = LAUNCHER_COMMAND.matcher(Files.readString(launcher));
      if (!command.find()) {
        throw new IllegalStateException("no command that starts Java in " + launcher);
      }
      return FLAG.matcher(command.group(1)).results().map(MatchResult::group).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try {
      Files.createDirectories(data);
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(launcher));
      builder.command().add(java.toString());
      builder.command().addAll(jvm);
      builder
          .command()
          .addAll(
              List.of(
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath,
                  "trivium.Trivium",
                  "--bind=" + bind,
                  "--port=" + port,
                  "--data=" + data,
                  "--banks=" + banks,
                  "--host-key=" + HOST_KEY));
      builder.command().addAll(more);
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return data.resolve("server.log");
  }

  public long pid() {
    return process.pid();
  }

  int port() {
    return port;
  }

  public URI socket() {
    return URI.create("ws://%s:%d/ws".formatted(NetworkAddresses.inUrl(bind), port));
  }

  public String url() {
    return "http://" + NetworkAddresses.inUrl(bind) + ":" + port;
  }

  /** Waits until it answers. */
  public void awaitReady() {
    await("/health");
  }

  /** Waits until this node of a cluster takes connections. */
  public void awaitNode() {
    await("/health/ready");
  }

  /** What this node of a cluster says about its state. */
  String health() {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(url() + "/health/ready")).timeout(HEALTH_TIMEOUT).build();
    try {
      return http.send(health, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(String path) {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create(url() + path)).timeout(HEALTH_TIMEOUT).build();
    Awaitility.await()
        .atMost(3, TimeUnit.MINUTES)
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .ignoreExceptions()
        .failFast(this::checkAlive)
        .until(() -> http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
  }

  private void checkAlive() {
    if (!process.isAlive()) {
      String output = output();
      throw new IllegalStateException(
          "it has ended: " + output.substring(Math.max(0, output.length() - LAST_OUTPUT)));
    }
  }

  /** As the kernel does when memory is short: no handler runs, nothing is flushed. */
  public void kill() {
    end(process.destroyForcibly());
  }

  /**
   * As a lid that is closed, or a virtual machine that is paused: for so long nothing of it runs.
   */
  public void stopFor(long ms) {
    signal("STOP");
    try {
      if (process.waitFor(ms, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("it ended");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      signal("CONT");
    }
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("no signal reached " + process.pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void suspend() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  /** As an administrator does; returns how long it took to end, ms. */
  public long terminate() {
    long before = System.nanoTime();
    process.destroy();
    end(process);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("it runs");
    }
    process = launch();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The output of all runs of the process. */
  public String output() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
    http.shutdownNow();
  }
}
