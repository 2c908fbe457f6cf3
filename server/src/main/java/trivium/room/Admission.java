package trivium.room;

import java.util.Optional;
import trivium.protocol.CloseReason;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage.Found;
import trivium.protocol.ServerMessage.Joined;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.Receipt;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.room.Presence.Occupant;

/**
 * Admits connections to their seats in a room by display key and seat token, or refuses them.
 * Confined to the room's loop.
 */
final class Admission {
  private final RoomState state;
  private final RoomDependencies ports;
  private final Gate gate;
  private final Presence presence;
  private final Outbox outbox;
  private final RoomAnnouncer announcer;
  private final StorageNotice storage;

  Admission(
      RoomState state,
      RoomDependencies ports,
      Gate gate,
      Presence presence,
      Outbox outbox,
      RoomAnnouncer announcer,
      StorageNotice storage) {
    this.state = state;
    this.ports = ports;
    this.gate = gate;
    this.presence = presence;
    this.outbox = outbox;
    this.announcer = announcer;
    this.storage = storage;
  }

  /** Lets a display in whose token this room has issued. */
  void watch(ConnectionId from, SeatToken token) {
    if (token.seat().equals(SeatToken.DISPLAY)) {
      enter(from, new Occupant.Display());
    } else {
      refuseNow(from, RefusalReason.NO_SUCH_DISPLAY);
    }
  }

  /** Tells whether this browser could join. */
  void find(ConnectionId from, String device) {
    RoomRules.closedTo(state, Fingerprint.ofDevice(state.secret(), device))
        .ifPresentOrElse(
            why -> refuse(from, why),
            () -> {
              Found found = new Found(room(), state.bank());
              gate.hold(() -> outbox.toOne(from, found));
            });
  }

  /** The player whose seat was given up, by the token that this room has issued for it. */
  Optional<PlayerId> givenUp(SeatToken token) {
    return state.givenUp(new PlayerId(token.seat())).map(Player::id);
  }

  /** Lets whoever has the token, which this room has issued, back into its place. */
  void resume(ConnectionId from, SeatToken token) {
    occupant(token.seat())
        .ifPresentOrElse(
            occupant -> {
              seat(from, occupant);
              show(from, occupant);
            },
            () -> refuse(from, RefusalReason.NO_SUCH_SEAT));
  }

  /** First time in a place: says who they are, then shows them where the room is. */
  void enter(ConnectionId from, Occupant occupant) {
    seat(from, occupant);
    switch (occupant) {
      case Occupant.Host _ -> {
        Opened opened =
            new Opened(room(), token(SeatToken.HOST), displayKey(), ports.links().of(room()));
        gate.hold(() -> outbox.toOne(from, opened));
      }
      case Occupant.Seated seated -> {
        Player player = state.player(seated.player()).orElseThrow();
        Joined joined = new Joined(player.id(), player.name(), token(player.id().id()));
        gate.hold(() -> outbox.toOne(from, joined));
      }
      // Its key is its token.
      case Occupant.Display _ -> {}
    }
    show(from, occupant);
  }

  void refuse(ConnectionId to, RefusalReason why) {
    Refused refused = why.refused();
    gate.hold(() -> outbox.toOne(to, refused));
  }

  /** Refuses at once, whatever waits to be kept: it has no part in the reason. */
  void refuseNow(ConnectionId to, RefusalReason why) {
    outbox.toOne(to, why.refused());
  }

  /** The receipt of an answer that was taken before. */
  void receiptAgain(ConnectionId to, PlayerId player) {
    Optional<Receipt> receipt = RoomView.receipt(state, player);
    gate.hold(() -> receipt.ifPresent(message -> outbox.toOne(to, message)));
  }

  private void seat(ConnectionId from, Occupant occupant) {
    presence.enter(from, occupant).ifPresent(before -> outbox.hangUp(before, CloseReason.REPLACED));
    if (occupant instanceof Occupant.Host) {
      storage.hostConnected(from);
    }
    // Behind whatever was said to the room before: a snapshot comes first on a new connection.
    gate.hold(() -> outbox.attach(from, occupant.role()));
  }

  private void show(ConnectionId to, Occupant occupant) {
    Snapshot snapshot =
        announcer.snapshot(occupant, displayKey(), ports.links().of(room()), ports.clock().now());
    gate.hold(() -> outbox.toOne(to, snapshot));
  }

  private Optional<Occupant> occupant(String seat) {
    return switch (seat) {
      case SeatToken.HOST -> Optional.of(new Occupant.Host());
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
