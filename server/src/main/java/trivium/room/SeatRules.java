package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;

/** The rules for seats: who gets one, gives it up, returns to it or is removed. Pure. */
final class SeatRules {
  /** A large conference; with more, sending a question to everybody takes noticeable time. */
  static final int MOST_PLAYERS = 20_000;

  private SeatRules() {}

  static Decision join(RoomState state, RoomCommand.Join join, long now) {
    if (state.roster().claimed(join.claim()).isPresent()) {
      // The player has the seat; the message about it was lost.
      return Decision.happened();
    }
    Optional<RefusalReason> closed = closedTo(state, join.device());
    if (closed.isPresent()) {
      return Decision.refused(closed.get());
    }
    if (LateJoinRules.isWatchOnly(state)) {
      return Decision.refused(RefusalReason.WATCH_ONLY);
    }
    if (isFull(state, join.origin(), join.most())) {
      return Decision.refused(RefusalReason.ADDRESS_FULL);
    }
    PlayerName name = PlayerName.of(join.name()).orElse(null);
    if (name == null) {
      return Decision.refused(RefusalReason.NAME_UNFIT);
    }
    if (state.roster().isTaken(name)) {
      return Decision.refused(RefusalReason.NAME_TAKEN);
    }
    PlayerId seat = PlayerId.of(state.roster().seats() + 1);
    RoomEvent joined =
        new RoomEvent.PlayerJoined(
            now,
            seat,
            name.text(),
            join.claim(),
            join.origin(),
            join.device(),
            memberNames(join.members()),
            join.avatar());
    List<RoomEvent> more = new ArrayList<>(LateJoinRules.credit(state, seat, now));
    more.addAll(TeamRules.newcomer(state, seat, now));
    return Decision.happened(joined, more);
  }

  /** Names that cannot be shown are left out. */
  private static List<String> memberNames(List<String> typed) {
    return typed.stream()
        .flatMap(name -> PlayerName.of(name).stream())
        .map(PlayerName::text)
        .toList();
  }

  /** Why a browser can't join now; empty if it can. */
  static Optional<RefusalReason> closedTo(RoomState state, String device) {
    if (state.roster().isRemoved(device)) {
      return Optional.of(RefusalReason.REMOVED);
    }
    if (state.phase() == Phase.PODIUM) {
      return Optional.of(RefusalReason.ROOM_OVER);
    }
    if (state.isLocked()) {
      return Optional.of(RefusalReason.ROOM_LOCKED);
    }
    return state.players().size() >= MOST_PLAYERS
        ? Optional.of(RefusalReason.ROOM_FULL)
        : Optional.empty();
  }

  private static boolean isFull(RoomState state, String origin, int most) {
    return state.roster().crowds().seatsOf(origin) >= most;
  }

  /** Allowed in a locked room as well, because the player is not new. */
  static Decision returnTo(RoomState state, RoomCommand.Return back, long now) {
    Player player = state.roster().givenUp(back.player()).orElse(null);
    if (player == null
        || state.phase() == Phase.PODIUM
        || PlayerName.of(player.name()).map(state.roster()::isTaken).orElse(true)) {
      return Decision.refused(RefusalReason.NO_SUCH_SEAT);
    }
    return state.players().size() >= MOST_PLAYERS || isFull(state, player.origin(), back.most())
        ? Decision.refused(RefusalReason.ROOM_FULL)
        : Decision.happened(
            new RoomEvent.PlayerReturned(now, player.id()),
            TeamRules.newcomer(state, player.id(), now));
  }

  static Decision giveUp(RoomState state, Set<PlayerId> disconnected, long now) {
    List<PlayerId> seated =
        state.players().stream().map(Player::id).filter(disconnected::contains).toList();
    return state.phase() != Phase.LOBBY || seated.isEmpty()
        ? Decision.happened()
        : Decision.happened(new RoomEvent.SeatsGivenUp(now, seated));
  }

  static Decision kick(RoomState state, RoomCommand.Kick kick, long now) {
    return state.player(kick.player()).isPresent()
        ? removed(state, new RoomEvent.PlayerKicked(now, kick.player()), kick.lock())
        : Decision.refused(RefusalReason.NO_SUCH_PLAYER);
  }

  /** Removes a range of players. */
  static Decision remove(RoomState state, RoomCommand.Remove remove, long now) {
    return remove(
        state, seatsBetween(state, remove), remove.lock(), RefusalReason.NO_SUCH_PLAYER, now);
  }

  /** Removes the players who joined from one address. */
  static Decision remove(RoomState state, RoomCommand.RemoveCrowd remove, long now) {
    List<PlayerId> crowd = state.roster().crowds().members(remove.crowd(), state.players());
    return remove(state, crowd, remove.lock(), RefusalReason.NO_SUCH_CROWD, now);
  }

  private static List<PlayerId> seatsBetween(RoomState state, RoomCommand.Remove remove) {
    return state.players().stream()
        .map(Player::id)
        .filter(
            player -> player.seat() >= remove.from().seat() && player.seat() <= remove.to().seat())
        .toList();
  }

  private static Decision remove(
      RoomState state, List<PlayerId> players, boolean lock, RefusalReason none, long now) {
    return players.isEmpty()
        ? Decision.refused(none)
        : removed(state, new RoomEvent.PlayersRemoved(now, players), lock);
  }

  private static Decision removed(RoomState state, RoomEvent removed, boolean lock) {
    return lock && !state.isLocked()
        ? Decision.happened(removed, new RoomEvent.RoomLocked(removed.at(), true))
        : Decision.happened(removed);
  }
}
