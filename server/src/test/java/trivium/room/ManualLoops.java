package trivium.room;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** One loop and one clock that stand still until they are told to run. */
public final class ManualLoops implements RoomLoops, RoomLoop, Clock {
  private record Task(long due, long order, Runnable run) {}

  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Task> timers =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
  private long now;
  private ProcessPause pause = ProcessPause.NONE;
  private long order;
  private boolean here;

  @Override
  public RoomLoop next() {
    return this;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public ProcessPause lastPause() {
    return pause;
  }

  /** The process does not run for so long: no timer goes off, and time has passed. */
  public void stopFor(long ms) {
    pause = new ProcessPause(pause.number() + 1, now, now + ms);
    now += ms;
  }

  @Override
  public void execute(Runnable task) {
    ready.add(task);
  }

  @Override
  public Timer schedule(long delay, Runnable task) {
    Task timer = new Task(now + delay, order++, task);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  @Override
  public boolean isHere() {
    return here;
  }

  /** Runs all that is ready now, and what that makes ready. */
  public void run() {
    here = true;
    while (!ready.isEmpty()) {
      ready.remove().run();
    }
    here = false;
  }

  /** Lets the time pass until then; timers go off on their way. */
  public void runUntil(long time) {
    run();
    while (!timers.isEmpty() && timers.element().due() <= time) {
      Task timer = timers.remove();
      now = Math.max(now, timer.due());
      ready.add(timer.run());
      run();
    }
    now = time;
  }
}
