package trivium.crash;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.ClientMessage;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundMessage;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.SheetMessage;
import trivium.protocol.StakesMessage;
import trivium.protocol.StandingsMessage;

/** Opens a room, and takes the next step whenever the room waits for the host. */
final class LastingHost extends LastingClient {
  private static final int LIMIT = 60_000;
  private static final long READS = 300;

  private final int questions;
  private final CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> trouble = new CompletableFuture<>();
  private @Nullable String token;
  private Phase phase = Phase.LOBBY;
  private boolean everyoneIsIn;

  LastingHost(WebSocketClient client, ServerProcess server, int questions) {
    super(client, server.socket());
    this.questions = questions;
  }

  CompletableFuture<RoomCode> opened() {
    return opened;
  }

  /** Completes only exceptionally. */
  CompletableFuture<Void> trouble() {
    return trouble;
  }

  @Override
  void broken(String promise) {
    trouble.completeExceptionally(new AssertionError(promise));
  }

  @Override
  ClientMessage knock() {
    return token == null
        ? new SeatRequest.Open(
            "cards",
            questions,
            new Settings(LIMIT, ScoringName.ACCURACY, false),
            ServerProcess.HOST_KEY)
        : new SeatRequest.Resume(token);
  }

  /** Any thread. */
  void startGame() {
    later(
        0,
        () -> {
          everyoneIsIn = true;
          goOnFrom(phase);
        });
  }

  @Override
  void heard(ServerMessage message) {
    switch (message) {
      case SeatMessage.Opened stands -> {
        token = stands.token();
        opened.complete(stands.room());
      }
      case ServerMessage.Snapshot snapshot -> reached(snapshot.phase());
      case QuestionMessage.QuestionOpened _ -> reached(Phase.QUESTION);
      case RevealMessage.Reveal _ -> reached(Phase.REVEAL);
      case StandingsMessage.Leaderboard _ -> reached(Phase.LEADERBOARD);
      case RoundMessage.RoundOpened _ -> reached(Phase.ROUND);
      case RoundMessage.BreakStarted _ -> reached(Phase.BREAK);
      case StandingsMessage.Finished _ -> reached(Phase.PODIUM);
      case ServerMessage.Refused refused -> broken("the host was refused: " + refused.why());
      case SeatMessage _,
          PlayersMessage _,
          RoundMessage _,
          QuestionMessage _,
          BuzzerMessage _,
          SheetMessage _,
          StakesMessage _,
          RevealMessage _,
          StandingsMessage _,
          ServerMessage.Storage _ -> {}
    }
  }

  private void reached(Phase now) {
    phase = now;
    later(READS, () -> goOnFrom(now));
  }

  private void goOnFrom(Phase then) {
    if (phase != then || !everyoneIsIn) {
      return;
    }
    switch (then) {
      case LOBBY, ROUND, BETS, LOCKING, MARKING, REVEAL, ANSWERS, LEADERBOARD, BREAK ->
          send(new GameRequest.Next());
      case QUESTION, PODIUM -> {}
    }
  }
}
