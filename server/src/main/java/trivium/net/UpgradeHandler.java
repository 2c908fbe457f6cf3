package trivium.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

/**
 * Netty's upgrade to WebSocket, but a frame that breaks the protocol is left to {@link
 * FrameHandler}: Netty would close the socket at once, and the reason would not arrive.
 */
final class UpgradeHandler extends WebSocketServerProtocolHandler {
  UpgradeHandler(WebSocketServerProtocolConfig config) {
    super(config);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
    if (cause instanceof WebSocketHandshakeException) {
      super.exceptionCaught(context, cause);
    } else {
      context.fireExceptionCaught(cause);
    }
  }
}
