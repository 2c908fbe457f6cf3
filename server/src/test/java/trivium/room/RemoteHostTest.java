package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.PlayersMessage.Lobby;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;

/** Several devices of one host. */
class RemoteHostTest {
  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId remote;
  private RoomCode room;
  private String token;

  @BeforeEach
  void aRoomWithARemote() {
    host = game.open();
    Opened opened = game.last(host, Opened.class);
    room = opened.room();
    token = opened.token();
    remote = resume();
  }

  @Test
  void bothDevicesRunTheRoomAndSeeTheSame() {
    assertThat(game.closed(host)).isEmpty();
    assertThat(game.last(remote, Snapshot.class).phase()).isEqualTo(Phase.LOBBY);
    game.join(room, "Ada");
    game.loops.runUntil(1_000);
    assertThat(game.last(remote, Lobby.class)).isEqualTo(game.last(host, Lobby.class));
    game.act(remote, room, new GameRequest.Start());
    assertThat(game.last(host, QuestionOpened.class))
        .isEqualTo(game.last(remote, QuestionOpened.class));
    game.act(host, room, new GameRequest.Next());
    assertThat(game.last(remote, Reveal.class)).isEqualTo(game.last(host, Reveal.class));
  }

  @Test
  void theRoomGoesOnWithoutTheFirstDevice() {
    game.join(room, "Ada");
    game.leave(host, room);
    game.act(remote, room, new GameRequest.Start());
    assertThat(game.last(remote, QuestionOpened.class).question()).isZero();
  }

  @Test
  void whenThereAreTooManyDevicesTheOldestIsReplaced() {
    List<ConnectionId> others = new ArrayList<>();
    for (int i = 2; i < Presence.MOST_HOSTS; i++) {
      others.add(resume());
    }
    assertThat(game.closed(host)).isEmpty();
    others.add(resume());
    assertThat(game.closed(host)).contains(CloseReason.REPLACED);
    assertThat(game.closed(remote)).isEmpty();
    assertThat(others).allMatch(other -> game.closed(other).isEmpty());
  }

  private ConnectionId resume() {
    ConnectionId device = game.connect();
    game.resume(device, token);
    return device;
  }
}
