package trivium.net.socket;

/** The protocol of a connection. Every connection begins as HTTP. */
public enum ConnectionKind {
  HTTP,
  WEBSOCKET
}
