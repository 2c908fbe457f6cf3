package trivium.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in docs/cluster, checked by the programs that read them. */
class ProxyConfigurationTest {
  private static final Path FOLDER = Path.of("..", "docs", "cluster");

  private static String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().putAll(Map.of("HOME", System.getProperty("java.io.tmpdir")));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @ValueSource(strings = {"haproxy.cfg", "compose-haproxy.cfg"})
  void haproxyAcceptsItsConfiguration(String name) throws Exception {
    assertThat(run("haproxy", "-c", "-f", FOLDER.resolve(name).toString()))
        .doesNotContain("[WARNING]", "[ALERT]");
  }

  @Test
  void caddyAcceptsItsConfiguration() throws Exception {
    assertThat(
            run(
                "caddy",
                "validate",
                "--adapter",
                "caddyfile",
                "--config",
                FOLDER.resolve("Caddyfile").toString()))
        .contains("Valid configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trivium@.service", "compose.yaml"})
  void nodesAreNamedByTheEnvironment(String name) throws IOException {
    assertThat(Files.readString(FOLDER.resolve(name))).contains("TRIVIUM_NODE", "TRIVIUM_REDIS");
  }
}
