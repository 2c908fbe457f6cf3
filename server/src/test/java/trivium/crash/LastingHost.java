package trivium.crash;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.ClientMessage;
import trivium.protocol.FormatMessage;
import trivium.protocol.Phase;
import trivium.protocol.RoomCode;
import trivium.protocol.ScoringName;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;

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
    super(client, server);
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
        ? new ClientMessage.Open(
            "cards",
            questions,
            new Settings(LIMIT, ScoringName.ACCURACY, false),
            ServerProcess.HOST_KEY)
        : new ClientMessage.Resume(token);
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
      case ServerMessage.Opened stands -> {
        token = stands.token();
        opened.complete(stands.room());
      }
      case ServerMessage.Snapshot snapshot -> reached(snapshot.phase());
      case ServerMessage.QuestionOpened _ -> reached(Phase.QUESTION);
      case ServerMessage.Reveal _ -> reached(Phase.REVEAL);
      case ServerMessage.Leaderboard _ -> reached(Phase.LEADERBOARD);
      case ServerMessage.RoundOpened _ -> reached(Phase.ROUND);
      case ServerMessage.BreakStarted _ -> reached(Phase.BREAK);
      case ServerMessage.Finished _ -> reached(Phase.PODIUM);
      case ServerMessage.Refused refused -> broken("the host was refused: " + refused.why());
      case ServerMessage.Joined _,
          ServerMessage.Found _,
          ServerMessage.Crowd _,
          ServerMessage.Lobby _,
          ServerMessage.ClockResumed _,
          ServerMessage.Receipt _,
          ServerMessage.Tally _,
          ServerMessage.Corrected _,
          ServerMessage.Result _,
          ServerMessage.Programme _,
          ServerMessage.Paused _,
          ServerMessage.Buzzer _,
          ServerMessage.Pressed _,
          ServerMessage.RightAnswer _,
          ServerMessage.Survivors _,
          ServerMessage.Flags _,
          ServerMessage.Flagged _,
          ServerMessage.Adjusted _,
          ServerMessage.Teams _,
          ServerMessage.TeamAssigned _,
          ServerMessage.Spectating _,
          ServerMessage.DisplayCodeAssigned _,
          ServerMessage.DisplayClaimed _,
          ServerMessage.DisplayConnected _,
          ServerMessage.AnswerKey _,
          ServerMessage.Attendance _,
          ServerMessage.Renamed _,
          ServerMessage.Storage _,
          FormatMessage _ -> {}
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
          send(new ClientMessage.Next());
      case QUESTION, PODIUM -> {}
    }
  }
}
