package trivium.net;

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
import trivium.protocol.Wire;
import trivium.room.TokenBucket;

/**
 * Frames in, messages to the session; whatever is none closes this connection and no other. Reads
 * only as long as the client reads, too. The last handler of the pipeline.
 */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private static final int NO_STATUS = -1;

  /** Pings and pongs: no browser sends any but in answer to ours. */
  private static final int CONTROL_BURST = 100;

  private static final int CONTROLS_PER_SECOND = 20;

  private final Edge edge;
  private final boolean speaksOurs;
  private final NetMetrics metrics;
  private final TokenBucket controls;
  private @Nullable Session session;

  /**
   * @param speaksOurs whether the client offered the subprotocol
   */
  FrameHandler(Edge edge, boolean speaksOurs) {
    this.edge = edge;
    this.speaksOurs = speaksOurs;
    this.metrics = edge.metrics();
    this.controls =
        new TokenBucket(
            CONTROL_BURST, CONTROLS_PER_SECOND, Duration.ofSeconds(1), edge.clock().now());
  }

  /** The handshake has been answered. */
  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    Channel channel = context.channel();
    EdgeLoop loop = edge.loopOf(channel);
    Visitor visitor = Visitor.of(channel);
    Session connected = loop.connected(channel, visitor.address());
    session = connected;
    if (visitor.isForeign()) {
      connected.outbound().close(CloseReason.FOREIGN_ORIGIN);
    } else if (!speaksOurs) {
      connected.outbound().close(CloseReason.WRONG_PROTOCOL);
    } else if (loop.isFull()) {
      connected.outbound().close(CloseReason.SERVER_FULL);
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
    if (from.outbound().isClosing()) {
      return;
    }
    long now = edge.clock().now();
    from.heardAt(now);
    switch (frame) {
      case TextWebSocketFrame text -> message(from, text.content(), now);
      case BinaryWebSocketFrame _ -> from.outbound().close(CloseReason.BINARY);
      case PongWebSocketFrame pong -> {
        if (admits(from, now)) {
          pong(from, pong.content());
        }
      }
      case PingWebSocketFrame ping -> {
        if (admits(from, now)) {
          from.outbound().pong(ping.content().retain());
        }
      }
      default -> from.outbound().close(CloseReason.BAD_FRAME);
    }
  }

  private boolean admits(Session from, long now) {
    if (controls.take(now)) {
      return true;
    }
    from.outbound()
        .close(CloseReason.TOO_FAST, ClientFault.TOO_MANY_CONTROL_FRAMES, "pings and pongs");
    return false;
  }

  private void closed(Session from, CloseWebSocketFrame close) {
    int status = close.statusCode();
    if (status == NO_STATUS || isStatus(status)) {
      from.outbound().closedByClient(close.retain());
    } else {
      metrics.fault(ClientFault.BAD_CLOSE, status);
      from.outbound().closedByClient(new CloseWebSocketFrame(WebSocketCloseStatus.PROTOCOL_ERROR));
    }
  }

  /** RFC 6455, 7.4.2; Netty takes whatever is above 2999 for one. */
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
      message = Wire.readClient(ByteBufUtil.getBytes(text));
    } catch (BadMessageException e) {
      LOG.debug("Not a message: {}", e.getMessage());
      from.outbound().close(CloseReason.BAD_MESSAGE);
      return;
    }
    from.receive(message, now);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    context.channel().config().setAutoRead(context.channel().isWritable());
    super.channelWritabilityChanged(context);
  }

  /** A WebSocket that is half closed has nothing left to say (RFC 6455, 7.1.1). */
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
      case TooLongFrameException _ when from != null -> from.outbound().close(CloseReason.TOO_BIG);
      case CorruptedWebSocketFrameException corrupted when from != null ->
          corrupted(from, corrupted);
      case PrematureChannelClosureException _ ->
          metrics.fault(ClientFault.BROKEN_OFF, "in the middle of a message");
      // The other end went away in the middle of something: phones do.
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
      from.outbound().close(CloseReason.TOO_BIG);
    } else {
      CloseReason reason =
          status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
              ? CloseReason.NOT_UTF8
              : CloseReason.BAD_FRAME;
      from.outbound().close(reason, ClientFault.BAD_FRAME, corrupted);
    }
  }
}
