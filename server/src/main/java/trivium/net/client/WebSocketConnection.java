package trivium.net.client;

/** The client's end of one WebSocket. Any thread may call. */
public interface WebSocketConnection {
  /** Sends a text frame, or nothing if the connection is closed. The bytes must not change. */
  void send(byte[] text);

  /** Sends a close frame and closes the socket; the listener is notified as of any close. */
  void close();
}
