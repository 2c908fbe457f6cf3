package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;

/** Pauses of the process in the middle of a game. */
class PausedRoomTest {
  private static final long STOPPED = 30_000;

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId grace;
  private RoomCode room;

  @BeforeEach
  void aQuestionIsOpenForFourSeconds() {
    host = game.open();
    room = game.last(host, Opened.class).room();
    ada = game.join(room, "Ada");
    grace = game.join(room, "Grace");
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(4_000);
  }

  @Test
  void anAnswerRightAfterAPauseIsCreditedWithoutIt() {
    game.loops.stopFor(STOPPED);
    game.answer(ada, room, 0, 2);
    assertThat(game.last(ada, Receipt.class).question()).isZero();
    assertThat(answer(game).elapsed()).isEqualTo(4_000);
  }

  @Test
  void theTimerThatIsDueFirstAfterwardsClosesNothingAndTheRestOfTheLimitIsLeft() {
    game.loops.stopFor(STOPPED);
    game.loops.runUntil(4_000 + STOPPED);
    assertThat(game.take(ada)).noneMatch(Reveal.class::isInstance);
    long still = RoomRules.RESUME_DELAY;
    game.loops.runUntil(4_000 + STOPPED + still + (Given.LIMIT - 4_000));
    assertThat(game.take(ada)).noneMatch(Reveal.class::isInstance);
    game.loops.runUntil(4_000 + STOPPED + still + (Given.LIMIT - 4_000) + 200);
    assertThat(game.last(ada, Reveal.class).question()).isZero();
  }

  @Test
  void allClientsAreInformedAtOnceOfTheDurationOfAPause() {
    game.loops.stopFor(STOPPED);
    game.rooms.resumeAfterPause();
    game.loops.run();
    ClockResumed resumed = game.last(ada, ClockResumed.class);
    assertThat(resumed.remaining()).isEqualTo(Given.LIMIT - 4_000);
    assertThat(resumed.startsIn()).isEqualTo(RoomRules.RESUME_DELAY);
    assertThat(resumed.away()).isEqualTo(STOPPED);
    assertThat(game.last(host, ClockResumed.class)).isEqualTo(resumed);
    game.take(ada);
    game.rooms.resumeAfterPause();
    game.loops.run();
    assertThat(game.take(ada)).noneMatch(ClockResumed.class::isInstance);
  }

  @Test
  void aSecondPauseWhileTheClockIsStoppedCostsNoTime() {
    game.loops.stopFor(STOPPED);
    game.rooms.resumeAfterPause();
    game.loops.run();
    game.loops.stopFor(STOPPED);
    game.answer(ada, room, 0, 2);
    assertThat(answer(game).elapsed()).isEqualTo(4_000);
  }

  @Test
  void theRoomWaitsForPlayersDisconnectedByThePause() {
    String token = game.last(grace, Joined.class).token();
    game.loops.stopFor(STOPPED);
    game.leave(grace, room);
    game.answer(ada, room, 0, 2);
    game.loops.runUntil(4_000 + STOPPED + RoomRules.RESUME_DELAY);
    assertThat(game.take(host)).noneMatch(Reveal.class::isInstance);
    ConnectionId again = game.connect();
    game.resume(again, token);
    assertThat(game.last(again, Snapshot.class).scene())
        .hasAtLeastOneElementOfType(ClockResumed.class);
    game.answer(again, room, 0, 1);
    assertThat(game.last(again, Receipt.class).question()).isZero();
    assertThat(game.last(host, Reveal.class).question()).isZero();
  }

  @Test
  void thePauseIsReplayed() {
    game.loops.stopFor(STOPPED);
    game.answer(ada, room, 0, 2);
    game.answer(grace, room, 0, 2);
    assertThat(game.journal.events())
        .filteredOn(RoomEvent.QuestionResumed.class::isInstance)
        .singleElement()
        .isEqualTo(
            new RoomEvent.QuestionResumed(
                4_000 + STOPPED, 0, 4_000, 4_000 + STOPPED + RoomRules.RESUME_DELAY, STOPPED));
    assertThat(RoomState.of(game.journal.events()).phase())
        .isEqualTo(trivium.protocol.Phase.REVEAL);
  }

  @Test
  void withoutAQuestionNothingHappens() {
    game.act(host, room, new GameRequest.Next());
    int events = game.journal.events().size();
    game.loops.stopFor(STOPPED);
    game.rooms.resumeAfterPause();
    game.loops.run();
    assertThat(game.journal.events()).hasSize(events);
  }

  private static RoomEvent.AnswerTaken answer(PlayedRoom game) {
    return game.journal.events().stream()
        .filter(RoomEvent.AnswerTaken.class::isInstance)
        .map(RoomEvent.AnswerTaken.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
