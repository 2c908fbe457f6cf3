package trivium.scale;

import java.util.PriorityQueue;
import java.util.Queue;

/** The clock of a simulation: runs what is scheduled, in the order of time. */
final class EventQueue {
  private record Event(double at, long number, Runnable task) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Double.compare(at, other.at);
      return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
  }

  private final Queue<Event> events = new PriorityQueue<>();
  private double now;
  private long scheduled;

  /** Simulated time, ms. */
  double now() {
    return now;
  }

  /**
   * @param delay ms
   */
  void after(double delay, Runnable task) {
    events.add(new Event(now + delay, scheduled++, task));
  }

  /** Runs until nothing is scheduled. */
  void run() {
    for (Event next = events.poll(); next != null; next = events.poll()) {
      now = next.at();
      next.task().run();
    }
  }
}
