package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.ClientMessage;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.StakesMessage;
import trivium.protocol.StandingsMessage;
import trivium.protocol.WireCodec;

/**
 * A synthetic player: joins, answers each question at random after a think time or presses the
 * buzzer, plays a joker, bets, and measures.
 */
final class SyntheticPlayer implements WebSocketListener {
  private final String name;
  private final RehearsedRoom room;
  private final PlayerClock clock;
  private final Measurements measurements;
  private final SplittableRandom random;
  private final Runnable settled;
  private final long longestThinkTime;
  private final long dialledAt;
  private final ScoreCheck score;
  private final PlayerStakes stakes;

  /** Checks that need parsing, put off until nothing is measured. */
  private final List<Runnable> checks = new ArrayList<>();

  private @Nullable WebSocketConnection connection;
  private Optional<PlayerId> id = Optional.empty();
  private Optional<Integer> team = Optional.empty();
  private boolean joined;
  private boolean over;
  private int question = -1;
  private boolean closed;
  private long answeredAt;
  private boolean receiptDue;
  private boolean pressDue;
  private boolean resultDue;
  private boolean sheet;
  private @Nullable Response sent;
  private int lobbyBytes;
  private int gameBytes;

  /**
   * @param settled called once the player has joined or failed
   */
  SyntheticPlayer(
      String name,
      RehearsedRoom room,
      PlayerClock clock,
      Measurements measurements,
      RehearsalPlan plan,
      long seed,
      Runnable settled) {
    this.name = name;
    this.room = room;
    this.clock = clock;
    this.measurements = measurements;
    this.settled = settled;
    random = new SplittableRandom(seed);
    longestThinkTime = TimeUnit.MILLISECONDS.toNanos(plan.answerWithin());
    score =
        new ScoreCheck(
            measurements,
            number -> id.filter(player -> room.judgedRight(number, player)).isPresent());
    stakes =
        new PlayerStakes(
            random,
            measurements,
            score,
            request -> think(() -> send(request)),
            room::stakesSettled);
    dialledAt = clock.now();
    measurements.dialled(dialledAt);
  }

  void connected(WebSocketConnection connection, RoomCode code) {
    if (over) {
      connection.close();
      return;
    }
    this.connection = connection;
    send(new SeatRequest.Join(code, name));
  }

  boolean hasJoined() {
    return joined;
  }

  /** Whether the player is out for the rest of the round. */
  boolean isOut() {
    return score.isOut();
  }

  /** The player's team, if any; it is told when the player joins. */
  Optional<Integer> team() {
    return team;
  }

  boolean is(PlayerId player) {
    return id.filter(player::equals).isPresent();
  }

  /** Checks what was told since the last time. */
  void check() {
    checks.forEach(Runnable::run);
    checks.clear();
  }

  /** What the player brought to the team with the questions of the latest result. */
  Stream<ScoreCheck.TeamShare> teamShares() {
    return score.shares().stream();
  }

  /** Stops playing; later events are ignored. */
  void leave() {
    if (over) {
      return;
    }
    over = true;
    check();
    stakes.missing();
    if (receiptDue) {
      measurements.error("receipt.missing");
    }
    if (pressDue) {
      measurements.error("pressed.missing");
      room.pressSettled();
    }
    if (resultDue) {
      measurements.error("result.missing");
    }
    if (joined) {
      measurements.received(lobbyBytes, gameBytes);
    }
    if (connection != null) {
      connection.close();
    }
    if (joined) {
      room.left();
    } else {
      settled.run();
    }
  }

  /** Stops playing because of an error. */
  void fail(String kind) {
    if (!over) {
      measurements.error(kind);
      leave();
    }
  }

