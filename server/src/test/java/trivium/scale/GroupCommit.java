package trivium.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The writer of a node: what waits is written and committed together. */
final class GroupCommit {
  private static final int MOST_EVENTS = 1_000;

  private final Station writer;
  private final Station database;
  private final EventQueue events;
  private final ServiceTimes times;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean isCommitting;
  private int appended;
  private int longest;

  /**
   * @param database of all nodes
   */
  GroupCommit(EventQueue events, Station database, ServiceTimes times) {
    this.events = events;
    this.writer = new Station(events, 1);
    this.database = database;
    this.times = times;
  }

  /**
   * @param durable runs when the event is durable
   */
  void append(Runnable durable) {
    waiting.add(durable);
    appended++;
    longest = Math.max(longest, waiting.size());
    commit();
  }

  private void commit() {
    if (isCommitting || waiting.isEmpty()) {
      return;
    }
    isCommitting = true;
    List<Runnable> group = new ArrayList<>();
    while (group.size() < MOST_EVENTS && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    writer.submit(
        micros(Cost.STORE_EVENT, group.size()),
        () ->
            database.submit(
                micros(Cost.DATABASE_EVENT, group.size()),
                () -> events.after(times.of(Cost.COMMIT), () -> committed(group))));
  }

  private void committed(List<Runnable> group) {
    isCommitting = false;
    group.forEach(Runnable::run);
    commit();
  }

  private double micros(Cost cost, int count) {
    return times.of(cost) * count / 1_000;
  }

  /** The least time for all events, in full commits, ms. */
  double leastBusy() {
    return micros(Cost.STORE_EVENT, appended)
        + micros(Cost.DATABASE_EVENT, appended)
        + times.of(Cost.COMMIT) * appended / MOST_EVENTS;
  }

  /** The most events that have waited. */
  int longest() {
    return longest;
  }
}
