package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.BuzzerMessage.BuzzerPresses;
import trivium.protocol.BuzzerMessage.Pressed;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage;

/**
 * A buzzer round in a room: its timers, its messages, and a restart of the server in the middle.
 */
class BuzzerRoomTest {
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);

  private final PlayedRoom played = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;

  @BeforeEach
  void open() {
    host =
        played.open(
            new Settings(Given.LIMIT, ScoringName.SPEED, false)
                .withFormat(RoundFormat.of(RoundMode.BUZZER)));
    room = played.last(host, SeatMessage.Opened.class).room();
    ada = played.join(room, "Ada");
    grace = played.join(room, "Grace");
    played.act(host, room, new GameRequest.Start());
    played.take(grace);
  }

  @Test
  void onlyTheHostGetsTheAnswerToJudgeBy() {
    assertThat(played.last(host, RevealMessage.RightAnswer.class).accepted()).hasSize(1);
    assertThat(played.take(ada)).noneMatch(RevealMessage.RightAnswer.class::isInstance);
  }

  @Test
  void pressesAreCollectedForTheLargestRoundTripBeforeItIsDecided() {
    press(grace, 700);
    assertThat(played.last(grace, Pressed.class).question()).isZero();
    played.loops.runUntil(400);
    press(ada, 0);
    assertThat(played.take(grace)).noneMatch(BuzzerPresses.class::isInstance);
    assertThat(played.last(host, BuzzerPresses.class).answering()).isEmpty();
    // The window of the round trip, and time for presses in flight between event loops.
    played.loops.runUntil(700 + 100);
    assertThat(played.last(ada, BuzzerPresses.class).answering()).contains(GRACE);
    assertThat(played.last(host, BuzzerPresses.class).presses())
        .extracting(BuzzerMessage.NamedPress::player)
        .containsExactly(GRACE, ADA);
  }

  @Test
  void theQuestionStaysOpenWhileSomebodyAnswersAndClosesAtItsLaterLimit() {
    press(ada, 0);
    played.loops.runUntil(400);
    played.take(grace);
    played.loops.runUntil(60_000);
    assertThat(played.take(grace)).noneMatch(RevealMessage.Reveal.class::isInstance);
    judge(ADA, false);
    played.loops.runUntil(60_000 + Given.LIMIT - 500);
    assertThat(played.take(grace)).noneMatch(RevealMessage.Reveal.class::isInstance);
    played.loops.runUntil(60_000 + Given.LIMIT + 200);
    assertThat(played.take(grace)).hasAtLeastOneElementOfType(RevealMessage.Reveal.class);
  }

  @Test
  void aRightAnswerIsRevealedWithFullPoints() {
    press(ada, 0);
    played.loops.runUntil(400);
    judge(ADA, true);
    assertThat(played.last(ada, StandingsMessage.Result.class).points()).isEqualTo(1_000);
    assertThat(played.last(grace, BuzzerPresses.class).presses().getFirst().right()).contains(true);
    assertThat(played.last(grace, StandingsMessage.Result.class).correct()).isFalse();
  }

  @Test
  void theQuestionClosesWhenEverybodyPresentWasWrong() {
    press(ada, 0);
    press(grace, 0);
    played.loops.runUntil(400);
    judge(ADA, false);
    judge(GRACE, false);
    judge(ADA, false);
    assertThat(played.take(grace)).hasAtLeastOneElementOfType(RevealMessage.Reveal.class);
  }

  @Test
  void theNextAnswersWhenTheOneWhoAnswersIsRemoved() {
    press(ada, 0);
    press(grace, 0);
    played.loops.runUntil(400);
    PlayerId first = played.last(grace, BuzzerPresses.class).answering().orElseThrow();
    played.act(host, room, new ModerationRequest.Kick(first));
    played.loops.runUntil(played.loops.now() + 200);
    assertThat(played.last(host, BuzzerPresses.class).answering())
        .contains(first.equals(ADA) ? GRACE : ADA);
  }

  @Test
  void aServerThatIsBackDecidesAboutThePressesBefore() {
    String token = played.last(host, SeatMessage.Opened.class).token();
    press(ada, 0);
    PlayedRoom after = recovered(50, 30_000);
    after.loops.runUntil(30_500);
    assertThat(resumed(after, token).scene())
        .filteredOn(BuzzerPresses.class::isInstance)
        .extracting(message -> ((BuzzerPresses) message).answering())
        .containsExactly(Optional.of(ADA));
  }

  @Test
  void aServerThatIsBackFindsTheAnsweringPlayerAndTheStandingClock() {
    String token = played.last(host, SeatMessage.Opened.class).token();
    String adas = played.last(ada, SeatMessage.Joined.class).token();
    press(ada, 0);
    played.loops.runUntil(400);
    BuzzerPresses before = played.last(host, BuzzerPresses.class);
    PlayedRoom after = recovered(3_000, 90_000);
    List<ServerMessage> scene = resumed(after, token).scene();
    assertThat(scene).contains(before).hasAtLeastOneElementOfType(RevealMessage.RightAnswer.class);
    assertThat(resumed(after, adas).scene()).contains(before, new Pressed(0));
  }

  @Test
  void aFlagIsShownToTheHostAndConfirmedToThePlayer() {
    played.act(host, room, new GameRequest.Next());
    played.act(ada, room, new QuestionRequest.Flag(0));
    assertThat(played.last(ada, RevealMessage.Flagged.class).question()).isZero();
    assertThat(played.last(host, RevealMessage.Flags.class))
        .isEqualTo(new RevealMessage.Flags(0, 1));
    assertThat(played.take(grace)).noneMatch(RevealMessage.Flags.class::isInstance);
  }

  private PlayedRoom recovered(long died, long back) {
    played.loops.runUntil(died);
    PlayedRoom after = new PlayedRoom();
    after.loops.runUntil(back);
    after.rooms.recover(played.journal.events(), died);
    after.loops.run();
    return after;
  }

  private static Snapshot resumed(PlayedRoom after, String token) {
    ConnectionId again = after.connect();
    after.resume(again, token);
    return after.last(again, Snapshot.class);
  }

  private void press(ConnectionId player, long roundTrip) {
    played.send(
        new RoomRequest.Act(
            player,
            room,
            new BuzzerRequest.Buzz(0),
            new AnswerTiming(0, played.loops.now(), roundTrip)));
  }

  private void judge(PlayerId player, boolean right) {
    played.act(host, room, new BuzzerRequest.Verdict(0, player, right));
  }
}
