package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.GameRequest;
import trivium.protocol.LateJoin;
import trivium.protocol.ModerationRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Found;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatMessage.Spectating;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.TeamSettings;

/** People who watch on their phones. */
class SpectatorTest {
  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private ConnectionId watching;
  private RoomCode room;

  @BeforeEach
  void aRoomWithAPlayerAndASpectator() {
    host = game.open();
    room = game.last(host, Opened.class).room();
    ada = game.join(room, "Ada");
    watching = spectate();
  }

  private ConnectionId spectate() {
    ConnectionId connection = game.connect();
    game.send(new RoomRequest.Spectate(connection, new SeatRequest.Spectate(room, "their-phone")));
    return connection;
  }

  @Test
  void aSpectatorSeesTheGameAndCountsNowhere() {
    Snapshot snapshot = game.last(watching, Snapshot.class);
    assertThat(snapshot.role()).isEqualTo(Role.SPECTATOR);
    assertThat(snapshot.seat()).isEqualTo(new Seat.SpectatorSeat());
    assertThat(snapshot.players()).isEqualTo(1);
    game.act(host, room, new GameRequest.Start());
    assertThat(game.last(watching, QuestionOpened.class).question()).isZero();
    assertThat(game.last(host, Tally.class).of()).isEqualTo(1);
    game.answer(watching, room, 0, 0);
    assertThat(game.last(watching, Refused.class).why()).isEqualTo(RefusalReason.NOT_YOURS);
    game.answer(ada, room, 0, 0);
    assertThat(game.last(watching, Reveal.class).question()).isZero();
    assertThat(game.take(watching)).noneMatch(Tally.class::isInstance);
    game.act(host, room, new GameRequest.Next());
    assertThat(game.last(watching, Leaderboard.class).top()).hasSize(1);
  }

  @Test
  void aSpectatorReturnsEvenToALockedRoomThatOthersCannotEnter() {
    String token = game.last(watching, Spectating.class).token();
    game.act(host, room, new ModerationRequest.Lock(true));
    ConnectionId other = spectate();
    assertThat(game.last(other, Refused.class).why()).isEqualTo(RefusalReason.ROOM_LOCKED);
    game.leave(watching, room);
    ConnectionId again = game.connect();
    game.resume(again, token);
    assertThat(game.last(again, Snapshot.class).role()).isEqualTo(Role.SPECTATOR);
  }

  @Test
  void aNewcomerLearnsThatTheGameCanOnlyBeWatchedAndThatPhonesAreShared() {
    ConnectionId opener = game.connect();
    game.send(
        new RoomRequest.Open(
            opener,
            new SeatRequest.Open(
                "test",
                3,
                Settings.DEFAULTS,
                "",
                Selection.ALL,
                "",
                0,
                List.of(),
                Optional.of(
                    new TeamSettings(
                        TeamSettings.Mode.SHARED_PHONE,
                        List.of(),
                        TeamSettings.Assignment.CHOOSE,
                        0,
                        TeamSettings.Scoring.MEAN)),
                Optional.of(LateJoin.WATCH)),
            Optional.empty()));
    RoomCode other = game.last(opener, Opened.class).room();
    assertThat(find(other)).isEqualTo(new Found(other, "Test bank", true, false));
    ConnectionId player = game.join(other, "Table 4");
    game.act(opener, other, new GameRequest.Start());
    assertThat(find(other)).isEqualTo(new Found(other, "Test bank", true, true));
    ConnectionId late = game.join(other, "Late");
    assertThat(game.last(late, Refused.class).why()).isEqualTo(RefusalReason.WATCH_ONLY);
    assertThat(game.closed(player)).isEmpty();
  }

  private Found find(RoomCode code) {
    ConnectionId asking = game.connect();
    game.send(new RoomRequest.Find(asking, new SeatRequest.Find(code, "")));
    return game.last(asking, Found.class);
  }
}
