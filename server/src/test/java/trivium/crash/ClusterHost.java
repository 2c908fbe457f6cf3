package trivium.crash;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.ClientMessage;
import trivium.protocol.GamePosition;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;

/** Takes the next step a little after each; stays before the podium until it is let go. */
final class ClusterHost extends ClusterClient {
  private static final int LIMIT = 20_000;
  private static final long READS = 500;

  private final int questions;
  private final CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private @Nullable String token;
  private Phase phase = Phase.LOBBY;
  private volatile int question;
  private boolean everyoneIsIn;
  private boolean mayEnd;
  private boolean isAttached;

  ClusterHost(WebSocketClient client, URI server, int questions) {
    super(client, server, "The host");
    this.questions = questions;
  }

  CompletableFuture<RoomCode> opened() {
    return opened;
  }

  CompletableFuture<Void> finished() {
    return finished;
  }

  /** The number of the last question that was opened. */
  int question() {
    return question;
  }

  @Override
  void broken(String promise) {
    opened.completeExceptionally(new AssertionError(promise));
    finished.completeExceptionally(new AssertionError(promise));
  }

  @Override
  ClientMessage knock() {
    isAttached = false;
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
          goOn();
        });
  }

  /** The game may end from now on. Any thread. */
  void letEnd() {
    later(
        0,
        () -> {
          mayEnd = true;
          goOn();
        });
  }

  @Override
  void received(ServerMessage message) {
    switch (message) {
      case Opened room -> {
        token = room.token();
        opened.complete(room.room());
      }
      case Snapshot snapshot -> {
        isAttached = true;
        answered();
        snapshot.scene().forEach(this::show);
        reached(snapshot.phase());
      }
      case Refused refused -> refused(refused.why());
      default -> show(message);
    }
  }

  private void show(ServerMessage message) {
    switch (message) {
      case QuestionOpened next -> {
        question = next.question();
        reached(Phase.QUESTION);
      }
      case Reveal _ -> reached(Phase.REVEAL);
      case Leaderboard _ -> reached(Phase.LEADERBOARD);
      case Finished _ -> {
        hangUp();
        finished.complete(null);
      }
      default -> {}
    }
  }

  private void reached(Phase now) {
    answered();
    phase = now;
    later(
        READS,
        () -> {
          if (phase == now) {
            goOn();
          }
        });
  }

  private void goOn() {
    if (!everyoneIsIn || !isAttached || (question == questions - 1 && !mayEnd)) {
      return;
    }
    switch (phase) {
      case LOBBY -> send(new GameRequest.Next());
      case REVEAL, LEADERBOARD, ROUND, BREAK ->
          send(new GameRequest.Next(Optional.of(new GamePosition(phase, question)), false));
      case QUESTION, BETS, LOCKING, MARKING, ANSWERS, PODIUM -> {}
    }
  }

  private void refused(RefusalReason why) {
    answered();
    switch (why) {
      case MOVED_ON -> {}
      case SERVER_BUSY -> {
        if (isAttached) {
          whenLessBusy(this::goOn);
        } else {
          knockAgain();
        }
      }
      default -> broken("The host was refused: " + why);
    }
  }
}
