package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.SheetRequest;
import trivium.protocol.TeamSettings;
import trivium.protocol.WireCodec;

/** A room of a rehearsal and its host, who advances as soon as all players have their results. */
final class RehearsedRoom implements WebSocketListener {
  private enum Step {
    LOBBY,
    ASKED,
    BOARD,
    ENDING,
    OVER
  }

  /** The kinds of questions that a rehearsal plays. */
  private static final Selection CHOICE_QUESTIONS =
      new Selection(
          List.of(),
          List.of("choice", "gap"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true);

  private final RehearsalPlan plan;
  private final PlayerClock clock;
  private final Measurements measurements;
  private final RehearsalProgress progress;
  private final CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> played = new CompletableFuture<>();
  private final List<SyntheticPlayer> players = new ArrayList<>();

  private @Nullable WebSocketConnection connection;
  private Step step = Step.LOBBY;
  private boolean revealed;
  private int present;
  private int answered;
  private int resulted;
  private int receipts;
  private int shown;
  private long askedAt;
  private long lastAnswerAt;
  private long lastProgress;

  RehearsedRoom(
      RehearsalPlan plan,
      PlayerClock clock,
      Measurements measurements,
      RehearsalProgress progress) {
    this.plan = plan;
    this.clock = clock;
    this.measurements = measurements;
    this.progress = progress;
    lastProgress = clock.now();
  }

  /** Opens the room; fails with the server's refusal as one sentence. */
  CompletableFuture<RoomCode> open(WebSocketConnection connection) {
    this.connection = connection;
    var settings =
        new Settings(plan.limit(), Settings.DEFAULTS.scoring(), false)
            .withFormat(RoundFormat.of(plan.mode()));
    send(
        new SeatRequest.Open(
            plan.bank(),
            plan.questions(),
            settings,
            plan.key(),
            CHOICE_QUESTIONS,
            "",
            0,
            List.of(),
            teams()));
    return opened;
  }

  private Optional<TeamSettings> teams() {
    return plan.teams() == 0
        ? Optional.empty()
        : Optional.of(
            new TeamSettings(
                TeamSettings.Mode.OWN_PHONES,
                IntStream.rangeClosed(1, plan.teams()).mapToObj(team -> "Team " + team).toList(),
                TeamSettings.Assignment.BALANCE,
                0,
                TeamSettings.Scoring.MEAN));
  }

  /** Plays the game with the players who have joined; completes when it ends or fails. */
  CompletableFuture<Void> play() {
    if (step == Step.LOBBY) {
      advance(new GameRequest.Start(), Step.ASKED);
      finishIfEmpty();
    }
    return played;
  }

  /** Ends a room that will not be played. */
  void abandon() {
    finish();
  }

  /** Fails if there was no progress for this long. */
  void giveUpAfter(long nanos) {
    if (step != Step.OVER && clock.now() - lastProgress > nanos) {
      measurements.error("timeout." + step.name().toLowerCase(Locale.ROOT));
      finish();
    }
  }

  @Override
  public void message(byte[] text, long arrived, int wireBytes) {
    switch (MessageType.of(text)) {
      case OPENED -> {
        if (WireCodec.readServer(text) instanceof SeatMessage.Opened message) {
          opened.complete(message.room());
        }
      }
      case QUESTION -> {
        progress.question();
        shown++;
      }
      case LOCKING -> send(new GameRequest.Next());
      case MARKING -> send(new SheetRequest.RevealAll());
      case REVEAL, ANSWERS -> {
        revealed = true;
        advanceWhenAllHaveResults();
      }
      case LEADERBOARD -> {
        if (step == Step.BOARD) {
          advance(new GameRequest.Next(), Step.ASKED);
        }
      }
      case FINISHED -> {
        advance(new GameRequest.End(), Step.ENDING);
      }
      case REFUSED -> {
        if (WireCodec.readServer(text) instanceof ServerMessage.Refused refused) {
          if (!opened.completeExceptionally(new RehearsalException(refused.detail()))) {
            measurements.error("refused.host." + ReportLabels.of(refused.why()));
          }
        }
      }
      case JOINED, RECEIPT, RESULT, SHEET_RESULT, OTHER -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    connection = null;
    opened.completeExceptionally(
        new RehearsalException("The server hung up before the room was open (" + code + ")."));
    if (step != Step.ENDING && step != Step.OVER) {
      measurements.error("closed.host." + code);
    }
    finish();
  }

  void joined(SyntheticPlayer player) {
    players.add(player);
    present++;
    lastProgress = clock.now();
    progress.joined();
  }

  /** When the host last requested a question, ns. */
  long questionAskedAt() {
    return askedAt;
  }

  void answered(long at) {
    answered++;
    lastAnswerAt = at;
    lastProgress = at;
  }

  void receiptArrived() {
    progress.receipt();
    receipts++;
    showNextWhenAllHaveReceipts();
  }

  /** A sheet goes on when everybody has answered; a live question closes by itself then. */
  private void showNextWhenAllHaveReceipts() {
    if (plan.mode() == RoundMode.SHEET && step == Step.ASKED && receipts >= present) {
      boolean wasLast = shown >= plan.questions();
      receipts = 0;
      answered = wasLast ? answered : 0;
      askedAt = clock.now();
      send(new GameRequest.Next());
    }
  }

  /** A player's result of the current question has arrived. */
  void resultArrived(long at) {
    if (answered >= present) {
      measurements.result.add(at - lastAnswerAt);
    }
    resulted++;
    lastProgress = at;
    advanceWhenAllHaveResults();
  }

  /** A player who had joined takes no further part. */
  void left() {
    if (step != Step.OVER) {
      present--;
      finishIfEmpty();
      showNextWhenAllHaveReceipts();
      advanceWhenAllHaveResults();
    }
  }

  /** Whether a close with this code is expected because the game is over. */
  boolean expects(int code) {
    return code == CloseReason.ROOM_ENDED.code() && (step == Step.ENDING || step == Step.OVER);
  }

  private void advanceWhenAllHaveResults() {
    if (step == Step.ASKED && revealed && resulted >= present) {
      advance(new GameRequest.Next(), Step.BOARD);
    }
  }

  private void finishIfEmpty() {
    if (present == 0 && step != Step.LOBBY && step != Step.ENDING) {
      finish();
    }
  }

  private void advance(ClientMessage message, Step next) {
    step = next;
    lastProgress = clock.now();
    if (next == Step.ASKED) {
      askedAt = lastProgress;
      revealed = false;
      answered = 0;
      resulted = 0;
    }
    send(message);
  }

  private void send(ClientMessage message) {
    if (connection != null) {
      connection.send(WireCodec.write(message));
    }
  }

  private void finish() {
    if (step == Step.OVER) {
      return;
    }
    boolean isPlayed = step == Step.ENDING;
    step = Step.OVER;
    if (!isPlayed) {
      // Ends the game and the room, which the server would otherwise keep for hours.
      send(new GameRequest.End());
      send(new GameRequest.End());
    }
    List.copyOf(players).forEach(SyntheticPlayer::leave);
    if (connection != null) {
      connection.close();
    }
    played.complete(null);
  }
}
