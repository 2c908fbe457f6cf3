package trivium.room;

/**
 * A period in which the process did not run: it was stopped, its machine slept, or its virtual
 * machine was suspended. None of it counts against players (docs/adr/0010).
 *
 * @param number how many pauses there have been up to this one; 0 if there was none
 * @param from the last time that is known to have been read before it, ms since the epoch
 * @param until when the process ran again, ms since the epoch
 */
public record ProcessPause(long number, long from, long until) {
  public static final ProcessPause NONE = new ProcessPause(0, 0, 0);
}
