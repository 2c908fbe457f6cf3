package trivium.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A journal that delays durability until the test releases it. */
final class DelayedJournal implements Journal {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<RoomEvent> events = new ArrayList<>();
  private final List<RoomId> forgotten = new ArrayList<>();
  private boolean holding;
  private boolean full;

  @Override
  public void append(RoomId room, List<RoomEvent> events, Runnable durable) {
    this.events.addAll(events);
    if (holding) {
      waiting.add(durable);
    } else {
      durable.run();
    }
  }

  @Override
  public Future<Void> forget(RoomId room) {
    forgotten.add(room);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean isFull() {
    return full;
  }

  void hold() {
    holding = true;
  }

  void fill(boolean full) {
    this.full = full;
  }

  /** Makes everything durable. */
  void release() {
    holding = false;
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  List<RoomEvent> events() {
    return events;
  }

  List<RoomId> forgotten() {
    return forgotten;
  }
}
