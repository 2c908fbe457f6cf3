package trivium.room;

import java.util.List;
import java.util.concurrent.Future;

/**
 * The durable, ordered log of room events.
 *
 * <p>Events of one room become durable in the order they were appended, all of one call or none.
 * When {@code durable} runs, everything appended to this room up to and including this call
 * survives a crash of the process. It may run on any thread, including the caller's before {@code
 * append} returns; if several calls for a room become durable together, only the callback of the
 * last must run. {@code append} does not block. While the store fails, {@code durable} does not
 * run; pending events are written as soon as it recovers.
 */
public interface Journal {
  void append(RoomId room, List<RoomEvent> events, Runnable durable);

  /**
   * Whether so many events are pending that rooms must refuse requests for now. Any thread; cheap.
   */
  boolean isFull();

  /** Deletes all events of a room that has ended. */
  Future<Void> forget(RoomId room);
}
