package trivium.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMessage;
import trivium.protocol.RoundPlan;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetRequest;
import trivium.protocol.TeamSettings;
import trivium.protocol.WireCodec;

/** A room of a rehearsal and its host, who advances as soon as all players have their results. */
final class RehearsedRoom implements WebSocketListener {
  private enum Step {
    LOBBY,
    TITLE,
    BETS,
    ASKED,
    BOARD,
    PODIUM,
    ENDING,
    OVER
  }

  private final RehearsalPlan plan;
  private final PlayerClock clock;
  private final Measurements measurements;
  private final RehearsalProgress progress;
  private final CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> played = new CompletableFuture<>();
  private final List<SyntheticPlayer> players = new ArrayList<>();
  private final Map<Integer, SyntheticPlayer> playingForTeam = new HashMap<>();
  private final Set<Integer> wrongTeams = new HashSet<>();
  private final SplittableRandom random;
  private final RandomVerdicts verdicts;

  private @Nullable WebSocketConnection connection;
  private Step step = Step.LOBBY;
  private Optional<QuestionOpened> open = Optional.empty();
  private boolean jokers;
  private boolean revealed;
  private int present;
  private int out;
  private int settled;
  private int answered;
  private int pressing;
  private int resulted;
  private int receipts;
  private int podiums;
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
    random = new SplittableRandom(plan.seed());
    verdicts = new RandomVerdicts(random.nextLong());
    lastProgress = clock.now();
  }

  /** Opens the room; fails with the server's refusal as one sentence. */
  CompletableFuture<RoomCode> open(WebSocketConnection connection) {
    this.connection = connection;
    List<RoundPlan> rounds = plan.rounds();
    RoundPlan first = rounds.getFirst();
    send(
        new SeatRequest.Open(
            first.bank(),
            first.questions(),
            first.settings(),
            plan.key(),
            first.selection(),
            first.title(),
            first.breakTime(),
            rounds.subList(1, rounds.size()),
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
      case ROUND -> {
        if (WireCodec.readServer(text) instanceof RoundMessage.RoundOpened round) {
          step = Step.TITLE;
          out = 0;
          jokers = round.format().orElse(RoundFormat.LIVE).joker();
          goOnWhenAllAreDone();
        }
      }
      case BETS -> {
        step = Step.BETS;
        goOnWhenAllAreDone();
      }
      case QUESTION -> {
        if (WireCodec.readServer(text) instanceof QuestionOpened question) {
          progress.question();
          open = Optional.of(question);
          goOnWhenAllAreDone();
        }
      }
      case BUZZER -> {
        if (WireCodec.readServer(text) instanceof BuzzerMessage.BuzzerPresses buzzer) {
          verdicts.next(buzzer).ifPresent(this::judge);
        }
      }
      case LOCKING -> send(new GameRequest.Next());
      case MARKING -> send(new SheetRequest.RevealAll());
      case REVEAL, ANSWERS -> {
        revealed = true;
        goOnWhenAllAreDone();
      }
      case LEADERBOARD -> {
        if (step == Step.BOARD) {
          advance(new GameRequest.Next(), Step.ASKED);
        }
      }
      case FINISHED -> {
        step = Step.PODIUM;
        goOnWhenAllAreDone();
      }
      case REFUSED -> {
        if (WireCodec.readServer(text) instanceof ServerMessage.Refused refused) {
          if (!opened.completeExceptionally(new RehearsalException(refused.detail()))) {
            measurements.error("refused.host." + ReportLabels.of(refused.why()));
          }
        }
      }
      case JOINED, TEAM, JOKER, BET, RECEIPT, PRESSED, RESULT, SHEET_RESULT, OTHER -> {}
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
    lastProgress = clock.now();
    goOnWhenAllAreDone();
  }

  /** A player has pressed the buzzer, and waits until the press is confirmed or refused. */
  void pressed() {
    pressing++;
    lastProgress = clock.now();
  }

  /** A press was confirmed or refused. */
  void pressSettled() {
    pressing--;
    progress.receipt();
    goOnWhenAllAreDone();
  }

  /** A player has played the joker or will not, or has bet or was told the bet of the team. */
  void stakesSettled() {
    settled++;
    lastProgress = clock.now();
    goOnWhenAllAreDone();
  }

  /** Whether a player bets for the team and plays its joker; one of each team does. */
  boolean playsForTeam(SyntheticPlayer player) {
    return player
        .team()
        .map(team -> playingForTeam.computeIfAbsent(team, _ -> player) == player)
        .orElse(true);
  }

  private void judge(BuzzerRequest.Verdict verdict) {
    clock.later(
        random.nextLong(TimeUnit.MILLISECONDS.toNanos(plan.answerWithin())),
        () -> {
          // The result follows from the last verdict.
          answered(clock.now());
          answered = present;
          if (!verdict.right()) {
            teamOf(verdict.player()).ifPresent(wrongTeams::add);
          }
          send(verdict);
        });
  }

  private Optional<Integer> teamOf(PlayerId id) {
    return players.stream()
        .filter(player -> player.is(id))
        .findFirst()
        .flatMap(SyntheticPlayer::team);
  }

  /** Whether the host judged that a player answered this question correctly. */
  boolean judgedRight(int question, PlayerId player) {
    return verdicts.wasRight(question, player);
  }

  /** Whether an answer of the team to the open question was judged wrong. */
  boolean isTeamWrong(Optional<Integer> team) {
    return team.filter(wrongTeams::contains).isPresent();
  }

  /** A player's result of the current question has arrived. */
  void resultArrived(long at) {
    if (answered >= present - out) {
      measurements.result.add(at - lastAnswerAt);
    }
    resulted++;
    lastProgress = at;
    goOnWhenAllAreDone();
  }

  /** A player's podium has arrived. */
  void podiumArrived() {
    podiums++;
    goOnWhenAllAreDone();
  }

  /** A player who had joined takes no further part. */
  void left() {
    if (step != Step.OVER) {
      present--;
      finishIfEmpty();
      goOnWhenAllAreDone();
    }
  }

  /** Whether a close with this code is expected because the game is over. */
  boolean expects(int code) {
    return code == CloseReason.ROOM_ENDED.code() && (step == Step.ENDING || step == Step.OVER);
  }

  private void goOnWhenAllAreDone() {
    switch (step) {
      case TITLE -> {
        if (!jokers || settled >= present) {
          advance(new GameRequest.Next(), Step.ASKED);
        }
      }
      case BETS -> {
        if (settled >= present) {
          advance(new GameRequest.Next(), Step.ASKED);
        }
      }
      case ASKED -> {
        if (open.filter(QuestionOpened::sheet).isPresent() && receipts >= present) {
          showNextOfSheet(open.get());
        } else if (revealed && resulted >= present && pressing == 0) {
          check();
          advance(new GameRequest.Next(), Step.BOARD);
        }
      }
      case PODIUM -> {
        if (podiums >= present) {
          advance(new GameRequest.End(), Step.ENDING);
        }
      }
      case LOBBY, BOARD, ENDING, OVER -> {}
    }
  }

  /** A sheet goes on when everybody has answered; a live question closes by itself then. */
  private void showNextOfSheet(QuestionOpened shown) {
    boolean wasLast = shown.question() - shown.first() + 1 >= shown.of();
    open = Optional.empty();
    receipts = 0;
    answered = wasLast ? answered : 0;
    askedAt = clock.now();
    send(new GameRequest.Next());
  }

  private void check() {
    players.forEach(SyntheticPlayer::check);
    if (present == players.size()) {
      TeamPointsCheck.check(players.stream().flatMap(SyntheticPlayer::teamShares), measurements);
    }
    out = (int) players.stream().filter(SyntheticPlayer::isOut).count();
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
      open = Optional.empty();
      wrongTeams.clear();
      revealed = false;
      settled = 0;
      receipts = 0;
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
