package trivium.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.DisplayCode;
import trivium.protocol.HostQuery;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage;
import trivium.protocol.ServerMessage;

/**
 * Does for hosts what is no event: shows the right answer and who has answered, and connects
 * displays. Who has answered is followed until the host has seen enough, so that a room costs
 * nothing for hosts who do not look. Confined to the room's loop.
 */
final class HostQueries {
  /** Minimum time between two messages about the attendance, ms. */
  private static final long INTERVAL = 500;

  private final RoomState state;
  private final Presence presence;
  private final DurabilityGate gate;
  private final Outbox outbox;
  private final WaitingDisplays displays;
  private final RoomLoop loop;
  private final Coalescer attendance;
  private final Set<ConnectionId> followers = new LinkedHashSet<>();

  HostQueries(
      RoomState state,
      Presence presence,
      DurabilityGate gate,
      Outbox outbox,
      WaitingDisplays displays,
      RoomLoop loop) {
    this.state = state;
    this.presence = presence;
    this.gate = gate;
    this.outbox = outbox;
    this.displays = displays;
    this.loop = loop;
    this.attendance = new Coalescer(loop, INTERVAL, this::sendAttendance);
  }

  /** Answers the query of a host. */
  void answer(ConnectionId from, HostQuery query) {
    switch (query) {
      case HostQuery.ShowAnswer show -> showAnswer(from, show.question());
      case HostQuery.ClaimDisplay claim -> claimDisplay(from, claim.code());
      case HostQuery.ShowAttendance show -> {
        if (show.shown()) {
          followers.add(from);
          attendance.mark();
        } else {
          followers.remove(from);
        }
      }
    }
  }

  private void showAnswer(ConnectionId from, int question) {
    if (question != state.question()) {
      ServerMessage refused = RefusalReason.MOVED_ON.refused();
      gate.hold(() -> outbox.toOne(from, refused));
      return;
    }
    ServerMessage message = RightAnswerView.of(state);
    gate.hold(() -> outbox.toOne(from, message));
  }

  /** The display gets the key with which every display of the room watches, and nothing else. */
  private void claimDisplay(ConnectionId from, DisplayCode code) {
    displays
        .take(code)
        .exceptionally(_ -> Optional.empty())
        .thenAccept(display -> {
          if (loop.inLoop()) {
            connect(display, from, code);
          } else {
            loop.execute(() -> connect(display, from, code));
          }
        });
  }

  private void connect(Optional<ConnectionId> display, ConnectionId from, DisplayCode code) {
    ServerMessage response =
        display.isPresent()
            ? new SeatMessage.DisplayConnected(code)
            : RefusalReason.NO_SUCH_DISPLAY_CODE.refused();
    SeatToken key = SeatToken.of(state.room(), SeatToken.DISPLAY, state.secret());
    ServerMessage claimed = new SeatMessage.DisplayClaimed(state.room(), key.text());
    gate.hold(() -> {
      display.ifPresent(waiting -> outbox.toOne(waiting, claimed));
      outbox.toOne(from, response);
    });
  }

  /** A connection is closed. */
  void left(ConnectionId connection) {
    followers.remove(connection);
  }

  /** Something happened that may change the attendance. */
  void changed() {
    if (!followers.isEmpty()) {
      attendance.mark();
    }
  }

  private void sendAttendance() {
    if (followers.isEmpty()) {
      return;
    }
    ServerMessage message = AttendanceView.of(state, presence.present());
    List<ConnectionId> to = List.copyOf(followers);
    gate.hold(() -> to.forEach(host -> outbox.toOne(host, message)));
  }
}
