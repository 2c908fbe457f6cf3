package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trivium.crash.ServerProcess;

/** The process of a {@link GameDriver}, which ends when this one closes it or ends. */
final class DriverProcess implements AutoCloseable {
  /** The bank of the games that are measured. */
  private static final String BANK = "django";

  private static final GameShape WARM_UP = new GameShape(20, 600, 2);

  /** Time to answer in a game that warms up, ms. */
  private static final int WARM_UP_WITHIN = 400;

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final Path log;

  DriverProcess(Path folder) throws IOException {
    log = folder.resolve("driver.log");
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx4g",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    GameDriver.class.getName()))
            .redirectError(log.toFile())
            .start();
    out = process.inputReader(UTF_8);
    in = process.outputWriter(UTF_8);
  }

  /** Work to be done in the middle of a game. */
  interface Interlude {
    void run() throws IOException, InterruptedException;
  }

  /** Plays games that are not measured, on all servers in turn. */
  void warmUp(List<MeasuredServer> servers, int games) throws IOException, InterruptedException {
    for (int game = 0; game < games; game++) {
      for (MeasuredServer server : servers) {
        play(server.url(), ServerProcess.HOST_KEY, WARM_UP, WARM_UP_WITHIN, game, () -> {});
      }
    }
  }

  /** Plays a game. */
  JsonNode play(String url, String key, GameShape game, long seed)
      throws IOException, InterruptedException {
    return play(url, key, game, game.answerWithin(), seed, () -> {});
  }

  /**
   * Plays a game with an interlude when all players are connected and think about the first
   * question.
   *
   * @param within time in which the players answer, ms
   * @return the result of the rehearsal
   */
  JsonNode play(String url, String key, GameShape game, int within, long seed, Interlude interlude)
      throws IOException, InterruptedException {
    in.write(
        String.join(
            " ",
            url,
            key,
            BANK,
            String.valueOf(game.players()),
            String.valueOf(game.rooms()),
            String.valueOf(game.questions()),
            String.valueOf(within),
            String.valueOf(seed)));
    in.newLine();
    in.flush();
    String line = read();
    if (line.equals(GameDriver.PLAYING)) {
      interlude.run();
      line = read();
    }
    return JSON.readTree(line);
  }

  private String read() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the driver has ended: " + Files.readString(log, UTF_8));
    }
    return line;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
