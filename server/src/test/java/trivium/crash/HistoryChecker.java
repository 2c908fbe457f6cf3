package trivium.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.crash.ClientRecord.Entry;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Result;

/**
 * Compares what clients were told during a game with its report, and with what they were told
 * before. For games without corrections. Pure.
 */
final class HistoryChecker {
  /** An answer in the report. */
  record ReportedAnswer(String player, int question, Response response, int points) {}

  /** The report of a game, by the names of players. */
  record Report(List<ReportedAnswer> answers, Map<String, Standing> standings) {}

  /**
   * Returns sentences about events that a node has written after it had lost the room: a node that
   * has lost its lease or has handed its rooms over gets none of them back before it starts again,
   * under the next epoch.
   *
   * @param authors the nodes, NAME.EPOCH, that have written the rows of a room, in order
   */
  static List<String> checkAuthors(List<String> authors) {
    List<String> violations = new ArrayList<>();
    Set<String> former = new HashSet<>();
    String owner = "";
    for (String author : authors) {
      if (author.isEmpty()) {
        violations.add("An event has no author");
      } else if (!author.equals(owner)) {
        former.add(owner);
        if (former.contains(author) || hasLaterEpoch(former, author)) {
          violations.add("Node " + author + " has written events after " + owner);
        }
        owner = author;
      }
    }
    return violations;
  }

  private static boolean hasLaterEpoch(Set<String> former, String author) {
    int dot = author.lastIndexOf('.') + 1;
    long epoch = Long.parseLong(author.substring(dot));
    return former.stream()
        .filter(other -> other.startsWith(author.substring(0, dot)))
        .anyMatch(other -> Long.parseLong(other.substring(dot)) > epoch);
  }

