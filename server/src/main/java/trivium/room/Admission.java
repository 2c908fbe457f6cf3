package trivium.room;

import java.util.Optional;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Found;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatMessage.Spectating;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.TeamSettings;
import trivium.room.Presence.Occupant;

/**
 * Admits connections to their seats in a room by display key and seat token, or refuses them.
 * Confined to the room's loop.
 */
final class Admission {
  /** Bounds what a message to everybody costs. */
  private static final int MOST_SPECTATORS = 5_000;

  private final RoomState state;
  private final RoomDependencies dependencies;
  private final DurabilityGate gate;
  private final Presence presence;
  private final Outbox outbox;
  private final RoomAnnouncer announcer;
  private final StorageNotice storage;

  Admission(
      RoomState state,
      RoomDependencies dependencies,
      DurabilityGate gate,
      Presence presence,
      Outbox outbox,
      RoomAnnouncer announcer,
      StorageNotice storage) {
    this.state = state;
    this.dependencies = dependencies;
    this.gate = gate;
    this.presence = presence;
    this.outbox = outbox;
    this.announcer = announcer;
    this.storage = storage;
  }

  /** Admits a display whose token this room has issued. */
  void watch(ConnectionId from, SeatToken token) {
    if (token.seat().equals(SeatToken.DISPLAY)) {
      enter(from, new Occupant.Display());
    } else {
      refuseNow(from, RefusalReason.NO_SUCH_DISPLAY);
    }
  }

  /** Responds whether a browser may join. */
  void find(ConnectionId from, String device) {
    SeatRules.closedTo(state, Fingerprint.ofDevice(state.secret(), device))
        .ifPresentOrElse(
            reason -> refuse(from, reason),
            () -> {
              Found found =
                  new Found(
                      room(),
                      state.round().bank(),
                      state.teams().settings().mode() == TeamSettings.Mode.SHARED_PHONE,
                      LateJoinRules.isWatchOnly(state));
              gate.hold(() -> outbox.toOne(from, found));
            });
  }

  /** Admits a spectator, unless the room is closed to them or has too many. */
  void spectate(ConnectionId from, String device) {
    Optional<RefusalReason> closed =
        LateJoinRules.closedToSpectators(state, Fingerprint.ofDevice(state.secret(), device));
    if (closed.isPresent()) {
      refuse(from, closed.get());
    } else if (presence.spectators() >= MOST_SPECTATORS) {
      refuse(from, RefusalReason.ROOM_FULL);
    } else {
      enter(from, new Occupant.Spectator());
    }
  }

  /** The player of a seat that was given up, by a token that this room has issued. */
  Optional<PlayerId> givenUp(SeatToken token) {
    return state.roster().givenUp(new PlayerId(token.seat())).map(Player::id);
  }

  /** Attaches a connection to the seat of a token that this room has issued. */
  void resume(ConnectionId from, SeatToken token) {
    occupant(token.seat())
        .ifPresentOrElse(
            occupant -> {
              attach(from, occupant);
              sendSnapshot(from, occupant);
            },
            () -> refuse(from, RefusalReason.NO_SUCH_SEAT));
  }

  /** Attaches a connection to a new seat: sends its token, then a snapshot. */
  void enter(ConnectionId from, Occupant occupant) {
    attach(from, occupant);
    switch (occupant) {
      case Occupant.Host _ -> {
        Opened opened =
            new Opened(
                room(), token(SeatToken.HOST), displayKey(), dependencies.links().of(room()));
        gate.hold(() -> outbox.toOne(from, opened));
      }
      case Occupant.Seated seated -> {
        Player player = state.player(seated.player()).orElseThrow();
        Joined joined = new Joined(player.id(), player.name(), token(player.id().id()));
        gate.hold(() -> outbox.toOne(from, joined));
      }
      case Occupant.Spectator _ -> {
        Spectating spectating = new Spectating(room(), token(SeatToken.SPECTATOR));
        gate.hold(() -> outbox.toOne(from, spectating));
      }
      // Displays have their token already.
      case Occupant.Display _ -> {}
    }
    sendSnapshot(from, occupant);
  }

  void refuse(ConnectionId to, RefusalReason reason) {
    Refused refused = reason.refused();
    gate.hold(() -> outbox.toOne(to, refused));
  }

  /** Refuses for a reason that does not depend on pending events, so without delay. */
  void refuseNow(ConnectionId to, RefusalReason reason) {
    outbox.toOne(to, reason.refused());
  }

  /** Sends the reply to a request that has changed nothing, because it was carried out before. */
  void repeatReply(ConnectionId to, PlayerId player, ClientMessage.Seated request) {
    RoomView.reply(state, player, request)
        .ifPresent(message -> gate.hold(() -> outbox.toOne(to, message)));
  }

  private void attach(ConnectionId from, Occupant occupant) {
    presence
        .enter(from, occupant)
        .ifPresent(before -> outbox.disconnect(before, CloseReason.REPLACED));
    if (occupant instanceof Occupant.Host) {
      storage.hostConnected(from);
    }
    // After messages that are held back, so that the snapshot comes first on this connection.
    gate.hold(() -> outbox.attach(from, occupant.role()));
  }

  private void sendSnapshot(ConnectionId to, Occupant occupant) {
    // Players are told neither.
    String displayKey = occupant.isScreen() ? displayKey() : "";
    String joinUrl = occupant.isScreen() ? dependencies.links().of(room()) : "";
    Snapshot snapshot =
        announcer.snapshot(occupant, displayKey, joinUrl, dependencies.clock().now());
    gate.hold(() -> outbox.toOne(to, snapshot));
  }

  private Optional<Occupant> occupant(String seat) {
    return switch (seat) {
      case SeatToken.HOST -> Optional.of(new Occupant.Host());
      case SeatToken.SPECTATOR ->
          presence.spectators() < MOST_SPECTATORS
              ? Optional.of(new Occupant.Spectator())
              : Optional.empty();
      case SeatToken.DISPLAY -> Optional.of(new Occupant.Display());
      default -> state.player(new PlayerId(seat)).map(player -> new Occupant.Seated(player.id()));
    };
  }

  private String displayKey() {
    return token(SeatToken.DISPLAY);
  }

  private String token(String seat) {
    return SeatToken.of(room(), seat, state.secret()).text();
  }

  private RoomCode room() {
    return state.room();
  }
}
