package trivium.net;

/** What is spoken on a connection. Every connection begins as HTTP. */
public enum ConnectionKind {
  HTTP,
  WEBSOCKET
}
