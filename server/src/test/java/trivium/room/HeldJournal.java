package trivium.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import trivium.protocol.RoomCode;

/** A journal whose disk is as slow as the test wants. */
final class HeldJournal implements Journal {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<RoomEvent> events = new ArrayList<>();
  private final List<RoomCode> forgotten = new ArrayList<>();
  private boolean held;

  @Override
  public void append(RoomCode room, List<RoomEvent> events, Runnable durable) {
    this.events.addAll(events);
    if (held) {
      waiting.add(durable);
    } else {
      durable.run();
    }
  }

  @Override
  public void forget(RoomCode room) {
    forgotten.add(room);
  }

  /** From now on nothing becomes durable. */
  void hold() {
    held = true;
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

  List<RoomCode> forgotten() {
    return forgotten;
  }
}
