package trivium.net;

/**
 * A player's network delay, from WebSocket pings: browsers answer them below the page, so a script
 * can't stretch or shrink the measure. Confined to the connection's loop.
 */
final class RoundTrip {
  // As in TCP's smoothed round trip (RFC 6298): one slow ping moves it by an eighth.
  private static final long WEIGHT = 8;

  private double smoothed = -1;

  void measured(long nanos) {
    double millis = nanos / 1e6;
    smoothed = smoothed < 0 ? millis : smoothed + (millis - smoothed) / WEIGHT;
  }

  /** In ms; 0 before the first measure. */
  long millis() {
    return Math.max(0, Math.round(smoothed));
  }
}
