package trivium.room;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The durability gate: holds messages of a room back until the events behind them are durable, and
 * releases them in order. Confined to the room's loop except for {@link #length}.
 */
final class DurabilityGate {
  private record Pending(long after, Runnable release) {}

  private final Queue<Pending> pending = new ArrayDeque<>();
  private long appended;
  private long durable;
  private volatile int length;

  /** Counts events given to the journal; returns the total to pass to {@link #durable}. */
  long append(int events) {
    appended += events;
    return appended;
  }

  /** Runs the task once all events appended so far are durable. */
  void hold(Runnable release) {
    pending.add(new Pending(appended, release));
    drain();
  }

  /** All events up to this total are durable. */
  void durable(long upTo) {
    durable = Math.max(durable, upTo);
    drain();
  }

  /** The number of tasks held back. Any thread. */
  int length() {
    return length;
  }

  private void drain() {
    while (!pending.isEmpty() && pending.element().after() <= durable) {
      pending.remove().release().run();
    }
    length = pending.size();
  }
}
