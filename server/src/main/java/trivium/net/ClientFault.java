package trivium.net;

import java.util.Locale;
import java.util.Optional;
import trivium.protocol.CloseReason;

/**
 * What a client did wrong. Faults are counted by {@link NetMetrics} and logged at DEBUG: strangers
 * cause them at will, and nobody who runs a server has to act on one.
 */
public enum ClientFault {
  /** Connected beyond the limit of the server, or of its address. */
  TOO_MANY_CONNECTIONS,
  /** Closed to make room for a newer connection: it was idle, and without a seat. */
  EVICTED,
  /** Connected and asked for nothing. */
  NO_REQUEST,
  /** Took too long to send the head of a request. */
  SLOW_HEADERS,
  /** Took too long to send the body of a request. */
  SLOW_BODY,
  /** Did not read what it asked for, or what it is told. */
  SLOW_READER,
  /** Sent what is not HTTP, or not a request that has one meaning. */
  BAD_REQUEST,
  /** Sent a request line or a head that is longer than the server reads. */
  HEADERS_TOO_LARGE,
  /** Sent no Host, several, or one that is no host. */
  BAD_HOST,
  /** Sent an address that can't be decoded. */
  BAD_TARGET,
  /** Speaks an HTTP version other than 1.0 and 1.1. */
  UNSUPPORTED_VERSION,
  /** Sent a body that is longer than its path takes. */
  BODY_TOO_LARGE,
  /** Sent more requests ahead than the server keeps waiting. */
  TOO_MANY_AHEAD,
  /** Asked for a WebSocket in a way that RFC 6455 does not know. */
  BAD_UPGRADE,
  /** Broke the framing of RFC 6455: masks, opcodes, fragments, UTF-8. */
  BAD_FRAME,
  /** Sent a close frame with a code or a reason outside RFC 6455. */
  BAD_CLOSE,
  /** Sent a frame that is no message of the protocol. */
  BAD_MESSAGE,
  /** Sent a binary frame. */
  BINARY_FRAME,
  /** Sent a frame or a message that is too long. */
  FRAME_TOO_LARGE,
  /** Sent messages faster than a person does. */
  TOO_MANY_MESSAGES,
  /** Sent pings and pongs faster than any browser does. */
  TOO_MANY_CONTROL_FRAMES,
  /** Answered no ping. */
  SILENT,
  /** Kept a WebSocket without a seat for too long. */
  NO_SEAT,
  /** Came from a page of another site. */
  FOREIGN_ORIGIN,
  /** Speaks another version of the protocol. */
  WRONG_PROTOCOL,
  /** Went away in the middle of a request or a message, or reset the connection. */
  BROKEN_OFF;

  /** The fault that a connection is closed for; empty if its client did nothing wrong. */
  static Optional<ClientFault> of(CloseReason reason) {
    return switch (reason) {
      case BAD_MESSAGE -> Optional.of(BAD_MESSAGE);
      case FOREIGN_ORIGIN -> Optional.of(FOREIGN_ORIGIN);
      case WRONG_PROTOCOL -> Optional.of(WRONG_PROTOCOL);
      case TOO_FAST -> Optional.of(TOO_MANY_MESSAGES);
      case TOO_SLOW -> Optional.of(SLOW_READER);
      case SILENT -> Optional.of(SILENT);
      case BAD_FRAME, NOT_UTF8 -> Optional.of(BAD_FRAME);
      case BINARY -> Optional.of(BINARY_FRAME);
      case TOO_BIG -> Optional.of(FRAME_TOO_LARGE);
      case SERVER_FULL -> Optional.of(TOO_MANY_CONNECTIONS);
      case ROOM_ENDED, KICKED, REPLACED, RESTARTING -> Optional.empty();
    };
  }

  /** The fault as the label of a metric: lower case, with underscores. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
