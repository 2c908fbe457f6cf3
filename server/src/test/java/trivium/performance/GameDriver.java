package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import trivium.net.client.WebSocketClient;
import trivium.rehearsal.Rehearsal;
import trivium.rehearsal.RehearsalPlan;
import trivium.rehearsal.RehearsalProgress;
import trivium.rehearsal.RehearsalReport;
import trivium.rehearsal.RehearsalResult;
import trivium.rehearsal.ServerAddress;

/**
 * Plays games with the players of a rehearsal, one after the other in one process, so that it is as
 * warm for the one server as for the other and that its CPU time is not the server's.
 *
 * <p>Reads a game from each line: URL, host key, bank, players, rooms, questions, time to answer in
 * ms, seed. Prints {@value #PLAYING} when all rooms have their first question, then the result as
 * JSON.
 */
final class GameDriver {
  static final String PLAYING = "playing";

  private static final int LIMIT = 60_000;
  private static final int FIELDS = 8;
  private static final long POLL_MILLIS = 20;

  private final WebSocketClient client;

  private GameDriver(WebSocketClient client) {
    this.client = client;
  }

  private void play(String line) throws ExecutionException, InterruptedException {
    String[] fields = line.split(" ", FIELDS);
    int rooms = Integer.parseInt(fields[4]);
    RehearsalPlan plan =
        new RehearsalPlan(
            ServerAddress.of(fields[0]),
            fields[1],
            fields[2],
            Integer.parseInt(fields[3]),
            rooms,
            Integer.parseInt(fields[5]),
            LIMIT,
            Integer.parseInt(fields[6]),
            Long.parseLong(fields[7]));
    RehearsalProgress progress = new RehearsalProgress();
    CompletableFuture<RehearsalResult> running = new Rehearsal(plan, client, progress).run();
    boolean announced = false;
    while (true) {
      try {
        System.out.println(RehearsalReport.json(running.get(POLL_MILLIS, TimeUnit.MILLISECONDS)));
        return;
      } catch (TimeoutException e) {
        if (!announced && progress.now().questions() >= rooms) {
          announced = true;
          System.out.println(PLAYING);
        }
      }
    }
  }

  public static void main(String[] arguments)
      throws IOException, ExecutionException, InterruptedException {
    try (var client = new WebSocketClient();
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      GameDriver driver = new GameDriver(client);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        driver.play(line);
      }
    }
  }
}
