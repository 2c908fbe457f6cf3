package trivium.net;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/** Takes the path of the public URL off every request, so that nothing behind it knows of one. */
@Sharable
final class PathPrefix extends ChannelInboundHandlerAdapter {
  private final ReverseProxy proxy;

  PathPrefix(ReverseProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(proxy.local(request.uri()));
    }
    context.fireChannelRead(message);
  }
}
