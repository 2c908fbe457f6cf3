package trivium.room;

/**
 * The event loop that a room is confined to. Tasks run one at a time, in the order of submission;
 * any thread may call.
 */
public interface RoomLoop {
  void execute(Runnable task);

  /** Runs the task on this loop once, after a delay in ms. */
  Timer schedule(long delay, Runnable task);

  /** Whether the caller is this loop. */
  boolean isHere();

  /** Something that will happen, unless it is called off. */
  interface Timer {
    /** Calls it off; too late or twice does nothing. */
    void cancel();
  }
}
