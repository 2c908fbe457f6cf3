package trivium.scale;

import java.util.ArrayDeque;
import java.util.Queue;

/** A queue with one or several servers: jobs are served in the order in which they arrive. */
final class Station {
  private record Job(double service, Runnable done) {}

  private final EventQueue events;
  private final int servers;
  private final Queue<Job> waiting = new ArrayDeque<>();
  private int serving;
  private double busy;
  private int longest;

  Station(EventQueue events, int servers) {
    this.events = events;
    this.servers = servers;
  }

  /**
   * @param service ms
   * @param done runs when the job has been served
   */
  void submit(double service, Runnable done) {
    waiting.add(new Job(service, done));
    longest = Math.max(longest, waiting.size());
    serveNext();
  }

  private void serveNext() {
    if (serving == servers || waiting.isEmpty()) {
      return;
    }
    Job job = waiting.remove();
    serving++;
    busy += job.service();
    events.after(
        job.service(),
        () -> {
          serving--;
          job.done().run();
          serveNext();
        });
  }

  /** The time for which servers were busy, all together, ms. */
  double busy() {
    return busy;
  }

  int servers() {
    return servers;
  }

  /** The most jobs that have waited. */
  int longest() {
    return longest;
  }
}
