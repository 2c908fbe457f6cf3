package trivium.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trivium.net.client.WebSocketClient;
import trivium.rehearsal.ProgressLine;
import trivium.rehearsal.Rehearsal;
import trivium.rehearsal.RehearsalException;
import trivium.rehearsal.RehearsalFormat;
import trivium.rehearsal.RehearsalPlan;
import trivium.rehearsal.RehearsalProgress;
import trivium.rehearsal.RehearsalReport;
import trivium.rehearsal.RehearsalResult;
import trivium.rehearsal.ServerAddress;
import trivium.rehearsal.ServerAddresses;

/** The command {@code trivium rehearse}: plays games with synthetic players and reports delays. */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = "Plays whole games with synthetic players and reports delays and errors.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything came, once and in time, and was right",
      "1:something did not, or was wrong; the report counts what",
      "2:it could not begin: no server, wrong key, an option out of range"
    })
public final class RehearseCommand implements Callable<Integer> {
  private static final int ERRORS = 1;
  private static final int CANNOT = 2;
  private static final long REDRAW_MILLIS = 200;

  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description =
          "the server, or the host link with its key; of a cluster, several nodes, where rooms are"
              + " opened in turn (default: ${DEFAULT-VALUE})")
  private List<String> urls = List.of();

  @Option(
      names = "--player-url",
      description =
          "node of a cluster to which players connect, in turn if there are several (default:"
              + " those of --url)")
  private List<String> playerUrls = List.of();

  @Option(
      names = "--host-key",
      defaultValue = "${env:TRIVIUM_HOST_KEY:-}",
      showDefaultValue = Help.Visibility.NEVER,
      description = "the host key (default: TRIVIUM_HOST_KEY)")
  private String hostKey = "";

  @Option(
      names = "--players",
      defaultValue = "100",
      description = "number of players in all rooms together (default: ${DEFAULT-VALUE})")
  private int players;

  @Option(
      names = "--rooms",
      defaultValue = "1",
      description = "number of rooms at a time (default: ${DEFAULT-VALUE})")
  private int rooms;

  @Option(
      names = "--teams",
      defaultValue = "0",
      description = "number of teams in each room, 2 to 50 (default: none)")
  private int teams;

  @Option(
      names = "--format",
      defaultValue = "live",
      description =
          "what is played: ${COMPLETION-CANDIDATES}; an evening is a round of each, with jokers and"
              + " a last question with bets (default: ${DEFAULT-VALUE})")
  private RehearsalFormat format = RehearsalFormat.LIVE;

  @Option(
      names = "--questions",
      defaultValue = "5",
      description = "number of questions in each round (default: ${DEFAULT-VALUE})")
  private int questions;

  @Option(
      names = "--bank",
      defaultValue = "",
      description = "name of the bank (default: the first one)")
  private String bank = "";

  @Option(
      names = "--limit",
      defaultValue = "20000",
      description = "time limit of a question, in ms (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--answer-within",
      defaultValue = "1000",
      description = "longest time until a player answers, in ms (default: ${DEFAULT-VALUE})")
  private int answerWithin;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "seed of the random think times and choices (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print one JSON object instead of a table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      RehearsalResult result = rehearse(err);
      if (json) {
        out.println(RehearsalReport.json(result));
      } else {
        out.print(RehearsalReport.table(result));
      }
      out.flush();
      return result.clean() ? 0 : ERRORS;
    } catch (RehearsalException failure) {
      err.println(failure.getMessage());
      err.flush();
      return CANNOT;
    }
  }

  private RehearsalResult rehearse(PrintWriter err) throws InterruptedException {
    List<ServerAddress> nodes = urls.stream().map(ServerAddress::of).toList();
    List<ServerAddress> forPlayers = playerUrls.stream().map(ServerAddress::of).toList();
    var addresses = new ServerAddresses(nodes, forPlayers.isEmpty() ? nodes : forPlayers);
    String key = hostKey.isEmpty() ? nodes.getFirst().key() : hostKey;
    // Validates the options before the first request.
    RehearsalPlan plan =
        new RehearsalPlan(
            addresses,
            key,
            bank,
            players,
            rooms,
            questions,
            limit,
            answerWithin,
            seed,
            teams,
            format);
    if (bank.isEmpty()) {
      plan = plan.withFirstBank();
    }
    boolean terminal = atTerminal();
    var progress = new RehearsalProgress();
    var progressLine = new ProgressLine(plan, err, terminal, json);
    try (var client = new WebSocketClient()) {
      return watch(new Rehearsal(plan, client, progress).run(), progress, progressLine);
    } catch (SSLException e) {
      throw new RehearsalException(
          "Java can't open secure connections on this machine: " + e.getMessage() + ".");
    } finally {
      progressLine.done();
    }
  }

  /** Whether the process has a terminal; Java does not distinguish input from output. */
  private static boolean atTerminal() {
    var console = Optional.ofNullable(System.console());
    return console.filter(Console::isTerminal).isPresent();
  }

  private static RehearsalResult watch(
      CompletableFuture<RehearsalResult> running,
      RehearsalProgress progress,
      ProgressLine progressLine)
      throws InterruptedException {
    while (true) {
      try {
        return running.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progressLine.draw(progress.now());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RehearsalException failure) {
          throw failure;
        }
        if (cause instanceof TimeoutException) {
          throw new RehearsalException("The server did not open a room within 30 seconds.");
        }
        throw new IllegalStateException(cause);
      }
    }
  }
}
