package trivium.room;

/**
 * A period in which the process did not run: it was stopped, or its machine was suspended. The
 * period does not count against players (docs/adr/0010).
 *
 * @param number of this pause, from 1; 0 if there was none
 * @param from last known reading of the clock before the pause, ms since the epoch
 * @param until end of the pause, ms since the epoch
 */
public record ProcessPause(long number, long from, long until) {
  public static final ProcessPause NONE = new ProcessPause(0, 0, 0);
}
