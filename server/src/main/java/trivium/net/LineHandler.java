package trivium.net;

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

/** From frames to the listener; last in the pipeline of a dialled connection. */
final class LineHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final LineListener listener;
  private final CompletableFuture<Line> dialled;
  private int code = LineListener.BROKEN;
  private String reason = "";
  private @Nullable Throwable failure;

  LineHandler(LineListener listener, CompletableFuture<Line> dialled) {
    this.listener = listener;
    this.dialled = dialled;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      dialled.complete(new ChannelLine(ctx.channel()));
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      dialled.completeExceptionally(new IOException("the WebSocket handshake took too long"));
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
    if (dialled.isDone() && !dialled.isCompletedExceptionally()) {
      listener.closed(code, reason);
    } else {
      dialled.completeExceptionally(
          failure == null ? new IOException("the connection was closed") : failure);
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    failure = cause;
    reason = String.valueOf(cause.getMessage());
    dialled.completeExceptionally(cause);
    var _ = ctx.close();
  }

  /** A server's frames carry no mask (RFC 6455, 5.2). */
  private static int headerBytes(int length) {
    if (length < 126) {
      return 2;
    }
    return length < 65_536 ? 4 : 10;
  }

  private record ChannelLine(Channel channel) implements Line {
    @Override
    public void send(byte[] text) {
      // No room for a reply: a write on a closed channel fails, and channelInactive says why.
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
