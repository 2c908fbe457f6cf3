package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.bank.transfer.HostileFiles;
import trivium.crash.ServerProcess;

/**
 * Hostile files of several sizes up to 2 MiB, imported by a server with a small heap. The server
 * exits when it runs out of memory, so that one that still responds had enough for each file.
 */
class HostileImportsTest {
  /** One in so many files is imported, or all of them with {@code -Dtrivium.hostile=true}. */
  private static final int STEP = Boolean.getBoolean("trivium.hostile") ? 1 : 48;

  /** In bytes. What is refused at once in the largest size may be read in a smaller one. */
  private static final int[] SIZES = {2_000_000, 1_000_000, 500_000};

  @TempDir private Path folder;

  @Test
  void eachHostileFileGetsOneAnswerAndTheServerLivesOn() throws Exception {
    try (var server =
            ServerProcess.withHeap(
                "128m", folder.resolve("data"), Files.createDirectory(folder.resolve("banks")));
        var http = HttpClient.newHttpClient()) {
      server.awaitReady();
      int number = 0;
      for (int size : SIZES) {
        for (Map.Entry<String, byte[]> file : HostileFiles.all(size).entrySet()) {
          if (number++ % STEP == 0) {
            readHostile(http, server, file);
          }
        }
      }
      // Both import limits are free again, and a valid file is imported.
      HttpResponse<String> bank =
          read(http, server, Map.entry("last.txt", "Q: Up?\nA: The sky\n".getBytes(UTF_8)));
      assertThat(bank.statusCode()).isEqualTo(200);
      assertThat(server.isAlive()).isTrue();
      assertThat(server.output()).doesNotContain("OutOfMemoryError");
    }
  }

  private static void readHostile(
      HttpClient http, ServerProcess server, Map.Entry<String, byte[]> file)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = read(http, server, file);
    String shown = answer.body().substring(0, Math.min(300, answer.body().length()));
    String name = file.getKey() + " of " + file.getValue().length + " bytes";
    assertThat(answer.statusCode()).as(name + ": " + shown).isIn(200, 422);
    assertThat(shown).as(name).doesNotContain("please report");
  }

  private static HttpResponse<String> read(
      HttpClient http, ServerProcess server, Map.Entry<String, byte[]> file)
      throws IOException, InterruptedException {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(server.url() + "/api/banks/read?file=" + file.getKey()))
              .header("Authorization", "Bearer " + TestServer.HOST_KEY)
              .POST(HttpRequest.BodyPublishers.ofByteArray(file.getValue()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException closed) {
      throw new IOException(file.getKey() + " got no answer; " + server.output(), closed);
    }
  }
}
