package trivium.net.client;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Passes the frames of one connection to its listener. The last handler of the pipeline. */
final class WebSocketClientHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final WebSocketListener listener;
  private final CompletableFuture<WebSocketConnection> opened;
  private int code = WebSocketListener.BROKEN;
  private String reason = "";
  private @Nullable Throwable failure;

  WebSocketClientHandler(
      WebSocketListener listener, CompletableFuture<WebSocketConnection> opened) {
    this.listener = listener;
    this.opened = opened;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      opened.complete(new ChannelConnection(ctx.channel()));
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      opened.completeExceptionally(new IOException("the WebSocket handshake took too long"));
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    long arrived = System.nanoTime();
    if (frame instanceof TextWebSocketFrame) {
      byte[] text = ByteBufUtil.getBytes(frame.content());
      listener.message(text, arrived, text.length + headerBytes(text.length));
    } else if (frame instanceof CloseWebSocketFrame close) {
      code = Math.max(0, close.statusCode());
      reason = close.reasonText();
      var _ = ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (opened.isDone() && !opened.isCompletedExceptionally()) {
      listener.closed(code, reason);
    } else {
      opened.completeExceptionally(
          failure == null ? new IOException("the connection was closed") : failure);
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    failure = cause;
    reason = String.valueOf(cause.getMessage());
    opened.completeExceptionally(cause);
    var _ = ctx.close();
  }

  /** Frames of a server are not masked (RFC 6455, 5.2). */
  private static int headerBytes(int length) {
    if (length < 126) {
      return 2;
    }
    return length < 65_536 ? 4 : 10;
  }

  private record ChannelConnection(Channel channel) implements WebSocketConnection {
    @Override
    public void send(byte[] text) {
      // A failed write needs no handling: channelInactive reports the closed connection.
      var _ = channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(text)));
    }

    @Override
    public void close() {
      var _ =
          channel
              .writeAndFlush(new CloseWebSocketFrame(1000, ""))
              .addListener(_ -> {
                var _ = channel.close();
              });
    }
  }
}
