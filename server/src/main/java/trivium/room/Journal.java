package trivium.room;

import java.util.List;
import java.util.concurrent.Future;

/**
 * The durable, ordered log of room events.
 *
 * <p>Events of one room become durable in the order they were appended, all of one call or none.
 * When {@code durable} runs, everything appended to this room up to and including this call
 * survives the death of the process. It may run on any thread, also on the caller's before {@code
 * append} returns; where several calls for a room become durable together, only that of the last
 * one need run. {@code append} does not block. While events can't be kept, {@code durable} does not
 * run: a room tells nobody what it could not keep, and goes on as soon as it can.
 */
public interface Journal {
  void append(RoomId room, List<RoomEvent> events, Runnable durable);

  /**
   * Whether so much waits to be kept that rooms are to take nothing more from people for now. Any
   * thread; cheap.
   */
  boolean isFull();

  /** Drops all that was kept of a room that has ended. */
  Future<Void> forget(RoomId room);
}
