package trivium.room;

/** Runs an action when marked, at most ten times a second. Confined to the room's loop. */
final class Coalescer {
  /** Minimum time between two runs, ms. */
  private static final long INTERVAL = 100;

  private final RoomLoop loop;
  private final Runnable action;
  private boolean coolingDown;
  private boolean marked;

  Coalescer(RoomLoop loop, Runnable action) {
    this.loop = loop;
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
        INTERVAL,
        () -> {
          coolingDown = false;
          if (marked) {
            run();
          }
        });
    action.run();
  }
}
