package trivium.room;

/** Runs an action when marked, at most once in an interval. Confined to the room's loop. */
final class Coalescer {
  /** Ten times a second, ms. */
  private static final long INTERVAL = 100;

  private final RoomLoop loop;
  private final long interval;
  private final Runnable action;
  private boolean coolingDown;
  private boolean marked;

  /** Runs the action at most ten times a second. */
  Coalescer(RoomLoop loop, Runnable action) {
    this(loop, INTERVAL, action);
  }

  /**
   * @param interval minimum time between two runs, ms
   */
  Coalescer(RoomLoop loop, long interval, Runnable action) {
    this.loop = loop;
    this.interval = interval;
    this.action = action;
  }

  void mark() {
    marked = true;
    if (!coolingDown) {
      run();
    }
  }

  private void run() {
    marked = false;
    coolingDown = true;
    loop.schedule(
        interval,
        () -> {
          coolingDown = false;
          if (marked) {
            run();
          }
        });
    action.run();
  }
}