  /** The states of a question that follow each other. */
  private record Position(int question, boolean revealed) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      return question == other.question
          ? Boolean.compare(revealed, other.revealed)
          : Integer.compare(question, other.question);
    }
  }

  private static final Position FINISHED = new Position(Integer.MAX_VALUE, true);

  private final Report report;
  private final List<String> violations = new ArrayList<>();

  private HistoryChecker(Report report) {
    this.report = report;
  }

  /**
   * Returns sentences about what does not hold; an empty list if everything does.
   *
   * @param host the record of the host, who has no answers and results
   */
  static List<String> check(ClientRecord host, List<ClientRecord> players, Report report) {
    HistoryChecker checker = new HistoryChecker(report);
    checker.checkProgress(host);
    for (ClientRecord player : players) {
      checker.checkProgress(player);
      checker.checkPlayer(player);
      checker.checkSilence(player);
    }
    return checker.violations;
  }

  private void violation(ClientRecord client, String sentence) {
    violations.add(client.name() + " " + sentence);
  }

  private static List<ServerMessage> told(Entry entry) {
    if (!(entry instanceof ClientRecord.Told told)) {
      return List.of();
    }
    return told.message() instanceof Snapshot snapshot
        ? Stream.concat(Stream.of(snapshot), snapshot.scene().stream()).toList()
        : List.of(told.message());
  }

  /** Nobody is shown an earlier part of the game than before, and everybody sees its end. */
  private void checkProgress(ClientRecord client) {
    Position reached = new Position(-1, true);
    for (Entry entry : client.entries()) {
      Position now =
          told(entry).stream()
              .map(HistoryChecker::position)
              .flatMap(Optional::stream)
              .max(Position::compareTo)
              .orElse(reached);
      if (now.compareTo(reached) < 0) {
        violation(client, "was told of " + now + " after " + reached);
      }
      reached = now;
    }
    if (!reached.equals(FINISHED)) {
      violation(client, "was not told that the game is over");
    }
  }

  private static Optional<Position> position(ServerMessage message) {
    return switch (message) {
      case QuestionOpened opened -> Optional.of(new Position(opened.question(), false));
      case Reveal reveal -> Optional.of(new Position(reveal.question(), true));
      case Finished _ -> Optional.of(FINISHED);
      default -> Optional.empty();
    };
  }

  private void checkPlayer(ClientRecord player) {
    Map<Integer, Response> receipts = new HashMap<>();
    Map<Integer, Result> results = new HashMap<>();
    for (Entry entry : player.entries()) {
      List<ServerMessage> told = told(entry);
      for (ServerMessage message : told) {
        switch (message) {
          case Receipt receipt -> {
            Response before = receipts.put(receipt.question(), receipt.response());
            if (before != null && !before.equals(receipt.response())) {
              violation(player, "has receipts for two answers to question " + receipt.question());
            }
          }
          case Result result -> {
            Result before = results.put(result.question(), result);
            if (before != null && !sameResult(before, result)) {
              violation(player, "was told " + result + " after " + before);
            }
          }
          case Finished finished -> checkStanding(player, finished);
          default -> {}
        }
      }
      if (!told.isEmpty() && told.getFirst() instanceof Snapshot) {
        checkSnapshot(player, told, receipts);
      }
    }
    receipts.forEach((question, response) -> checkReceipt(player, question, response));
    results.values().forEach(result -> checkResult(player, result));
  }

  private static boolean sameResult(Result one, Result other) {
    return one.correct() == other.correct()
        && one.points() == other.points()
        && one.total() == other.total()
        && one.rank() == other.rank();
  }

  private void checkStanding(ClientRecord player, Finished finished) {
    Standing reported = report.standings().get(player.name());
    Standing told = finished.standing().orElse(null);
    if (told == null
        || reported == null
        || told.total() != reported.total()
        || told.rank() != reported.rank()) {
      violation(player, "was told " + told + " at the podium, and the report has " + reported);
    }
  }

  private void checkSnapshot(
      ClientRecord player, List<ServerMessage> told, Map<Integer, Response> receipts) {
    boolean isOpen = told.stream().noneMatch(Reveal.class::isInstance);
    told.stream()
        .filter(QuestionOpened.class::isInstance)
        .map(message -> ((QuestionOpened) message).question())
        .filter(question -> isOpen && receipts.containsKey(question))
        .filter(question ->
            told.stream()
                .noneMatch(message ->
                    message instanceof Receipt receipt && receipt.question() == question))
        .forEach(question ->
            violation(player, "had a receipt for question " + question + " that is gone"));
  }

  private List<ReportedAnswer> reported(ClientRecord player, int question) {
    return report.answers().stream()
        .filter(answer -> answer.player().equals(player.name()) && answer.question() == question)
        .toList();
  }

  private void checkReceipt(ClientRecord player, int question, Response response) {
    List<ReportedAnswer> reported = reported(player, question);
    if (reported.size() != 1 || !reported.getFirst().response().equals(response)) {
      violation(
          player,
          "has a receipt for %s to question %d, and the report has %s"
              .formatted(response, question, reported));
    }
  }

  private void checkResult(ClientRecord player, Result result) {
    int points =
        reported(player, result.question()).stream().mapToInt(ReportedAnswer::points).sum();
    if (points != result.points()) {
      violation(
          player,
          "was told %d points for question %d, and the report has %d"
              .formatted(result.points(), result.question(), points));
    }
  }

  /** An answer has a reply on the connection on which it was sent, unless that is closed. */
  private void checkSilence(ClientRecord player) {
    ClientRecord.Sent waiting = null;
    for (Entry entry : player.entries()) {
      if (entry instanceof ClientRecord.Sent sent
          && sent.message() instanceof QuestionRequest.Answer) {
        waiting = sent;
      } else if (entry instanceof ClientRecord.Closed
          || told(entry).stream().anyMatch(HistoryChecker::isReply)) {
        waiting = null;
      } else if (waiting != null
          && waiting.message() instanceof QuestionRequest.Answer answer
          && told(entry).stream().anyMatch(message -> isAfter(message, answer.question()))) {
        violation(player, "got no reply to the answer to question " + answer.question());
        waiting = null;
      }
    }
  }

  private static boolean isReply(ServerMessage message) {
    return message instanceof Receipt || message instanceof Refused || message instanceof Snapshot;
  }

  private static boolean isAfter(ServerMessage message, int question) {
    return position(message).filter(position -> position.question() > question).isPresent();
  }
}
