package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.ClientMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage.Finished;
import trivium.protocol.ServerMessage.Joined;
import trivium.protocol.ServerMessage.Leaderboard;
import trivium.protocol.ServerMessage.Lobby;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.Row;
import trivium.protocol.ServerMessage.Snapshot;

/** The avatar of a player is shown wherever the player is named. */
class AvatarTest {
  private static final Optional<Integer> CACTUS = Optional.of(7);

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId ada;
  private RoomCode room;

  @BeforeEach
  void aPlayerWithAnAvatarAndOneWithout() {
    host = game.open();
    room = game.last(host, Opened.class).room();
    ada = game.connect();
    game.send(
        new RoomRequest.Join(
            ada, new ClientMessage.Join(room, "Ada", "", "", List.of(), CACTUS), PlayedRoom.HERE));
    game.join(room, "Grace");
    game.loops.runUntil(game.loops.now() + 1_000);
  }

  @Test
  void theLobbyAndThePlayersOwnSeatHaveIt() {
    assertThat(game.last(ada, Snapshot.class).seat())
        .isInstanceOfSatisfying(
            Seat.PlayerSeat.class, seat -> assertThat(seat.avatar()).isEqualTo(CACTUS));
    assertThat(
            game.take(host).stream()
                .filter(Lobby.class::isInstance)
                .flatMap(lobby -> ((Lobby) lobby).newest().stream()))
        .anySatisfy(player -> assertThat(player.avatar()).isEqualTo(CACTUS))
        .anySatisfy(player -> assertThat(player.avatar()).isEmpty());
  }

  @Test
  void leaderboardAndPodiumHaveIt() {
    game.act(host, room, new ClientMessage.Start());
    game.act(host, room, new ClientMessage.Next());
    game.act(host, room, new ClientMessage.Next());
    assertThat(avatar(game.last(host, Leaderboard.class).top())).isEqualTo(CACTUS);
    game.act(host, room, new ClientMessage.End());
    assertThat(avatar(game.last(host, Finished.class).podium())).isEqualTo(CACTUS);
  }

  @Test
  void itSurvivesAReconnection() {
    String token = game.last(ada, Joined.class).token();
    ConnectionId again = game.connect();
    game.resume(again, token);
    assertThat(game.last(again, Snapshot.class).seat())
        .isInstanceOfSatisfying(
            Seat.PlayerSeat.class, seat -> assertThat(seat.avatar()).isEqualTo(CACTUS));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 12})
  void thereAreTwelve(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ClientMessage.Join(room, "Ada", "", "", List.of(), Optional.of(number)));
  }

  private static Optional<Integer> avatar(List<Row> rows) {
    return rows.stream().filter(row -> row.name().equals("Ada")).findFirst().flatMap(Row::avatar);
  }
}
