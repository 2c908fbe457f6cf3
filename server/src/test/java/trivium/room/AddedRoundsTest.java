package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundMessage;
import trivium.protocol.RoundPlan;
import trivium.protocol.SeatMessage;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;

/** A host adds rounds to a running room, whose questions are drawn off its loop. */
class AddedRoundsTest {
  private final PlayedRoom played = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private RoomCode room;

  @BeforeEach
  void open() {
    host = played.open();
    room = played.last(host, SeatMessage.Opened.class).room();
    ada = played.join(room, "Ada");
    played.take(host);
    played.take(ada);
  }

  @Test
  void theHostSeesTheProgrammeAndEverybodyTheTitleAfterThePodium() {
    played.act(host, room, new GameRequest.Next());
    played.act(host, room, new GameRequest.End());
    played.act(host, room, new GameRequest.GoOn());
    assertThat(played.last(ada, RoundMessage.BreakStarted.class).next()).isEmpty();
    played.act(host, room, new GameRequest.AddRounds(List.of(plan("Music", "test"))));
    assertThat(played.last(host, RoundMessage.Programme.class).rounds()).hasSize(2);
    assertThat(played.last(ada, RoundMessage.RoundOpened.class).title()).isEqualTo("Music");
    played.act(host, room, new GameRequest.Next());
    assertThat(played.last(ada, QuestionMessage.QuestionOpened.class).first()).isEqualTo(1);
  }

  @Test
  void aPlayerCannotAddRounds() {
    played.act(ada, room, new GameRequest.AddRounds(List.of(plan("Mine", "test"))));
    assertThat(played.last(ada, ServerMessage.Refused.class).why())
        .isEqualTo(RefusalReason.NOT_YOURS);
  }

  @Test
  void aRoundOfAnUnknownBankIsRefusedAndNothingIsAdded() {
    played.act(
        host,
        room,
        new GameRequest.AddRounds(List.of(plan("Music", "test"), plan("More", "missing"))));
    assertThat(played.last(host, ServerMessage.Refused.class).why())
        .isEqualTo(RefusalReason.NO_SUCH_BANK);
    assertThat(played.take(host)).noneMatch(RoundMessage.Programme.class::isInstance);
  }

  @Test
  void aNewcomerDuringABreakSeesIt() {
    played.act(host, room, new GameRequest.Next());
    played.act(host, room, new GameRequest.End());
    played.act(host, room, new GameRequest.GoOn());
    ConnectionId newcomer = played.join(room, "Grace");
    ServerMessage.Snapshot snapshot = played.last(newcomer, ServerMessage.Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.BREAK);
    assertThat(snapshot.scene()).anyMatch(RoundMessage.BreakStarted.class::isInstance);
  }

  private static RoundPlan plan(String title, String bank) {
    return new RoundPlan(title, bank, 2, Settings.DEFAULTS, Selection.ALL, 0, false);
  }
}
