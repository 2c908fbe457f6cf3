package trivium.net.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.BadMessageException;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.WireCodec;
import trivium.room.TokenBucket;

/**
 * Decodes the frames of one connection into messages for its session; anything else closes the
 * connection. Stops reading while the client does not read. The last handler of the pipeline,
 * confined to the connection's loop.
 */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private static final int NO_STATUS = -1;

  /** Rate limit of pings and pongs: browsers send them only in response to our pings. */
  private static final int CONTROL_BURST = 100;

  private static final int CONTROLS_PER_SECOND = 20;

  private final Edge edge;
  private final OpeningHandshake handshake;
  private final NetMetrics metrics;
  private final TokenBucket controlRate;
  private @Nullable Session session;

  FrameHandler(Edge edge, OpeningHandshake handshake) {
    this.edge = edge;
    this.handshake = handshake;
    this.metrics = edge.metrics();
    this.controlRate =
        new TokenBucket(
            CONTROL_BURST, CONTROLS_PER_SECOND, Duration.ofSeconds(1), edge.clock().now());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    Channel channel = context.channel();
    ConnectionLimit.Slot.of(channel).upgraded();
    EdgeLoop loop = edge.loopOf(channel);
    Session connected = loop.connected(channel, handshake);
    session = connected;
    if (handshake.isForeign()) {
      connected.writer().close(CloseReason.FOREIGN_ORIGIN);
    } else if (!handshake.speaksProtocol()) {
      connected.writer().close(CloseReason.WRONG_PROTOCOL);
    } else if (loop.isFull()) {
      connected.writer().close(CloseReason.SERVER_FULL);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    Session from = session;
    if (from == null) {
      return;
    }
    if (frame instanceof CloseWebSocketFrame close) {
      closed(from, close);
      return;
    }
    if (from.writer().isClosing()) {
      return;
    }
    long now = edge.clock().now();
    from.received(now);
    switch (frame) {
      case TextWebSocketFrame text -> message(from, text.content(), now);
      case BinaryWebSocketFrame _ -> from.writer().close(CloseReason.BINARY);
      case PongWebSocketFrame pong -> {
        if (admits(from, now)) {
          pong(from, pong.content());
        }
      }
      case PingWebSocketFrame ping -> {
        if (admits(from, now)) {
          from.writer().pong(ping.content().retain());
        }
      }
      default -> from.writer().close(CloseReason.BAD_FRAME);
    }
  }

  private boolean admits(Session from, long now) {
    if (controlRate.take(now)) {
      return true;
    }
    from.writer()
        .close(CloseReason.TOO_FAST, ClientFault.TOO_MANY_CONTROL_FRAMES, "pings and pongs");
    return false;
  }

  private void closed(Session from, CloseWebSocketFrame close) {
    int status = close.statusCode();
    if (status == NO_STATUS || isStatus(status)) {
      from.writer().closedByClient(close.retain());
    } else {
      metrics.fault(ClientFault.BAD_CLOSE, status);
      from.writer().closedByClient(new CloseWebSocketFrame(WebSocketCloseStatus.PROTOCOL_ERROR));
    }
  }

  /**
   * Whether a close frame may carry this status (RFC 6455, 7.4.2); Netty accepts any above 2999.
   */
  private static boolean isStatus(int status) {
    return status < 5_000 && WebSocketCloseStatus.isValidStatusCode(status);
  }

  private static void pong(Session from, ByteBuf payload) {
    if (payload.readableBytes() == Long.BYTES) {
      from.pong(payload.readLong(), System.nanoTime());
    }
  }

  private static void message(Session from, ByteBuf text, long now) {
    ClientMessage message;
    try {
      message = WireCodec.readClient(ByteBufUtil.getBytes(text));
    } catch (BadMessageException e) {
      LOG.debug("Not a message: {}", e.getMessage());
      from.writer().close(CloseReason.BAD_MESSAGE);
      return;
    }
    from.receive(message, now);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    context.channel().config().setAutoRead(context.channel().isWritable());
    super.channelWritabilityChanged(context);
  }

  /** A half-closed WebSocket sends nothing more (RFC 6455, 7.1.1). */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    } else {
      super.userEventTriggered(context, event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    if (session != null) {
      edge.loopOf(context.channel()).disconnected(session);
      session = null;
    }
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Session from = session;
    switch (cause) {
      case TooLongFrameException _ when from != null -> from.writer().close(CloseReason.TOO_BIG);
      case CorruptedWebSocketFrameException corrupted when from != null ->
          corrupted(from, corrupted);
      case PrematureChannelClosureException _ ->
          metrics.fault(ClientFault.BROKEN_OFF, "in the middle of a message");
      // Phones lose their network at any time.
      case IOException _, UncheckedIOException _, CodecException _ -> {
        metrics.fault(ClientFault.BROKEN_OFF, cause);
        context.close();
      }
      default -> {
        LOG.error("A connection failed.", cause);
        context.close();
      }
    }
  }

  private static void corrupted(Session from, CorruptedWebSocketFrameException corrupted) {
    WebSocketCloseStatus status = corrupted.closeStatus();
    if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
      from.writer().close(CloseReason.TOO_BIG);
    } else {
      CloseReason reason =
          status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
              ? CloseReason.NOT_UTF8
              : CloseReason.BAD_FRAME;
      from.writer().close(reason, ClientFault.BAD_FRAME, corrupted);
    }
  }
}
