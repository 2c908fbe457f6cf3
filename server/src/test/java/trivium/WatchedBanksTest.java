package trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in the banks folder of a running server. */
class WatchedBanksTest {
  @TempDir private Path folder;

  @Test
  void aChangedFileIsPlayedWithoutARestart() throws IOException {
    Path banks = Files.createDirectory(folder.resolve("banks"));
    Files.writeString(banks.resolve("rivers.txt"), "*One?\n-> uno\n");
    try (TestServer server = new TestServer(banks, folder.resolve("data"))) {
      Path next = Files.writeString(folder.resolve("next"), "*Other?\n-> altro\n");
      Files.move(next, banks.resolve("rivers.txt"), StandardCopyOption.REPLACE_EXISTING);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() ->
              assertThat(server.get("/api/banks/rivers", TestServer.KEY).body())
                  .contains("Other?"));
      Files.writeString(banks.resolve("rivers.txt"), "\n\nbroken\n");
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() ->
              assertThat(server.get("/api/banks", TestServer.KEY).body())
                  .contains("\"failures\":[{\"name\":\"rivers\",\"line\":3"));
      assertThat(server.get("/api/banks/rivers", TestServer.KEY).body()).contains("Other?");
    }
  }
}
