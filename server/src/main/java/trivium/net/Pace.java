package trivium.net;

/**
 * How fast one connection may talk: a token bucket. A person taps a few times a second; a page that
 * comes back sends a handful at once. Confined to the connection's loop.
 */
final class Pace {
  private static final int BURST = 40;
  private static final long MILLIS_PER_TOKEN = 50;

  private long tokens = BURST;
  private long filled;

  Pace(long now) {
    filled = now;
  }

  /** Takes a token; false if there is none. */
  boolean admit(long now) {
    long more = (now - filled) / MILLIS_PER_TOKEN;
    if (more > 0) {
      tokens = Math.min(BURST, tokens + more);
      filled += more * MILLIS_PER_TOKEN;
    }
    if (tokens == 0) {
      return false;
    }
    tokens--;
    return true;
  }
}
