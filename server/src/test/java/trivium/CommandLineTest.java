package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.cli.TriviumCommand;
import trivium.net.socket.HostingPolicy;
import trivium.ops.HostKey;

class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "--colour=red, --colour",
    "serve --port=many, --port",
    "--port=70000, --port must be from 0 to 65535",
    "--public-url=quiz --banks=../seeds, --public-url must look like",
    "--public-url=ftp://x --banks=../seeds, --public-url must look like",
    "--public-url=https://x.org/host --banks=../seeds, choose another name",
    "--public-url=https://x.org/a?b --banks=../seeds, have a user",
    "--trusted-proxies=10.0.0.0/33 --banks=../seeds, 0 to 32",
    "--trusted-proxies=proxy.local --banks=../seeds, an IP address or network",
    "--bind=no-such-name.invalid --banks=../seeds, --bind must be an address",
    "--database=mysql://x --banks=../seeds, --database must look like jdbc:postgresql:",
    "--redis=redis://x --banks=../seeds, --redis needs --database",
    "--redis=http://secret@x --banks=../seeds, --redis must look like redis://",
    "--node=a --banks=../seeds, --node needs --redis",
    "--redis=redis://x --database=jdbc:postgresql:x --node=a.b --banks=../seeds, --node must have 1 to 32",
    "--keep-days=0 --banks=../seeds, --keep-days must be 1 or more",
    "--banks=no-such-folder, no folder no-such-folder",
    "juggle, juggle",
    "bank, FILE",
    "bank no-such-file.txt, no-such-file.txt"
  })
  void invalidArgumentsAreReportedInOneSentence(String arguments, String expected) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString().strip()).contains(expected).hasLineCount(1);
  }

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int exit =
          run(
              "--bind=127.0.0.1",
              "--port=" + busy.getLocalPort(),
              "--banks=../seeds",
              "--data=" + folder);
      assertThat(exit).isEqualTo(2);
      assertThat(err.toString()).contains("127.0.0.1:" + busy.getLocalPort()).contains("--port");
    }
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way", UTF_8);
    assertThat(run("--port=0", "--banks=../seeds", "--data=" + file)).isEqualTo(2);
    assertThat(err.toString()).contains(file.toString()).contains("--data");
  }

  @Test
  void theHostKeyIsCreatedOnceAndReadableByItsOwnerOnly() throws IOException {
    String key = HostKey.of(folder.resolve("data"));
    assertThat(key).hasSizeGreaterThanOrEqualTo(16);
    assertThat(HostKey.of(folder.resolve("data"))).isEqualTo(key);
    Path file = folder.resolve("data/host-key");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "abcdefg",
        "  1234567  ",
        "\ud83d\udd11\ud83d\udd11\ud83d\udd11\ud83d\udd11"
      })
  void aHostKeyThatIsBlankOrShortIsRefusedWhereverItComesFrom(String key) throws IOException {
    assertThat(run("--port=0", "--banks=../seeds", "--data=" + folder, "--host-key", key))
        .isEqualTo(2);
    assertThat(run(Map.of("TRIVIUM_HOST_KEY", key), "--port=0", "--banks=../seeds")).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("--host-key", "8 characters"));
    Files.writeString(folder.resolve("host-key"), key, UTF_8);
    assertThat(run("--port=0", "--banks=../seeds", "--data=" + folder)).isEqualTo(2);
    assertThat(err.toString().lines().skip(2))
        .singleElement()
        .asString()
        .contains(folder.resolve("host-key").toString(), "8 characters");
    if (!key.isBlank()) {
      assertThat(err.toString()).doesNotContain(key.strip());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankHostKeyIsRejected(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HostingPolicy.KeyHolders(key));
  }

  @Test
  void helpNamesEveryCommandAndOption() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("serve", "bank", "rehearse", "--port", "--bind", "--data", "--banks")
        .contains("--public-url", "--host-key", "--open-hosting", "--database", "--keep-days");
  }

  private int run(Map<String, String> environment, String... arguments) {
    return TriviumCommand.run(
        arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private int run(String... arguments) {
    return TriviumCommand.run(
        arguments, System.getenv(), new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
