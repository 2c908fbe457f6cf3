package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.generators.BenchmarkProcessor;
import trivium.crash.ServerProcess;

/**
 * Runs the benchmarks of JMH in a process with the JVM flags of the launcher. What JMH generates is
 * compiled here, so that ordinary builds neither compile nor check it.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class Microbenchmarks {
  private static final List<String> CLASSES = List.of("trivium.room.RoomMicrobenchmark");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** All that JMH prints; the last part of it is a table. */
  private static final Path RESULT = Path.of("target", "jmh.txt");

  /** A regular expression. */
  private final String chosen = System.getProperty("trivium.bench.chosen", ".*");

  private final int forks = Integer.getInteger("trivium.bench.forks", 1);
  private final int repeats = Integer.getInteger("trivium.bench.repeats", 5);
  @TempDir private Path generated;

  @Test
  void ofJmh() throws IOException, InterruptedException {
    generate();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerProcess.launcherFlags());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(generated + File.pathSeparator + CLASS_PATH);
    command.addAll(List.of("org.openjdk.jmh.Main", chosen, "-prof", "gc"));
    command.addAll(List.of("-f", String.valueOf(forks), "-wi", String.valueOf(repeats)));
    command.addAll(List.of("-i", String.valueOf(repeats), "-w", "1", "-r", "1"));
    Process jmh =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(RESULT.toFile())
            .start();
    try {
      assertThat(jmh.waitFor(1, TimeUnit.HOURS)).as("ended").isTrue();
    } finally {
      jmh.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(RESULT);
    assertThat(jmh.exitValue()).as("%s", lines).isZero();
    lines.stream().dropWhile(line -> !line.startsWith("Benchmark ")).forEach(System.out::println);
  }

  private void generate() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              files,
              null,
              List.of("-d", generated.toString(), "-cp", CLASS_PATH),
              CLASSES,
              null);
      task.setProcessors(List.of(new BenchmarkProcessor()));
      assertThat(task.call()).as("%s", messages).isTrue();
    }
  }
}
