package trivium.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A message of the server and its JSON. Each is made from the other when it is first asked for, so
 * that a message to many connections is encoded once, and one that another node has encoded is not
 * decoded to be passed on. Safe for any thread.
 */
public final class EncodedMessage {
  private final Class<? extends ServerMessage> type;
  private volatile @Nullable ServerMessage message;
  private volatile byte @Nullable [] json;

  private EncodedMessage(
      Class<? extends ServerMessage> type,
      @Nullable ServerMessage message,
      byte @Nullable [] json) {
    this.type = type;
    this.message = message;
    this.json = json;
  }

  public static EncodedMessage of(ServerMessage message) {
    return new EncodedMessage(message.getClass(), message, null);
  }

  /**
   * A message that was encoded elsewhere.
   *
   * @param json as written by {@link WireCodec}; not copied
   */
  public static EncodedMessage of(Class<? extends ServerMessage> type, byte[] json) {
    return new EncodedMessage(type, null, json);
  }

  public Class<? extends ServerMessage> type() {
    return type;
  }

  public boolean is(Class<? extends ServerMessage> other) {
    return type == other;
  }

  public ServerMessage message() {
    ServerMessage known = message;
    if (known == null) {
      known = WireCodec.readServer(json());
      message = known;
    }
    return known;
  }

  /** UTF-8; must not be changed. */
  public byte[] json() {
    byte[] known = json;
    if (known == null) {
      known = WireCodec.write(message());
      json = known;
    }
    return known;
  }
}
