package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.RoomCode;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.Wire;

/** One room and its host, who goes on as soon as everybody has the result. */
final class RehearsedRoom implements WebSocketListener, PlayerListener {
  private enum Scene {
    LOBBY,
    ASKED,
    BOARD,
    ENDING,
    OVER
  }

  /** Made-up players only know how to choose. */
  private static final Selection CHOICES =
      new Selection(
          List.of(),
          List.of("choice", "gap"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true);

  private final RehearsalPlan plan;
  private final PlayerClock stage;
  private final Measurements figures;
  private final RehearsalProgress progress;
  private final CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> played = new CompletableFuture<>();
  private final List<SyntheticPlayer> players = new ArrayList<>();

  private @Nullable WebSocketConnection connection;
  private Scene scene = Scene.LOBBY;
  private boolean revealed;
  private int present;
  private int answered;
  private int resulted;
  private long askedAt;
  private long lastAnswerAt;
  private long changedAt;

  RehearsedRoom(
      RehearsalPlan plan, PlayerClock stage, Measurements figures, RehearsalProgress progress) {
    this.plan = plan;
    this.stage = stage;
    this.figures = figures;
    this.progress = progress;
    changedAt = stage.now();
  }

  /** Asks for the room; fails with the server's refusal as one sentence. */
  CompletableFuture<RoomCode> open(WebSocketConnection connection) {
    this.connection = connection;
    var settings = new Settings(plan.limit(), Settings.DEFAULTS.scoring(), false);
    send(new ClientMessage.Open(plan.bank(), plan.questions(), settings, plan.key(), CHOICES));
    return opened;
  }

  /** Plays the game with whoever has joined; completes when it is over, well or not. */
  CompletableFuture<Void> play() {
    if (scene == Scene.LOBBY) {
      ask(new ClientMessage.Start(), Scene.ASKED);
      settleIfEmpty();
    }
    return played;
  }

  /** Ends a room that will not be played. */
  void abandon() {
    finish();
  }

  /** Gives up when nothing has happened for this long. */
  void giveUpAfter(long nanos) {
    if (scene != Scene.OVER && stage.now() - changedAt > nanos) {
      figures.error("timeout." + scene.name().toLowerCase(Locale.ROOT));
      finish();
    }
  }

  @Override
  public void message(byte[] text, long arrived, int wireBytes) {
    switch (MessageType.of(text)) {
      case OPENED -> {
        if (Wire.readServer(text) instanceof ServerMessage.Opened stands) {
          opened.complete(stands.room());
        }
      }
      case QUESTION -> progress.question();
      case REVEAL -> {
        revealed = true;
        goOnWhenAllKnow();
      }
      case LEADERBOARD -> {
        if (scene == Scene.BOARD) {
          ask(new ClientMessage.Next(), Scene.ASKED);
        }
      }
      case FINISHED -> {
        ask(new ClientMessage.End(), Scene.ENDING);
      }
      case REFUSED -> {
        if (Wire.readServer(text) instanceof ServerMessage.Refused refused) {
          if (!opened.completeExceptionally(new RehearsalException(refused.detail()))) {
            figures.error("refused.host." + ReportLabels.of(refused.why()));
          }
        }
      }
      case JOINED, RECEIPT, RESULT, OTHER -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    connection = null;
    opened.completeExceptionally(
        new RehearsalException("The server hung up before the room was open (" + code + ")."));
    if (scene != Scene.ENDING && scene != Scene.OVER) {
      figures.error("closed.host." + code);
    }
    finish();
  }

  @Override
  public void joined(SyntheticPlayer player) {
    players.add(player);
    present++;
    changedAt = stage.now();
    progress.joined();
  }

  @Override
  public long questionAskedAt() {
    return askedAt;
  }

  @Override
  public void answered(long at) {
    answered++;
    lastAnswerAt = at;
    changedAt = at;
  }

  @Override
  public void receipted() {
    progress.receipt();
  }

  @Override
  public void resulted(long at) {
    if (answered >= present) {
      figures.result.add(at - lastAnswerAt);
    }
    resulted++;
    changedAt = at;
    goOnWhenAllKnow();
  }

  @Override
  public void gone(SyntheticPlayer player) {
    if (player.hasJoined() && scene != Scene.OVER) {
      present--;
      settleIfEmpty();
      goOnWhenAllKnow();
    }
  }

  @Override
  public boolean expects(int code) {
    return code == CloseReason.ROOM_ENDED.code() && (scene == Scene.ENDING || scene == Scene.OVER);
  }

  private void goOnWhenAllKnow() {
    if (scene == Scene.ASKED && revealed && resulted >= present) {
      ask(new ClientMessage.Next(), Scene.BOARD);
    }
  }

  private void settleIfEmpty() {
    if (present == 0 && scene != Scene.LOBBY && scene != Scene.ENDING) {
      finish();
    }
  }

  private void ask(ClientMessage message, Scene next) {
    scene = next;
    changedAt = stage.now();
    if (next == Scene.ASKED) {
      askedAt = changedAt;
      revealed = false;
      answered = 0;
      resulted = 0;
    }
    send(message);
  }

  private void send(ClientMessage message) {
    if (connection != null) {
      connection.send(Wire.write(message));
    }
  }

  private void finish() {
    if (scene == Scene.OVER) {
      return;
    }
    boolean well = scene == Scene.ENDING;
    scene = Scene.OVER;
    if (!well) {
      // A room that broke off is ended all the same: the server should not keep it for a day.
      send(new ClientMessage.End());
      send(new ClientMessage.End());
    }
    List.copyOf(players).forEach(SyntheticPlayer::leave);
    if (connection != null) {
      connection.close();
    }
    played.complete(null);
  }
}
