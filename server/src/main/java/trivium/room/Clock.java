package trivium.room;

/** The time of day and the pauses of the process, as an input to rooms. Any thread. */
public interface Clock {
  /** Milliseconds since the epoch; never runs backwards while the process lives. */
  long now();

  /**
   * The latest time in which the process did not run. Whoever has read a time from after a pause
   * finds it here.
   */
  default ProcessPause lastPause() {
    return ProcessPause.NONE;
  }
}
