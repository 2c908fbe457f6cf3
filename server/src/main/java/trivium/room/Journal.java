package trivium.room;

import java.util.List;
import trivium.protocol.RoomCode;

/**
 * Where the events of rooms become durable.
 *
 * <p>Events of one room become durable in the order they were appended, all of one call or none.
 * When {@code durable} runs, everything appended to this room up to and including this call
 * survives the death of the process. It may run on any thread, also on the caller's before {@code
 * append} returns. {@code append} does not block. If events can't be kept, {@code durable} never
 * runs: a room then tells nobody what it could not keep.
 */
public interface Journal {
  void append(RoomCode room, List<RoomEvent> events, Runnable durable);

  /** Drops all that was kept of a room that has ended. */
  void forget(RoomCode room);
}
