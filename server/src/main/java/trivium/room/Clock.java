package trivium.room;

/** The time of day and the pauses of the process, as an input to rooms. Any thread. */
public interface Clock {
  /** Milliseconds since the epoch; never runs backwards while the process lives. */
  long now();

  /**
   * The latest pause of the process. A caller that has read a time after a pause sees that pause.
   */
  default ProcessPause lastPause() {
    return ProcessPause.NONE;
  }
}
