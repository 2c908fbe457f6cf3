package trivium.rehearsal;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** A clock driven by the test. */
final class ManualPlayerClock implements PlayerClock {
  private record Due(long at, Runnable then) {}

  private final PriorityQueue<Due> timers = new PriorityQueue<>(Comparator.comparingLong(Due::at));
  private long now;

  @Override
  public long now() {
    return now;
  }

  @Override
  public void later(long nanos, Runnable then) {
    timers.add(new Due(now + nanos, then));
  }

  void pass(long millis) {
    long until = now + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!timers.isEmpty() && timers.peek().at() <= until) {
      Due due = timers.remove();
      now = due.at();
      due.then().run();
    }
    now = until;
  }
}
