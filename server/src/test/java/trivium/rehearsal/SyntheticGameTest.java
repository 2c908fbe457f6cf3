package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.net.client.WebSocketListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.GameRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.WireCodec;

/** One room and one player, with messages of the server supplied by the test. */
class SyntheticGameTest {
  private static final RoomCode CODE = new RoomCode("482913");
  private static final RehearsalPlan PLAN =
      new RehearsalPlan(
          ServerAddress.of("localhost:8080"), "key", "django", 1, 1, 1, 20_000, 1000, 7);

  // The clock of the test has a resolution of 1 ms, think times of 1 ns.
  private static final Offset<Double> ONE = Offset.offset(1.0);

  private final ManualPlayerClock clock = new ManualPlayerClock();
  private final Measurements measurements = new Measurements();
  private final RehearsalProgress progress = new RehearsalProgress();
  private final RehearsedRoom room = new RehearsedRoom(PLAN, clock, measurements, progress);
  private final RecordedConnection hostConnection = new RecordedConnection();
  private final SyntheticPlayer player =
      new SyntheticPlayer("Ada 0001", room, clock, measurements, PLAN, 7, () -> {});
  private final RecordedConnection playerConnection = new RecordedConnection();
  private CompletableFuture<RoomCode> opened = new CompletableFuture<>();
  private Response response = new Response.Choice(List.of(0));

  @BeforeEach
  void openAndJoin() {
    opened = room.open(hostConnection);
    assertThat(hostConnection.next()).isInstanceOf(SeatRequest.Open.class);
    player.connected(playerConnection, CODE);
    assertThat(playerConnection.next()).isEqualTo(new SeatRequest.Join(CODE, "Ada 0001"));
  }

  @Test
  void aRoomIsOpenOnceTheServerHasConfirmedIt() {
    say(room, new SeatMessage.Opened(CODE, "t", "d", "http://192.0.2.7/482913"));
    assertThat(opened).isCompletedWithValue(CODE);
  }

  @Test
  void refusalToOpenIsTheServersSentence() {
    say(room, RefusalReason.WRONG_KEY.refused());
    assertThatThrownBy(opened::join)
        .hasCauseInstanceOf(RehearsalException.class)
        .hasMessageContaining(RefusalReason.WRONG_KEY.sentence());
  }

  @Test
  void wholeGameIsMeasuredAndHasNoErrors() {
    clock.pass(10);
    join();
    CompletableFuture<Void> played = room.play();
    assertThat(hostConnection.next()).isEqualTo(new GameRequest.Start());
    clock.pass(5);
    sayToAll(question());
    answer();
    clock.pass(3);
    say(player, receipt());
    clock.pass(4);
    sayToAll(reveal());
    assertThat(hostConnection.next()).as("waits for the player's result").isNull();
    say(player, result());
    assertThat(hostConnection.next()).isEqualTo(new GameRequest.Next());
    sayToAll(new StandingsMessage.Leaderboard(List.of()));
    assertThat(hostConnection.next()).isEqualTo(new GameRequest.Next());
    sayToAll(new StandingsMessage.Finished(List.of(), 1, Optional.empty()));
    assertThat(hostConnection.next()).isEqualTo(new GameRequest.End());
    player.closed(4000, "");
    room.closed(4000, "");

    assertThat(played).isCompleted();
    RehearsalResult result = measurements.result(PLAN, 1);
    assertThat(result.errors()).isEmpty();
    assertThat(result.questions()).isEqualTo(1);
    assertThat(result.joinMs().max()).isCloseTo(10.0, ONE);
    assertThat(result.questionMs().max()).isCloseTo(5.0, ONE);
    assertThat(result.receiptMs().max()).isCloseTo(3.0, ONE);
    assertThat(result.resultMs().max()).isCloseTo(7.0, ONE);
    int joined = WireCodec.write(joinedMessage()).length + 2;
    assertThat(result.bytesPerPlayer().lobby()).isEqualTo(joined);
    assertThat(result.bytesPerPlayer().game()).isGreaterThan(joined);
  }

  @Test
  void missingReceiptAndMissingResultAreErrors() {
    join();
    var _ = room.play();
    sayToAll(question());
    answer();
    player.leave();
    assertThat(errors()).containsExactly("receipt.missing", "result.missing");
  }

  @Test
  void secondReceiptIsAnError() {
    join();
    var _ = room.play();
    sayToAll(question());
    answer();
    say(player, receipt());
    say(player, receipt());
    assertThat(errors()).containsExactly("receipt.unexpected");
  }

  @Test
  void wrongPointsAreAnError() {
    playQuestion(new StandingsMessage.Result(0, true, 1001, 1001, 1, 1, 1, Optional.empty()));
    assertThat(errors()).containsExactly("result.points");
  }

