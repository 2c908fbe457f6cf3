package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import trivium.bank.SeedBanks;
import trivium.crash.ServerProcess;
import trivium.scale.ProcessCpu;

/** A server that is measured: a process of its own, with the JVM flags of the launcher. */
final class MeasuredServer implements AutoCloseable {
  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /** A resolution of CPU time, and about what a server uses that nobody talks to. */
  private static final long IDLE_MILLIS = 10;

  private static final Duration IDLE_FOR = Duration.ofMillis(300);

  private final String name;
  private final String url;
  private final long pid;
  private final Runnable close;

  private MeasuredServer(String name, String url, long pid, Runnable close) {
    this.name = name;
    this.url = url;
    this.pid = pid;
    this.close = close;
  }

  static MeasuredServer floor(String name) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerProcess.launcherFlags());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), FloorServer.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader(UTF_8);
    String port = out.readLine();
    if (port == null) {
      throw new IllegalStateException("the floor has ended");
    }
    return new MeasuredServer(
        name, "http://127.0.0.1:" + port, process.pid(), process::destroyForcibly);
  }

  /** The program as it is in this checkout. */
  static MeasuredServer ofThisBuild(String name, Path data, int players) {
    return of(name, ServerProcess.asLaunched(data, SeedBanks.folder(), options(players)));
  }

  /**
   * The program of another checkout.
   *
   * @param built its folder {@code server/target/trivium}
   */
  static MeasuredServer ofBuild(String name, Path built, Path data, int players)
      throws IOException {
    Path launcher = built.toAbsolutePath().normalize().resolve("../../../trivium").normalize();
    try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
      String classPath = String.join(":", jars.map(Path::toString).sorted().toList());
      return of(
          name,
          ServerProcess.asLaunched(
              launcher, classPath, data, SeedBanks.folder(), options(players)));
    }
  }

  private static MeasuredServer of(String name, ServerProcess process) {
    process.awaitReady();
    return new MeasuredServer(name, process.url(), process.pid(), process::close);
  }

  private static List<String> options(int players) {
    return List.of("--seats-per-address=" + players);
  }

  String name() {
    return name;
  }

  String url() {
    return url;
  }

  ProcessCpu cpu() {
    return ProcessCpu.of(pid);
  }

  /** Waits until the server has nothing more to do for the last game. */
  void awaitIdle() {
    AtomicLong before = new AtomicLong();
    Awaitility.await()
        .pollInterval(IDLE_FOR)
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> {
          long now = cpu().total();
          return now - before.getAndSet(now) <= IDLE_MILLIS;
        });
  }

  /** Resident memory, bytes. */
  long rss() throws IOException {
    return number(RSS, Files.readString(Path.of("/proc", String.valueOf(pid), "status"))) * 1_024;
  }

  /** Bytes of all objects that are reachable; collects garbage. */
  long liveHeap() throws IOException {
    return number(TOTAL, jcmd("GC.class_histogram"));
  }

  /** The answer of the JVM to a diagnostic command. */
  String jcmd(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(String.valueOf(pid));
    line.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (BufferedReader out = jcmd.inputReader(UTF_8)) {
      return out.readAllAsString();
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in: " + text);
    }
    return Long.parseLong(matcher.group(1));
  }

  @Override
  public void close() {
    close.run();
  }
}
