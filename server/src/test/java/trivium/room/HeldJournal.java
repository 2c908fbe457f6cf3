package trivium.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A journal whose disk is as slow as the test wants. */
final class HeldJournal implements Journal {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<RoomEvent> events = new ArrayList<>();
  private final List<RoomId> forgotten = new ArrayList<>();
  private boolean held;
  private boolean full;

  @Override
  public void append(RoomId room, List<RoomEvent> events, Runnable durable) {
    this.events.addAll(events);
    if (held) {
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

  /** From now on nothing becomes durable. */
  void hold() {
    held = true;
  }

  /** From now on, or no longer, it has more waiting than it likes. */
  void fill(boolean full) {
    this.full = full;
  }

  /** The disk catches up. */
  void release() {
    held = false;
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
