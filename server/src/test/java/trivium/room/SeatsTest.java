package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.ModerationRequest;
import trivium.protocol.NamedPlayer;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage.Crowd;
import trivium.protocol.PlayersMessage.Lobby;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Found;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;

/** Taking, keeping and giving up seats, and removing crowds. */
class SeatsTest {
  private static final long TWO_MINUTES = Duration.ofMinutes(2).toMillis();
  private static final AddressBlock ELSEWHERE = new AddressBlock("198.51.100.9");

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private RoomCode room;
  private String hostToken;

  @BeforeEach
  void open() {
    host = game.open();
    hostToken = game.last(host, Opened.class).token();
    room = game.last(host, Opened.class).room();
  }

  private ConnectionId join(String name, String device, AddressBlock address) {
    ConnectionId player = game.connect();
    game.send(new RoomRequest.Join(player, new SeatRequest.Join(room, name, "", device), address));
    return player;
  }

  private List<ConnectionId> joinCrowd(int players, String name) {
    List<ConnectionId> all = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      all.add(game.join(room, name + " " + i));
    }
    game.loops.runUntil(game.loops.now() + 10_000);
    return all;
  }

  private ServerMessage find(String device) {
    ConnectionId asking = game.connect();
    game.send(new RoomRequest.Find(asking, new SeatRequest.Find(room, device)));
    return game.take(asking).getLast();
  }

  private Snapshot hostAgain() {
    host = game.connect();
    game.resume(host, hostToken);
    return game.last(host, Snapshot.class);
  }

  @Test
  void theSeatsOfAnAddressAreLimited() {
    List<ConnectionId> all = joinCrowd(PlayedRoom.SEATS, "Bot");
    assertThat(hostAgain().players()).isEqualTo(PlayedRoom.SEATS);
    ConnectionId more = game.join(room, "One more");
    assertThat(game.last(more, Refused.class).why()).isEqualTo(RefusalReason.ADDRESS_FULL);
    assertThat(game.last(join("Ada", "", ELSEWHERE), Joined.class).name()).isEqualTo("Ada");
    game.act(
        host, room, new ModerationRequest.Kick(game.last(all.getFirst(), Joined.class).player()));
    assertThat(game.last(game.join(room, "One more"), Joined.class).name()).isEqualTo("One more");
  }

  @Test
  void halfTheSeatsOfAnAddressAreTakenAtOnceAndTheRestInTheirTurn() {
    List<ConnectionId> all = new ArrayList<>();
    for (int i = 0; i < PlayedRoom.SEATS; i++) {
      all.add(game.join(room, "Player " + i));
    }
    assertThat(hostAgain().players()).isEqualTo(PlayedRoom.SEATS / 2);
    ConnectionId elsewhere = join("Ada", "", ELSEWHERE);
    assertThat(game.last(elsewhere, Joined.class).name()).isEqualTo("Ada");
    // A connection that closes while it waits gets no seat.
    game.leave(all.getLast(), room);
    game.loops.runUntil(5_200);
    assertThat(hostAgain().players()).isEqualTo(PlayedRoom.SEATS);
  }

  @Test
  void aSeatThatIsEmptyInTheLobbyIsGivenUpAfterTwoMinutesAndItsTokenBringsItBack() {
    ConnectionId ada = game.join(room, "Ada");
    String token = game.last(ada, Joined.class).token();
    game.leave(ada, room);
    game.loops.runUntil(TWO_MINUTES - 1_000);
    assertThat(hostAgain().players()).isEqualTo(1);
    game.loops.runUntil(TWO_MINUTES + 1_000);
    assertThat(game.last(host, Lobby.class).players()).isZero();
    assertThat(game.last(host, Lobby.class).gone()).containsExactly(PlayerId.of(1));
    ConnectionId again = game.connect();
    game.resume(again, token);
    Seat.PlayerSeat seat = (Seat.PlayerSeat) game.last(again, Snapshot.class).seat();
    assertThat(seat.player()).isEqualTo(PlayerId.of(1));
    assertThat(seat.name()).isEqualTo("Ada");
    assertThat(hostAgain().players()).isEqualTo(1);
  }

  @Test
  void aPlayerWhoReconnectsInTimeOrDuringTheGameKeepsTheSeat() {
    ConnectionId ada = game.join(room, "Ada");
    String token = game.last(ada, Joined.class).token();
    ConnectionId grace = game.join(room, "Grace");
    game.leave(ada, room);
    game.loops.runUntil(TWO_MINUTES - 1_000);
    ConnectionId again = game.connect();
    game.resume(again, token);
    game.leave(grace, room);
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(3 * TWO_MINUTES);
    assertThat(hostAgain().players()).isEqualTo(2);
  }

  @Test
  void aReleasedNameIsFreeAndItsTokenInvalidOnceItIsTaken() {
    ConnectionId ada = game.join(room, "Ada");
    String token = game.last(ada, Joined.class).token();
    game.leave(ada, room);
    game.loops.runUntil(TWO_MINUTES + 1_000);
    assertThat(game.last(game.join(room, "ada"), Joined.class).name()).isEqualTo("ada");
    ConnectionId again = game.connect();
    game.resume(again, token);
    assertThat(game.last(again, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
  }

  @Test
  void afterARestartTheLobbyHasTwoMinutesToComeBack() {
    ConnectionId ada = game.join(room, "Ada");
    String token = game.last(ada, Joined.class).token();
    game.join(room, "Grace");
    PlayedRoom after = new PlayedRoom();
    after.loops.runUntil(60_000);
    after.rooms.recover(game.journal.events(), 1_000);
    after.loops.run();
    after.resume(after.connect(), token);
    after.loops.runUntil(60_000 + TWO_MINUTES + 1_000);
    ConnectionId hostAfter = after.connect();
    after.resume(hostAfter, hostToken);
    Seat.HostSeat seat = (Seat.HostSeat) after.last(hostAfter, Snapshot.class).seat();
    assertThat(seat.roster()).extracting(NamedPlayer::name).containsExactly("Ada");
  }

  @Test
  void aRemovedBrowserIsRefusedAndOthersAndOldPagesMayJoin() {
    ConnectionId bob = join("Bob", "bobs-phone", PlayedRoom.HERE);
    game.act(host, room, new ModerationRequest.Kick(game.last(bob, Joined.class).player()));
    assertThat(game.last(join("Bobby", "bobs-phone", ELSEWHERE), Refused.class).why())
        .isEqualTo(RefusalReason.REMOVED);
    assertThat(find("bobs-phone")).isEqualTo(RefusalReason.REMOVED.refused());
    assertThat(find("adas-phone")).isEqualTo(new Found(room, "Test bank"));
    assertThat(game.last(join("Ada", "adas-phone", PlayedRoom.HERE), Joined.class)).isNotNull();
    assertThat(game.last(join("Grace", "", PlayedRoom.HERE), Joined.class)).isNotNull();
    // The same after a restart.
    PlayedRoom after = new PlayedRoom();
    after.rooms.recover(game.journal.events(), 0);
    after.loops.run();
    ConnectionId again = after.connect();
    after.send(
        new RoomRequest.Join(
            again, new SeatRequest.Join(room, "Rob", "", "bobs-phone"), ELSEWHERE));
    assertThat(after.last(again, Refused.class).why()).isEqualTo(RefusalReason.REMOVED);
  }

  @Test
  void noAddressesOrDeviceTokensAreStored() {
    join("Bob", "bobs-phone", PlayedRoom.HERE);
    assertThat(game.journal.events().toString())
        .doesNotContain("bobs-phone")
        .doesNotContain(PlayedRoom.HERE.text());
  }

  @Test
  void removingAPlayerMayLockTheRoomToo() {
    ConnectionId bob = game.join(room, "Bob");
    game.act(host, room, new ModerationRequest.Kick(game.last(bob, Joined.class).player(), true));
    assertThat(game.closed(bob)).contains(CloseReason.KICKED);
    assertThat(find("")).isEqualTo(RefusalReason.ROOM_LOCKED.refused());
  }

  @Test
  void theNewestAreRemovedByTheirSeatsAndMayJoinAgain() {
    for (String name : List.of("Ada", "Grace", "Bot 1", "Bot 2")) {
      join(name, "device-of-" + name.replace(' ', '-'), PlayedRoom.HERE);
    }
    game.act(host, room, new ModerationRequest.Remove(PlayerId.of(3), PlayerId.of(4), false));
    Seat.HostSeat seat = (Seat.HostSeat) hostAgain().seat();
    assertThat(seat.roster()).extracting(NamedPlayer::name).containsExactly("Ada", "Grace");
    game.act(host, room, new ModerationRequest.Remove(PlayerId.of(3), PlayerId.of(4), false));
    assertThat(game.last(host, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_PLAYER);
    assertThat(find("device-of-Bot-1")).isInstanceOf(Found.class);
  }

  @Test
  void theHostIsInformedOfACrowdFromOneAddressAndRemovesItAtOnce() {
    join("Ada", "", ELSEWHERE);
    game.loops.runUntil(90_000);
    joinCrowd(AddressCrowds.CROWD - 1, "Bot");
    assertThat(hostAgain().scene()).isEmpty();
    game.join(room, "The last straw");
    game.loops.runUntil(game.loops.now() + 1_000);
    Crowd crowd = game.last(host, Crowd.class);
    assertThat(crowd.players()).isEqualTo(AddressCrowds.CROWD);
    assertThat(crowd.within()).isBetween(1L, AddressCrowds.WINDOW);
    assertThat(hostAgain().scene()).containsExactly(crowd);
    game.act(host, room, new ModerationRequest.RemoveCrowd(crowd.crowd(), true));
    game.loops.runUntil(game.loops.now() + 1_000);
    assertThat(game.last(host, Crowd.class)).isEqualTo(new Crowd(crowd.crowd(), 0, 0));
    Snapshot now = hostAgain();
    assertThat(now.locked()).isTrue();
    assertThat(((Seat.HostSeat) now.seat()).roster())
        .extracting(NamedPlayer::name)
        .containsExactly("Ada");
    game.act(host, room, new ModerationRequest.RemoveCrowd(crowd.crowd(), true));
    assertThat(game.last(host, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_CROWD);
  }

  @Test
  void aCrowdIsStillKnownAfterARestart() {
    joinCrowd(AddressCrowds.CROWD, "Bot");
    PlayedRoom after = new PlayedRoom();
    after.loops.runUntil(game.loops.now());
    after.rooms.recover(game.journal.events(), game.loops.now());
    after.loops.run();
    ConnectionId hostAfter = after.connect();
    after.resume(hostAfter, hostToken);
    assertThat(after.last(hostAfter, Snapshot.class).scene()).isEqualTo(hostAgain().scene());
    assertThat(after.last(hostAfter, Snapshot.class).scene()).hasSize(1);
  }

  @Test
  void playersWhoJoinOneByOneAreNoCrowd() {
    for (int i = 0; i < PlayedRoom.SEATS; i++) {
      game.join(room, "Player " + i);
      game.loops.runUntil(game.loops.now() + 400);
    }
    assertThat(hostAgain().scene()).isEmpty();
  }

  @Test
  void aLobbyWithoutAHostThatNobodyHasJoinedEndsAfterTwoMinutes() {
    game.leave(host, room);
    game.loops.runUntil(TWO_MINUTES - 1_000);
    assertThat(game.rooms.count()).isEqualTo(1);
    hostAgain();
    game.loops.runUntil(2 * TWO_MINUTES);
    assertThat(game.rooms.count()).as("while the host is here").isEqualTo(1);
    game.leave(host, room);
    game.loops.runUntil(3 * TWO_MINUTES + 1_000);
    assertThat(game.rooms.count()).isZero();
  }

  @Test
  void aLobbyThatSomebodyHasJoinedWaitsForItsHost() {
    game.join(room, "Ada");
    game.leave(host, room);
    game.loops.runUntil(10 * TWO_MINUTES);
    assertThat(game.rooms.count()).isEqualTo(1);
  }

  @Test
  void withoutAKeyOneAddressOpensNoMoreRoomsThanASchoolHasClasses() {
    Optional<AddressBlock> here = Optional.of(PlayedRoom.HERE);
    ConnectionId first = game.open(here);
    for (int i = 1; i < OpenRoomQuota.MOST_PER_ADDRESS; i++) {
      game.open(here);
    }
    assertThat(game.last(game.open(here), Refused.class).why())
        .isEqualTo(RefusalReason.TOO_MANY_ROOMS);
    assertThat(game.last(game.open(Optional.of(ELSEWHERE)), Opened.class)).isNotNull();
    assertThat(game.last(game.open(), Opened.class)).isNotNull();
    game.act(first, game.last(first, Opened.class).room(), new GameRequest.End());
    assertThat(game.last(game.open(here), Opened.class)).isNotNull();
    assertThat(game.last(game.open(here), Refused.class).why())
        .isEqualTo(RefusalReason.TOO_MANY_ROOMS);
  }

  @Test
  void aRoomThatCouldNotBeOpenedDoesNotCount() {
    for (int i = 0; i < 2 * OpenRoomQuota.MOST_PER_ADDRESS; i++) {
      ConnectionId stranger = game.connect();
      game.send(
          new RoomRequest.Open(
              stranger,
              new SeatRequest.Open("other", 3, Settings.DEFAULTS, ""),
              Optional.of(PlayedRoom.HERE)));
      assertThat(game.last(stranger, Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_BANK);
    }
    assertThat(game.last(game.open(Optional.of(PlayedRoom.HERE)), Opened.class)).isNotNull();
  }
}
