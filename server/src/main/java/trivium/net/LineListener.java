package trivium.net;

/** Hears what comes over a {@link Line}, always on the dialer's one thread. */
public interface LineListener {
  /** No close frame came: the connection broke (RFC 6455, 7.4.1). */
  int BROKEN = 1006;

  /**
   * A text frame came.
   *
   * @param arrived {@link System#nanoTime()} when it was read
   * @param wireBytes its size on the wire with the frame's header
   */
  void message(byte[] text, long arrived, int wireBytes);

  /** The line is closed; said once, and only for a line that had been dialled successfully. */
  void closed(int code, String reason);
}
