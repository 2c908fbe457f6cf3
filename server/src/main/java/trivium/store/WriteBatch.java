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

  /** Something that waits to be written. */
  sealed interface Write {}

  record Append(RoomId room, List<RoomEvent> events, Runnable durable) implements Write {}

  /** Something to be taken away. */
  sealed interface Deletion extends Write {
    RoomId room();

    CompletableFuture<Void> done();
  }

  /** All of a room. */
  record DeleteRoom(RoomId room, CompletableFuture<Void> done) implements Deletion {}

  /** What stands behind the last event of a room that is whole. */
  record TruncateRoom(RoomId room, long last, CompletableFuture<Void> done) implements Deletion {}

  private final Map<RoomId, List<RoomEvent>> events = new LinkedHashMap<>();
  private final Map<RoomId, Runnable> durable = new LinkedHashMap<>();
  private final List<Deletion> deletions = new ArrayList<>();
  private int size;

  void add(Write task) {
    switch (task) {
      case Append append -> {
        events.computeIfAbsent(append.room(), _ -> new ArrayList<>()).addAll(append.events());
        // What is durable up to this is durable up to what came before it.
        durable.put(append.room(), append.durable());
        size += append.events().size();
      }
      case Deletion deletion -> deletions.add(deletion);
    }
  }

  /** By room, in the order of their first events. */
  Map<RoomId, List<RoomEvent>> events() {
    return events;
  }

  List<Deletion> deletions() {
    return deletions;
  }

  /** How many events. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return events.isEmpty() && deletions.isEmpty();
  }

  /** Tells the rooms that their events are durable. */
  void notifyRooms() {
    durable.forEach(WriteBatch::notifyRoom);
  }

  /** A room that can't be told keeps no other from being told. Loops stop before stores do. */
  private static void notifyRoom(RoomId room, Runnable durable) {
    try {
      durable.run();
    } catch (RejectedExecutionException e) {
      LOG.debug("Room {} stopped before it heard what was kept.", room);
    } catch (RuntimeException e) {
      LOG.error("Room {} could not be told what was kept.", room, e);
    }
  }

  /** Nothing of it was written and nothing will be. */
  void abandon() {
    deletions.forEach(deletion ->
        deletion.done().completeExceptionally(new StoreException("The store was closed.")));
  }
}
