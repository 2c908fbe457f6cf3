package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.GameRequest;
import trivium.protocol.PlayersMessage.Lobby;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.Row;

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
            ada, new SeatRequest.Join(room, "Ada", "", "", List.of(), CACTUS), PlayedRoom.HERE));
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
    game.act(host, room, new GameRequest.Start());
    game.act(host, room, new GameRequest.Next());
    game.act(host, room, new GameRequest.Next());
    assertThat(avatar(game.last(host, Leaderboard.class).top())).isEqualTo(CACTUS);
    game.act(host, room, new GameRequest.End());
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
            () -> new SeatRequest.Join(room, "Ada", "", "", List.of(), Optional.of(number)));
  }

  private static Optional<Integer> avatar(List<Row> rows) {
    return rows.stream().filter(row -> row.name().equals("Ada")).findFirst().flatMap(Row::avatar);
  }
}
