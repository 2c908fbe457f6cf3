package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.protocol.GameRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;

/** Forged tokens and display keys do not reveal whether a room code is used. */
class ForgedTokenTest {
  private static final String MAC = "AAAAAAAAAAAAAAAAAAAAAA";

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private RoomCode room;

  @BeforeEach
  void aRoom() {
    host = game.open();
    room = game.last(host, Opened.class).room();
  }

  private static Arguments state(String name, Consumer<ForgedTokenTest> of) {
    return Arguments.of(name, of);
  }

  static Stream<Arguments> statesOfARoom() {
    return Stream.of(
        state("nobody is there", _ -> {}),
        state(
            "a question is open",
            test -> test.game.act(test.host, test.room, new GameRequest.Start())),
        state("nothing becomes durable", test -> test.hold()),
        state("the journal is full", test -> test.game.journal.fill(true)),
        state("the process did not run", test -> test.game.loops.stopFor(60_000)),
        state("the host is gone", test -> test.game.leave(test.host, test.room)));
  }

  private void hold() {
    game.journal.hold();
    game.join(room, "Ada");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statesOfARoom")
  void areRefusedTheSameWithoutInvolvingTheRoom(String name, Consumer<ForgedTokenTest> state) {
    state.accept(this);
    RoomCode none = new RoomCode(room.digits().equals("111111") ? "222222" : "111111");
    for (String seat : new String[] {"h", "d", "p1", "p99", "", "é"}) {
      assertThat(resumed(room, seat))
          .isEqualTo(resumed(none, seat))
          .isEqualTo(List.of(RefusalReason.NO_SUCH_SEAT.refused()));
      assertThat(watched(room, seat))
          .isEqualTo(watched(none, seat))
          .isEqualTo(List.of(RefusalReason.NO_SUCH_DISPLAY.refused()));
    }
  }

  /** Messages sent before any loop has run. */
  private List<?> resumed(RoomCode code, String seat) {
    ConnectionId stranger = game.connect();
    game.rooms.receive(new RoomRequest.Resume(stranger, code, new SeatToken(code, seat, MAC)));
    return game.take(stranger);
  }

  private List<?> watched(RoomCode code, String seat) {
    ConnectionId stranger = game.connect();
    game.rooms.receive(new RoomRequest.Watch(stranger, code, new SeatToken(code, seat, MAC)));
    return game.take(stranger);
  }

  @Test
  void theTokenOfAnotherRoomIsOfNoUse() {
    String others = game.last(game.open(), Opened.class).token();
    SeatToken token = SeatToken.parse(others).orElseThrow();
    ConnectionId stranger = game.connect();
    game.send(new RoomRequest.Resume(stranger, room, token));
    game.send(new RoomRequest.Watch(stranger, room, token));
    assertThat(game.take(stranger))
        .isEqualTo(
            List.of(RefusalReason.NO_SUCH_SEAT.refused(), RefusalReason.NO_SUCH_DISPLAY.refused()));
  }

  @Test
  void doNotKeepARoomFromExpiring() {
    game.leave(host, room);
    for (int second = 30; second <= 180; second += 30) {
      game.loops.runUntil(Duration.ofSeconds(second).toMillis());
      ConnectionId stranger = game.connect();
      game.resume(stranger, room + ".p1." + MAC);
      game.watch(stranger, room + ".d." + MAC);
      game.leave(stranger, room);
    }
    assertThat(game.rooms.count()).isZero();
  }

  @Test
  void aGenuineTokenIsAcceptedAmongForgedOnes() {
    ConnectionId ada = game.join(room, "Ada");
    resumed(room, "p1");
    ConnectionId again = game.connect();
    game.resume(again, game.last(ada, Joined.class).token());
    assertThat(game.last(again, Snapshot.class).room()).isEqualTo(room);
  }
}
