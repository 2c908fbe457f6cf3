package trivium.protocol;

/**
 * The reason for which the server closes a connection, and whether the client should reconnect.
 *
 * <p>Codes from 4000 on are private use (RFC 6455, 7.4.2); the others have their registered
 * meaning.
 */
public enum CloseReason {
  ROOM_ENDED(4000, "the room has ended", false),
  KICKED(4001, "the host removed you", false),
  REPLACED(4002, "your seat is open in another window", false),
  BAD_MESSAGE(4003, "not a message of this protocol", false),
  FOREIGN_ORIGIN(4004, "this page may not use this server", false),
  WRONG_PROTOCOL(4005, "speak trivium.v1", false),
  TOO_FAST(4006, "too many messages", true),
  TOO_SLOW(4007, "the connection could not keep up", true),
  SILENT(4008, "nothing was heard from you", true),
  BAD_FRAME(1002, "not a frame of RFC 6455", false),
  BINARY(1003, "text frames only", false),
  NOT_UTF8(1007, "text frames are UTF-8", false),
  TOO_BIG(1009, "the message is too big", false),
  RESTARTING(1012, "back in a moment", true),
  SERVER_FULL(1013, "the server is full", true);

  private final int code;
  private final String reason;
  private final boolean shouldReconnect;

  CloseReason(int code, String reason, boolean shouldReconnect) {
    this.code = code;
    this.reason = reason;
    this.shouldReconnect = shouldReconnect;
  }

  public int code() {
    return code;
  }

  public String reason() {
    return reason;
  }

  public boolean shouldReconnect() {
    return shouldReconnect;
  }
}
