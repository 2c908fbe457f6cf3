package trivium.room;

/** The time, given to rooms from outside. */
public interface Clock {
  /** Milliseconds since the epoch; never runs backwards while the process lives. */
  long now();
}