  @Test
  void aTotalThatIsNotTheSumOfThePointsIsAnError() {
    playQuestion(new StandingsMessage.Result(0, true, 900, 901, 1, 1, 1, Optional.empty()));
    assertThat(errors()).containsExactly("result.total");
  }

  @Test
  void aRightAnswerThatIsToldToBeWrongIsAnError() {
    playQuestion(new StandingsMessage.Result(0, false, 0, 0, 1, 1, 0, Optional.empty()));
    assertThat(errors()).containsExactly("result.correct", "result.points");
  }

  @Test
  void aReceiptForAnotherAnswerIsAnError() {
    join();
    var _ = room.play();
    sayToAll(question());
    answer();
    say(player, new QuestionMessage.Receipt(0, new Response.Choice(List.of(9))));
    sayToAll(reveal());
    say(player, new StandingsMessage.Result(0, false, 0, 0, 1, 1, 0, Optional.empty()));
    assertThat(errors()).containsExactly("receipt.response");
  }

  @Test
  void anotherTotalOnThePodiumIsAnError() {
    playQuestion(result());
    sayToAll(new StandingsMessage.Finished(List.of(), 1, Optional.of(new Standing(899, 1, 1))));
    assertThat(errors()).containsExactly("finished.total");
  }

  private void playQuestion(ServerMessage result) {
    join();
    var _ = room.play();
    sayToAll(question());
    answer();
    say(player, receipt());
    sayToAll(reveal());
    say(player, result);
  }

  @Test
  void refusedJoinEndsThePlayerAndIsCounted() {
    say(player, RefusalReason.NAME_TAKEN.refused());
    assertThat(errors()).containsExactly("refused.name-taken");
    assertThat(playerConnection.isClosed()).isTrue();
  }

  @Test
  void aLostConnectionIsCountedAndTheRoomContinuesWithoutThePlayer() {
    join();
    CompletableFuture<Void> played = room.play();
    player.closed(WebSocketListener.BROKEN, "");
    assertThat(errors()).containsExactly("closed.1006");
    assertThat(played).as("nobody is left to play with").isCompleted();
  }

  @Test
  void aSilentServerEndsTheGameAndIsCounted() {
    join();
    CompletableFuture<Void> played = room.play();
    clock.pass(29_999);
    room.giveUpAfter(30_000_000_000L);
    assertThat(played).isNotCompleted();
    clock.pass(2);
    room.giveUpAfter(30_000_000_000L);
    assertThat(played).isCompleted();
    assertThat(errors()).containsExactly("timeout.asked");
    assertThat(hostConnection.isClosed()).isTrue();
    assertThat(playerConnection.isClosed()).isTrue();
  }

  @Test
  void aLateConnectionOfAPlayerWhoGaveUpIsClosed() {
    var late = new SyntheticPlayer("Ada 0002", room, clock, measurements, PLAN, 8, () -> {});
    late.fail("timeout.join");
    var connection = new RecordedConnection();
    late.connected(connection, CODE);
    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.next()).isNull();
  }

  private void join() {
    say(player, joinedMessage());
  }

  private void answer() {
    ClientMessage sent = null;
    for (int ms = 0; sent == null && ms < PLAN.answerWithin(); ms++) {
      clock.pass(1);
      sent = playerConnection.next();
    }
    assertThat(sent).isInstanceOf(QuestionRequest.Answer.class);
    if (sent instanceof QuestionRequest.Answer given) {
      response = given.response();
    }
  }

  private List<String> errors() {
    return List.copyOf(measurements.result(PLAN, 1).errors().keySet());
  }

  private void sayToAll(ServerMessage message) {
    say(room, message);
    say(player, message);
  }

  private void say(WebSocketListener listener, ServerMessage message) {
    byte[] text = WireCodec.write(message);
    listener.message(text, clock.now(), text.length + 2);
  }

  private static ServerMessage joinedMessage() {
    return new SeatMessage.Joined(new PlayerId("p1"), "Ada 0001", "482913.p1.x");
  }

  private static ServerMessage question() {
    return new QuestionMessage.QuestionOpened(
        0, 1, "choice", "Which?", List.of("a", "b", "c", "d"), 20_000, 20_000);
  }

  private ServerMessage receipt() {
    return new QuestionMessage.Receipt(0, response);
  }

  /** The answer of the player is right. */
  private ServerMessage reveal() {
    List<Integer> correct = ((Response.Choice) response).picks();
    return new RevealMessage.Reveal(0, correct, List.of(0, 1, 0, 0), List.of(), "");
  }

  private static ServerMessage result() {
    return new StandingsMessage.Result(0, true, 900, 900, 1, 1, 1, Optional.empty());
  }
}
