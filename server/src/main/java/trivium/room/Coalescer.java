package trivium.room;

/** Runs an action at once when marked, and then at most ten times a second. On the room's loop. */
final class Coalescer {
  /** Faster than this nobody reads a changing number. */
  private static final long PAUSE = 100;

  private final RoomLoop loop;
  private final Runnable action;
  private boolean pausing;
  private boolean marked;

  Coalescer(RoomLoop loop, Runnable action) {
    this.loop = loop;
    this.action = action;
  }

  void mark() {
    marked = true;
    if (!pausing) {
      run();
    }
  }

  private void run() {
    marked = false;
    pausing = true;
    loop.schedule(
        PAUSE,
        () -> {
          pausing = false;
          if (marked) {
            run();
          }
        });
    action.run();
  }
}
