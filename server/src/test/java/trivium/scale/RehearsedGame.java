package trivium.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Games that the command {@code rehearse} plays, in a process of its own, so that its CPU time is
 * not that of a server.
 *
 * @param opened URLs of the nodes where rooms are opened
 * @param played URLs of the nodes where players connect
 */
record RehearsedGame(
    List<String> opened, List<String> played, int players, int rooms, int questions) {
  /** Time in which players answer, ms. */
  static final int ANSWER_WITHIN = Integer.getInteger("trivium.bench.within", 4_000);

  private static final int LIMIT = 60_000;
  private static final long LONGEST_MINUTES = 15;
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Delays that the players measured, ms.
   *
   * @param errors what did not come, or not in time, as JSON
   */
  record Delays(
      double receipt50, double receipt99, double question99, double result99, String errors) {}

  Delays play(Path folder, String hostKey) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx3g", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "trivium.Trivium"));
    command.addAll(List.of("rehearse", "--json", "--host-key=" + hostKey));
    opened.forEach(url -> command.add("--url=" + url));
    played.forEach(url -> command.add("--player-url=" + url));
    command.add("--players=" + players);
    command.add("--rooms=" + rooms);
    command.add("--questions=" + questions);
    command.add("--limit=" + LIMIT);
    command.add("--answer-within=" + ANSWER_WITHIN);
    Path out = folder.resolve("rehearsal.json");
    Path log = folder.resolve("rehearsal.log");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the rehearsal does not end");
      }
    } finally {
      process.destroyForcibly();
    }
    String json = Files.readString(out, UTF_8);
    if (json.isBlank()) {
      throw new IllegalStateException(Files.readString(log, UTF_8));
    }
    return delays(JSON.readTree(json));
  }

  static Delays delays(JsonNode result) {
    return new Delays(
        result.path("receiptMs").path("p50").asDouble(),
        result.path("receiptMs").path("p99").asDouble(),
        result.path("questionMs").path("p99").asDouble(),
        result.path("resultMs").path("p99").asDouble(),
        result.path("errors").toString());
  }
}
