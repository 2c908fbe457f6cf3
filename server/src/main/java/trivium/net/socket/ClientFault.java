package trivium.net.socket;

import java.util.Locale;
import java.util.Optional;
import trivium.protocol.CloseReason;

/**
 * A fault of a client. Faults are counted by {@link NetMetrics} and logged at DEBUG only, because
 * anybody can cause them at will and operators need not act on one.
 */
public enum ClientFault {
  /** Connected beyond the limit of the server or of its address. */
  TOO_MANY_CONNECTIONS,
  /** Was idle without a seat when a newer connection needed its slot. */
  EVICTED,
  /** Connected and sent no request. */
  NO_REQUEST,
  /** Took too long to send the head of a request. */
  SLOW_HEADERS,
  /** Took too long to send the body of a request. */
  SLOW_BODY,
  /** Did not read what the server sent. */
  SLOW_READER,
  /** Sent malformed or ambiguous HTTP. */
  BAD_REQUEST,
  /** Sent a request line or header section beyond the limit. */
  HEADERS_TOO_LARGE,
  /** Sent no Host header, several, or an invalid one. */
  BAD_HOST,
  /** Sent a request target with invalid percent-encoding. */
  BAD_TARGET,
  /** Uses an HTTP version other than 1.0 and 1.1. */
  UNSUPPORTED_VERSION,
  /** Sent a body beyond the limit of its path. */
  BODY_TOO_LARGE,
  /** Pipelined more bytes of requests than the server buffers. */
  TOO_MANY_AHEAD,
  /** Sent an invalid opening handshake. */
  BAD_UPGRADE,
  /** Violated the framing of RFC 6455: masks, opcodes, fragments, UTF-8. */
  BAD_FRAME,
  /** Sent a close frame with an invalid status code or reason. */
  BAD_CLOSE,
  /** Sent a text frame that is no message of the protocol. */
  BAD_MESSAGE,
  /** Sent a binary frame. */
  BINARY_FRAME,
  /** Sent a frame or message beyond the limit. */
  FRAME_TOO_LARGE,
  /** Exceeded the message rate. */
  TOO_MANY_MESSAGES,
  /** Exceeded the rate of pings and pongs. */
  TOO_MANY_CONTROL_FRAMES,
  /** Did not respond to pings. */
  SILENT,
  /** Kept a WebSocket open without a seat for too long. */
  NO_SEAT,
  /** Connected from a page of another site. */
  FOREIGN_ORIGIN,
  /** Offered no subprotocol of ours. */
  WRONG_PROTOCOL,
  /** Disconnected in the middle of a request or message, or reset the connection. */
  BROKEN_OFF;

  /** The fault behind a close reason; empty if the client is not at fault. */
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
