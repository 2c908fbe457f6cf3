package trivium.net;

/** The client's end of one WebSocket. Any thread may call it. */
public interface Line {
  /** Sends one text frame; a line that is closed drops it. The bytes must not change afterwards. */
  void send(byte[] text);

  /** Says goodbye and hangs up; the listener hears of it as of any other close. */
  void close();
}
