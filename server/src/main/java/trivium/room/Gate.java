package trivium.room;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Holds back what a room has to say until the events behind it are durable. Confined to the room's
 * loop but for its length. Nothing passes what was held before it.
 */
final class Gate {
  private record Pending(long after, Runnable release) {}

  private final Queue<Pending> held = new ArrayDeque<>();
  private long appended;
  private long durable;
  private volatile int length;

  /** Counts events that were handed to the journal; gives the number to report as durable. */
  long append(int events) {
    appended += events;
    return appended;
  }

  /** Runs this once all that was appended so far is durable. */
  void hold(Runnable release) {
    held.add(new Pending(appended, release));
    drain();
  }

  /** All up to this number is durable. */
  void durable(long upTo) {
    durable = Math.max(durable, upTo);
    drain();
  }

  /** How much is held. Any thread. */
  int length() {
    return length;
  }

  private void drain() {
    while (!held.isEmpty() && held.element().after() <= durable) {
      held.remove().release().run();
    }
    length = held.size();
  }
}
