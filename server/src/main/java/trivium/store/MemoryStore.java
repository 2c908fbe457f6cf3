package trivium.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trivium.protocol.RoomCode;
import trivium.room.RoomEvent;

/** Keeps events for as long as the process lives: what it is told is as durable as itself. */
public final class MemoryStore implements Store {
  private final Map<RoomCode, List<RoomEvent>> kept = new ConcurrentHashMap<>();

  @Override
  public void append(RoomCode room, List<RoomEvent> events, Runnable durable) {
    kept.compute(
        room,
        (_, before) -> {
          List<RoomEvent> all = before == null ? new ArrayList<>() : before;
          all.addAll(events);
          return all;
        });
    durable.run();
  }

  @Override
  public void forget(RoomCode room) {
    kept.remove(room);
  }

  @Override
  public List<RoomCode> rooms() {
    return List.copyOf(kept.keySet());
  }

  @Override
  public List<RoomEvent> events(RoomCode room) {
    List<RoomEvent> copy = new ArrayList<>();
    kept.computeIfPresent(
        room,
        (_, events) -> {
          copy.addAll(events);
          return events;
        });
    return List.copyOf(copy);
  }

  @Override
  public void close() {
    kept.clear();
  }
}
