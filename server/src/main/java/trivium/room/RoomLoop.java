package trivium.room;

/**
 * The event loop that a room is confined to. Tasks run one at a time, in the order of submission;
 * any thread may call.
 */
public interface RoomLoop {
  void execute(Runnable task);

  /** Runs the task on this loop once, after a delay in ms. */
  Timer schedule(long delay, Runnable task);

  /** Whether the calling thread is this loop. */
  boolean inLoop();

  /** A scheduled task. */
  interface Timer {
    /** Cancels the task unless it has run. Idempotent. */
    void cancel();
  }
}
