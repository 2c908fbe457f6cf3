package trivium.crash;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import trivium.net.client.WebSocketClient;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Standing;
import trivium.room.RoomEvent;
import trivium.room.RoomResults;

/** A game on a cluster, with the records of all who take part. */
final class ClusterGame {
  private static final int PATIENCE_SECONDS = 180;

  private final ClusterHost host;
  private final List<ClusterPlayer> players = new ArrayList<>();
  private final RoomCode room;

  /** Opens the room, waits until all have joined, and starts the game. */
  ClusterGame(
      WebSocketClient client, URI server, AnswerSheet sheet, int people, long answerWithin) {
    host = new ClusterHost(client, server, sheet.questions());
    host.connect();
    room = host.opened().orTimeout(1, TimeUnit.MINUTES).join();
    for (int i = 0; i < people; i++) {
      players.add(new ClusterPlayer(client, server, room, "Player " + i, sheet, answerWithin));
    }
    players.forEach(ClusterPlayer::connect);
    all(players.stream().map(ClusterPlayer::seated)).orTimeout(1, TimeUnit.MINUTES).join();
    host.startGame();
  }

  private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }

  String room() {
    return room.digits();
  }

  ClusterHost host() {
    return host;
  }

  /** Lets the game end, and waits until all are at the podium. */
  void finish() {
    host.letEnd();
    all(Stream.concat(Stream.of(host.finished()), players.stream().map(ClusterPlayer::finished)))
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(_ -> null)
        .join();
  }

  /** Sentences about what does not hold. */
  List<String> check(List<RoomEvent> events) {
    List<String> violations = new ArrayList<>();
    Stream.concat(Stream.of(host.finished()), players.stream().map(ClusterPlayer::finished))
        .filter(CompletableFuture::isCompletedExceptionally)
        .forEach(failed -> violations.add(failed.exceptionNow().getMessage()));
    violations.addAll(
        HistoryChecker.check(
            host.record(), players.stream().map(ClusterPlayer::record).toList(), report(events)));
    return violations;
  }

  private static HistoryChecker.Report report(List<RoomEvent> events) {
    RoomResults results = RoomResults.of(events);
    Map<PlayerId, String> names = new HashMap<>();
    Map<String, Standing> standings = new HashMap<>();
    for (RoomResults.PlacedPlayer player : results.players()) {
      names.put(player.player(), player.name());
      standings.put(
          player.name(), new Standing(player.total(), player.rank(), results.players().size()));
    }
    return new HistoryChecker.Report(
        results.questions().stream()
            .flatMap(question ->
                question.answers().stream()
                    .map(answer ->
                        new HistoryChecker.ReportedAnswer(
                            names.getOrDefault(answer.player(), "nobody"),
                            question.number(),
                            answer.response(),
                            answer.points())))
            .toList(),
        standings);
  }

  /**
   * For each client that was told the present state anew after this time, how long that took, ms,
   * in ascending order.
   *
   * @param nanos {@link System#nanoTime()}
   */
  List<Long> pausesAfter(long nanos) {
    return Stream.concat(Stream.of(host.record()), players.stream().map(ClusterPlayer::record))
        .flatMapToLong(record -> firstSnapshotAfter(record, nanos))
        .map(at -> TimeUnit.NANOSECONDS.toMillis(at - nanos))
        .sorted()
        .boxed()
        .toList();
  }

  private static LongStream firstSnapshotAfter(ClientRecord record, long nanos) {
    return record.entries().stream()
        .filter(entry ->
            entry.at() > nanos
                && entry instanceof ClientRecord.Told told
                && told.message() instanceof Snapshot)
        .mapToLong(ClientRecord.Entry::at)
        .limit(1);
  }

  /**
   * For each client that had to wait after this time, how long it waited at most without a
   * connection or for a reply, ms, in ascending order.
   *
   * @param nanos {@link System#nanoTime()}
   */
  List<Long> waitsAfter(long nanos) {
    return Stream.concat(Stream.of(host.record()), players.stream().map(ClusterPlayer::record))
        .map(record -> longestWaitAfter(record, nanos))
        .filter(wait -> wait > 0)
        .map(TimeUnit.NANOSECONDS::toMillis)
        .sorted()
        .toList();
  }

  private static long longestWaitAfter(ClientRecord record, long nanos) {
    long longest = 0;
    OptionalLong since = OptionalLong.empty();
    for (ClientRecord.Entry entry : record.entries()) {
      switch (entry) {
        case ClientRecord.Closed closed -> since = earlier(since, closed.at());
        case ClientRecord.Sent sent -> since = earlier(since, sent.at());
        case ClientRecord.Told told -> {
          if (since.isPresent() && since.getAsLong() > nanos) {
            longest = Math.max(longest, told.at() - since.getAsLong());
          }
          since = OptionalLong.empty();
        }
        case ClientRecord.Connected _ -> {}
      }
    }
    return longest;
  }

  private static OptionalLong earlier(OptionalLong since, long at) {
    return since.isPresent() ? since : OptionalLong.of(at);
  }

  /** How often clients have closed a connection because nothing was answered. */
  int silences() {
    return host.silences() + players.stream().mapToInt(ClusterPlayer::silences).sum();
  }
}
