package trivium.net.http;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/** Removes the path of the public URL from every request, whose target is valid. */
@Sharable
final class PathPrefixHandler extends ChannelInboundHandlerAdapter {
  private final ReverseProxy proxy;

  PathPrefixHandler(ReverseProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(proxy.withoutPrefix(request.uri()));
    }
    context.fireChannelRead(message);
  }
}
