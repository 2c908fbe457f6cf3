package trivium.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that a test needs beside it, with all that it starts; it ends with the test. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program.
   *
   * @param folder where its output is written
   * @param environment what it finds there beside what this process has
   */
  static ChildProcess start(Path folder, Map<String, String> environment, List<String> command) {
    File output = folder.resolve("output.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
    builder.environment().putAll(environment);
    try {
      return new ChildProcess(builder.start(), output.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(
          command.getFirst() + " can't be started; ./check installs it", e);
    }
  }

  /** Waits until the program has written this; gives the first group. */
  String says(String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    return await(pattern)
        .atMost(Tab.PATIENCE)
        .until(
            () -> {
              Matcher found = wanted.matcher(Files.readString(output));
              return found.find() ? found.group(1) : "";
            },
            found -> !found.isEmpty());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
