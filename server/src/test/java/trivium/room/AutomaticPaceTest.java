package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.ControlRequest;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundMessage;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage;

/** Timers of a room that goes on by itself, and of pauses. */
class AutomaticPaceTest {
  private static final int PACE = 4_000;

  private final PlayedRoom played = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private RoomCode room;

  @BeforeEach
  void open() {
    host =
        played.open(
            new Settings(
                Given.LIMIT,
                ScoringName.SPEED,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(PACE)));
    room = played.last(host, SeatMessage.Opened.class).room();
    ada = played.join(room, "Ada");
    played.act(host, room, new GameRequest.Next());
    played.take(ada);
  }

  @Test
  void theHostIsToldThePace() {
    assertThat(played.last(host, ServerMessage.Snapshot.class).scene())
        .filteredOn(RoundMessage.Programme.class::isInstance)
        .extracting(message -> ((RoundMessage.Programme) message).rounds().getFirst().pace())
        .containsExactly(Optional.of(PACE));
  }

  @Test
  void revealAndLeaderboardAreLeftAfterTheirTime() {
    played.act(host, room, new GameRequest.Next());
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(RevealMessage.Reveal.class);
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(StandingsMessage.Leaderboard.class);
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(QuestionMessage.QuestionOpened.class);
  }

  @Test
  void aPauseStopsThePaceAndStartsItsTimeAnew() {
    played.act(host, room, new GameRequest.Next());
    played.act(host, room, new ControlRequest.Pause(true));
    played.take(ada);
    played.loops.runUntil(played.loops.now() + 10 * PACE);
    assertThat(played.take(ada)).isEmpty();
    played.act(host, room, new ControlRequest.Pause(false));
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(StandingsMessage.Leaderboard.class);
  }

  @Test
  void aPausedQuestionClosesAtItsLaterLimit() {
    played.act(host, room, new ControlRequest.Pause(true));
    played.loops.runUntil(played.loops.now() + 10L * Given.LIMIT);
    assertThat(played.take(ada)).noneMatch(RevealMessage.Reveal.class::isInstance);
    played.act(host, room, new ControlRequest.Pause(false));
    played.loops.runUntil(played.loops.now() + Given.LIMIT + 200);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(RevealMessage.Reveal.class);
  }

  @Test
  void moreTimeKeepsTheQuestionOpen() {
    played.act(host, room, new ControlRequest.Extend(0, Given.LIMIT));
    assertThat(played.last(ada, QuestionMessage.Paused.class).remaining())
        .isEqualTo(2 * Given.LIMIT);
    played.loops.runUntil(played.loops.now() + Given.LIMIT + 200);
    assertThat(played.take(ada)).noneMatch(RevealMessage.Reveal.class::isInstance);
    played.loops.runUntil(played.loops.now() + Given.LIMIT);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(RevealMessage.Reveal.class);
  }

  @Test
  void aReopenedQuestionIsSentWithTheReceiptsOfThoseWhoHaveAnswered() {
    ConnectionId grace = played.join(room, "Grace");
    played.answer(ada, room, 0, 1);
    played.act(host, room, new GameRequest.Next());
    played.take(ada);
    played.take(grace);
    played.act(host, room, new ControlRequest.Reopen(0));
    assertThat(played.take(ada))
        .hasAtLeastOneElementOfType(QuestionMessage.QuestionOpened.class)
        .hasAtLeastOneElementOfType(QuestionMessage.Receipt.class);
    assertThat(played.take(grace))
        .hasAtLeastOneElementOfType(QuestionMessage.QuestionOpened.class)
        .noneMatch(QuestionMessage.Receipt.class::isInstance);
  }
}
