package trivium.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import trivium.FreePort;

/** A real HAProxy in front of nodes, with the configuration that the documentation recommends. */
final class HaProxy implements AutoCloseable {
  private static final Path CONFIGURATION =
      Path.of(System.getProperty("basedir", "."))
          .resolve(Path.of("..", "docs", "cluster", "haproxy.cfg"));

  private final int port = FreePort.find();
  private final Process process;

  /**
   * @param nodes their addresses, in the order of the configuration
   */
  HaProxy(Path folder, List<String> nodes) {
    try {
      String configuration =
          Files.readString(CONFIGURATION)
              .replace("maxconn 20000", "maxconn 1000")
              .replace("bind :80\n", "bind 127.0.0.1:" + port + "\n");
      for (int i = 0; i < nodes.size(); i++) {
        configuration = configuration.replace("10.0.0." + (i + 1) + ":8080", nodes.get(i));
      }
      Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
      process =
          new ProcessBuilder(program().toString(), "-f", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("haproxy.log").toFile())
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

  private static Path program() {
    return Stream.concat(
            Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(File.pathSeparator)))
        .map(folder -> Path.of(folder, "haproxy"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "This test needs HAProxy: install it (apt install haproxy)."));
  }

  URI socket() {
    return URI.create("ws://127.0.0.1:" + port + "/ws");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