  @Override
  public void message(byte[] text, long arrived, int wireBytes) {
    if (over) {
      return;
    }
    MessageType tag = MessageType.of(text);
    gameBytes += wireBytes;
    if (question < 0 && tag != MessageType.QUESTION) {
      lobbyBytes += wireBytes;
    }
    switch (tag) {
      case JOINED -> joined(text, arrived);
      case TEAM ->
          read(text, PlayersMessage.TeamAssigned.class, told -> team = Optional.of(told.team()));
      case ROUND -> stakes.round();
      case JOKER ->
          read(text, StakesMessage.OwnJoker.class, told -> stakes.joker(told, playsForTeam()));
      case BET ->
          read(
              text,
              StakesMessage.OwnBet.class,
              told -> stakes.bet(told, team.isPresent(), playsForTeam()));
      case QUESTION ->
          read(text, QuestionMessage.QuestionOpened.class, told -> asked(told, arrived));
      case RECEIPT -> receipt(text, arrived);
      case PRESSED -> pressed(arrived);
      case REVEAL -> {
        closed = true;
        checkLater(text, RevealMessage.Reveal.class, score::reveal);
      }
      case ANSWERS -> checkLater(text, SheetMessage.AnswersRevealed.class, score::answers);
      case RESULT -> {
        checkLater(text, StandingsMessage.Result.class, score::result);
        result(arrived);
      }
      case SHEET_RESULT -> {
        checkLater(text, SheetMessage.SheetResult.class, score::sheetResult);
        result(arrived);
      }
      case FINISHED ->
          read(
              text,
              StandingsMessage.Finished.class,
              told -> {
                score.finished(told, team);
                room.podiumArrived();
              });
      case REFUSED -> read(text, ServerMessage.Refused.class, this::refused);
      case OPENED, BETS, BUZZER, LOCKING, MARKING, LEADERBOARD, OTHER -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    connection = null;
    if (room.expects(code)) {
      leave();
    } else {
      fail("closed." + code);
    }
  }

  private void joined(byte[] text, long arrived) {
    joined = true;
    measurements.joined(dialledAt, arrived);
    read(text, SeatMessage.Joined.class, told -> id = Optional.of(told.player()));
    room.joined(this);
    settled.run();
  }

  /** Whether this player bets for the team and plays its joker, or is in none. */
  private boolean playsForTeam() {
    return room.playsForTeam(this);
  }

  private void asked(QuestionMessage.QuestionOpened opened, long arrived) {
    stakes.missing();
    if (receiptDue) {
      receiptDue = false;
      measurements.error("receipt.missing");
    }
    if (resultDue && (!opened.sheet() || opened.question() == opened.first())) {
      measurements.error("result.missing");
    }
    score.question(opened);
    sheet = opened.sheet();
    question = opened.question();
    closed = false;
    measurements.playing(question);
    resultDue = true;
    measurements.question.add(arrived - room.questionAskedAt());
    if (score.isOut()) {
      return;
    }
    int number = question;
    if (opened.kind().equals("buzzer")) {
      think(() -> press(number));
    } else {
      Response response = RandomResponse.at(opened, random);
      think(() -> answer(number, response));
    }
  }

  private void think(Runnable then) {
    clock.later(random.nextLong(longestThinkTime), then);
  }

  private void answer(int asked, Response response) {
    if (over || connection == null || asked != question) {
      return;
    }
    byte[] answer = WireCodec.write(new QuestionRequest.Answer(asked, response));
    receiptDue = true;
    sent = response;
    answeredAt = clock.now();
    connection.send(answer);
    measurements.answered();
    room.answered(answeredAt);
  }

  private void press(int asked) {
    if (over || connection == null || asked != question || closed || room.isTeamWrong(team)) {
      return;
    }
    pressDue = true;
    answeredAt = clock.now();
    send(new BuzzerRequest.Buzz(asked));
    measurements.answered();
    room.pressed();
  }

  private void receipt(byte[] text, long arrived) {
    if (sheet) {
      read(
          text,
          QuestionMessage.Receipt.class,
          told -> {
            score.receipt(told);
            // The answer is on the sheet, to which all players of a team may have brought it.
            if (receiptDue && told.question() == question && told.response().equals(sent)) {
              receiptArrived(arrived);
            }
          });
      return;
    }
    int asked = question;
    Response response = sent;
    checkLater(
        text,
        QuestionMessage.Receipt.class,
        told -> {
          score.receipt(told);
          if (told.question() != asked || !told.response().equals(response)) {
            measurements.error("receipt.response");
          }
        });
    if (receiptDue) {
      receiptArrived(arrived);
    } else {
      measurements.error("receipt.unexpected");
    }
  }

  private void receiptArrived(long arrived) {
    receiptDue = false;
    measurements.receipt.add(arrived - answeredAt);
    room.receiptArrived();
  }

  private void pressed(long arrived) {
    if (pressDue) {
      pressDue = false;
      measurements.receipt.add(arrived - answeredAt);
      room.pressSettled();
    } else {
      measurements.error("pressed.unexpected");
    }
  }

  private void result(long arrived) {
    if (resultDue) {
      resultDue = false;
      room.resultArrived(arrived);
    } else {
      measurements.error("result.unexpected");
    }
  }

  private void refused(ServerMessage.Refused refused) {
    if (pressDue && isPressTooLate(refused.why())) {
      pressDue = false;
      room.pressSettled();
      return;
    }
    String kind = "refused." + ReportLabels.of(refused.why());
    receiptDue = false;
    if (joined) {
      measurements.error(kind);
    } else {
      fail(kind);
    }
  }

  /** Whether a press crossed with the news that made it pointless, which has arrived before. */
  private boolean isPressTooLate(RefusalReason why) {
    return (why == RefusalReason.TOO_LATE && closed)
        || (why == RefusalReason.NOT_NOW && room.isTeamWrong(team));
  }

  private void send(ClientMessage message) {
    if (!over && connection != null) {
      connection.send(WireCodec.write(message));
    }
  }

  private <T extends ServerMessage> void checkLater(byte[] text, Class<T> type, Consumer<T> check) {
    checks.add(() -> read(text, type, check));
  }

  private static <T extends ServerMessage> void read(byte[] text, Class<T> type, Consumer<T> then) {
    ServerMessage message = WireCodec.readServer(text);
    if (type.isInstance(message)) {
      then.accept(type.cast(message));
    }
  }
}
