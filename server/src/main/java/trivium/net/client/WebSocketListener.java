package trivium.net.client;

/** Receives the events of a {@link WebSocketConnection}, on the client's one thread. */
public interface WebSocketListener {
  /** The code of a close without a close frame (RFC 6455, 7.4.1). */
  int BROKEN = 1006;

  /**
   * A text frame has arrived.
   *
   * @param arrived {@link System#nanoTime()} when it was read
   * @param wireBytes size of the frame including its header
   */
  void message(byte[] text, long arrived, int wireBytes);

  /** The connection is closed. Called once, and only if it had been opened. */
  void closed(int code, String reason);
}
