package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.ScoringName;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;

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
    room = played.last(host, ServerMessage.Opened.class).room();
    ada = played.join(room, "Ada");
    played.act(host, room, new ClientMessage.Next());
    played.take(ada);
  }

  @Test
  void theHostIsToldThePace() {
    assertThat(played.last(host, ServerMessage.Snapshot.class).scene())
        .filteredOn(ServerMessage.Programme.class::isInstance)
        .extracting(message -> ((ServerMessage.Programme) message).rounds().getFirst().pace())
        .containsExactly(Optional.of(PACE));
  }

  @Test
  void revealAndLeaderboardAreLeftAfterTheirTime() {
    played.act(host, room, new ClientMessage.Next());
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.Reveal.class);
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.Leaderboard.class);
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.QuestionOpened.class);
  }

  @Test
  void aPauseStopsThePaceAndStartsItsTimeAnew() {
    played.act(host, room, new ClientMessage.Next());
    played.act(host, room, new ClientMessage.Pause(true));
    played.take(ada);
    played.loops.runUntil(played.loops.now() + 10 * PACE);
    assertThat(played.take(ada)).isEmpty();
    played.act(host, room, new ClientMessage.Pause(false));
    played.loops.runUntil(played.loops.now() + PACE);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.Leaderboard.class);
  }

  @Test
  void aPausedQuestionClosesAtItsLaterLimit() {
    played.act(host, room, new ClientMessage.Pause(true));
    played.loops.runUntil(played.loops.now() + 10L * Given.LIMIT);
    assertThat(played.take(ada)).noneMatch(ServerMessage.Reveal.class::isInstance);
    played.act(host, room, new ClientMessage.Pause(false));
    played.loops.runUntil(played.loops.now() + Given.LIMIT + 200);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.Reveal.class);
  }

  @Test
  void moreTimeKeepsTheQuestionOpen() {
    played.act(host, room, new ClientMessage.Extend(0, Given.LIMIT));
    assertThat(played.last(ada, ServerMessage.Paused.class).remaining()).isEqualTo(2 * Given.LIMIT);
    played.loops.runUntil(played.loops.now() + Given.LIMIT + 200);
    assertThat(played.take(ada)).noneMatch(ServerMessage.Reveal.class::isInstance);
    played.loops.runUntil(played.loops.now() + Given.LIMIT);
    assertThat(played.take(ada)).hasAtLeastOneElementOfType(ServerMessage.Reveal.class);
  }

  @Test
  void aReopenedQuestionIsSentWithTheReceiptsOfThoseWhoHaveAnswered() {
    ConnectionId grace = played.join(room, "Grace");
    played.answer(ada, room, 0, 1);
    played.act(host, room, new ClientMessage.Next());
    played.take(ada);
    played.take(grace);
    played.act(host, room, new ClientMessage.Reopen(0));
    assertThat(played.take(ada))
        .hasAtLeastOneElementOfType(ServerMessage.QuestionOpened.class)
        .hasAtLeastOneElementOfType(ServerMessage.Receipt.class);
    assertThat(played.take(grace))
        .hasAtLeastOneElementOfType(ServerMessage.QuestionOpened.class)
        .noneMatch(ServerMessage.Receipt.class::isInstance);
  }
}
