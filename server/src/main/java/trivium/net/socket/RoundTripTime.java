package trivium.net.socket;

/**
 * The smoothed round-trip time of a connection, measured by WebSocket pings: browsers answer them
 * without involving the page, so that a script can't manipulate the measurement. Confined to the
 * connection's loop.
 */
final class RoundTripTime {
  // As in TCP (RFC 6298): each sample changes the smoothed value by an eighth of the difference.
  private static final long WEIGHT = 8;

  private double smoothed = -1;

  void measured(long nanos) {
    double millis = nanos / 1e6;
    smoothed = smoothed < 0 ? millis : smoothed + (millis - smoothed) / WEIGHT;
  }

  /** In ms; 0 before the first sample. */
  long millis() {
    return Math.max(0, Math.round(smoothed));
  }
}
