package trivium.room;

import java.util.List;
import java.util.stream.Stream;
import trivium.protocol.RefusalReason;

/** The outcome of a command: events, possibly none, or a refusal that changes nothing. */
public sealed interface Decision {
  record Accepted(List<RoomEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(RefusalReason reason) implements Decision {}

  static Decision happened(RoomEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision happened(RoomEvent event, List<RoomEvent> more) {
    return new Accepted(Stream.concat(Stream.of(event), more.stream()).toList());
  }

  static Decision refused(RefusalReason reason) {
    return new Refused(reason);
  }
}
