package trivium.room;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** One event loop and one clock, both driven by the test. */
public final class ManualLoops implements RoomLoops, RoomLoop, Clock {
  private record Task(long due, long order, Runnable run) {}

  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Task> timers =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
  private long now;
  private ProcessPause pause = ProcessPause.NONE;
  private long order;
  private boolean running;

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

  /** Simulates a pause of the process: time passes, and no timer fires. */
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
  public boolean inLoop() {
    return running;
  }

  /** Runs all ready tasks, including those that they submit. */
  public void run() {
    running = true;
    while (!ready.isEmpty()) {
      ready.remove().run();
    }
    running = false;
  }

  /** Advances the clock and fires timers on the way. */
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
