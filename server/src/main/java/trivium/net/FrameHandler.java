package trivium.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.BadMessageException;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.Wire;

/** Frames in, messages to the session; whatever is none closes this connection and no other. */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private final Edge edge;
  private @Nullable Session session;

  FrameHandler(Edge edge) {
    this.edge = edge;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof HandshakeComplete handshake) {
      Session connected =
          edge.loopOf(context.channel())
              .connected(context.channel(), Visitor.of(context.channel()).address());
      session = connected;
      if (Visitor.of(context.channel()).isForeign()) {
        connected.outbound().close(CloseReason.FOREIGN_ORIGIN);
      } else if (!Wire.SUBPROTOCOL.equals(handshake.selectedSubprotocol())) {
        connected.outbound().close(CloseReason.WRONG_PROTOCOL);
      } else if (edge.loopOf(context.channel()).isFull()) {
        connected.outbound().close(CloseReason.SERVER_FULL);
      }
    }
    super.userEventTriggered(context, event);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    Session from = session;
    if (from != null && frame instanceof CloseWebSocketFrame close) {
      from.outbound().closedByClient(close.retain());
      return;
    }
    if (from == null || from.outbound().isClosing()) {
      return;
    }
    long now = edge.clock().now();
    from.heardAt(now);
    if (frame instanceof PongWebSocketFrame pong) {
      pong(from, pong.content());
    } else if (frame instanceof TextWebSocketFrame text) {
      message(from, text.content(), now);
    } else if (frame instanceof BinaryWebSocketFrame) {
      from.outbound().close(CloseReason.BINARY);
    }
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
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    if (session != null) {
      edge.loopOf(context.channel()).disconnected(session);
      session = null;
    }
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (session == null) {
      context.close();
      return;
    }
    switch (cause) {
      case TooLongFrameException _ -> session.outbound().close(CloseReason.TOO_BIG);
      case CorruptedWebSocketFrameException corrupted ->
          session
              .outbound()
              .close(
                  corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
                      ? CloseReason.TOO_BIG
                      : CloseReason.BAD_MESSAGE);
      // The other end went away in the middle of something: phones do.
      case IOException _ -> context.close();
      default -> {
        LOG.error("A connection failed.", cause);
        context.close();
      }
    }
  }
}
