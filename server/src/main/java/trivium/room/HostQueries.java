package trivium.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Corrected;

/**
 * Tells hosts what they ask for: the right answer, and who has answered. The latter is followed
 * until the host has seen enough, so that a room costs nothing for hosts who do not look. Confined
 * to the room's loop.
 */
final class HostQueries {
  /** Minimum time between two messages about the attendance, ms. */
  private static final long INTERVAL = 500;

  private final RoomState state;
  private final Presence presence;
  private final DurabilityGate gate;
  private final Outbox outbox;
  private final Coalescer attendance;
  private final Set<ConnectionId> followers = new LinkedHashSet<>();

  HostQueries(
      RoomState state, Presence presence, DurabilityGate gate, Outbox outbox, RoomLoop loop) {
    this.state = state;
    this.presence = presence;
    this.gate = gate;
    this.outbox = outbox;
    this.attendance = new Coalescer(loop, INTERVAL, this::sendAttendance);
  }

  /** Answers the query of a host. */
  void answer(ConnectionId from, ClientMessage.Query query) {
    switch (query) {
      case ClientMessage.ShowAnswer show -> showAnswer(from, show.question());
      case ClientMessage.ShowAttendance show -> {
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
    Corrected key = RoomView.corrected(state, state.asked());
    ServerMessage message =
        new ServerMessage.AnswerKey(
            question,
            key.correct(),
            key.accepted(),
            key.number(),
            state.asked().question().explanation());
    gate.hold(() -> outbox.toOne(from, message));
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
