package trivium.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** The writes of one commit: the events of many rooms, and rooms to delete. */
final class WriteBatch {
  private static final Logger LOG = LoggerFactory.getLogger(WriteBatch.class);

  /** A write that waits for a commit. */
  sealed interface Write {}

  record Append(RoomId room, List<RoomEvent> events, Runnable durable) implements Write {}

  /** A deletion. */
  sealed interface Deletion extends Write {
    RoomId room();

    CompletableFuture<Void> done();

    /** The deletion will not happen. */
    default void fail() {
      done().completeExceptionally(new StoreException("The store was closed."));
    }
  }

  /** Deletes a room. */
  record DeleteRoom(RoomId room, CompletableFuture<Void> done) implements Deletion {}

  /** Deletes the rows of a room after the last intact event. */
  record TruncateRoom(RoomId room, long last, CompletableFuture<Void> done) implements Deletion {}

  private final Map<RoomId, List<RoomEvent>> events = new LinkedHashMap<>();
  private final Map<RoomId, Runnable> durable = new LinkedHashMap<>();
  private final List<Deletion> deletions = new ArrayList<>();
  private int size;

  void add(Write task) {
    switch (task) {
      case Append append -> {
        events.computeIfAbsent(append.room(), _ -> new ArrayList<>()).addAll(append.events());
        // Durable up to this event implies durable up to all earlier ones.
        durable.put(append.room(), append.durable());
        size += append.events().size();
      }
      case Deletion deletion -> deletions.add(deletion);
    }
  }

  /** The events by room, in the order of the first write of each room. */
  Map<RoomId, List<RoomEvent>> events() {
    return events;
  }

  List<Deletion> deletions() {
    return deletions;
  }

  /** The number of events. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return events.isEmpty() && deletions.isEmpty();
  }

  /** Notifies the rooms that their events are durable. */
  void notifyRooms() {
    durable.forEach(WriteBatch::notifyRoom);
  }

  /**
   * An exception in one room does not keep others from being notified. Event loops stop before the
   * store does.
   */
  private static void notifyRoom(RoomId room, Runnable durable) {
    try {
      durable.run();
    } catch (RejectedExecutionException e) {
      LOG.debug("Room {} stopped before it heard what was kept.", room);
    } catch (RuntimeException e) {
      LOG.error("Room {} could not be told what was kept.", room, e);
    }
  }

  /** Fails the deletions of a batch that will not be written. */
  void abandon() {
    deletions.forEach(Deletion::fail);
  }
}
