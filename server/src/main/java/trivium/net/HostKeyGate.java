package trivium.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import trivium.protocol.RefusalReason;
import trivium.room.AddressBlock;

/**
 * Turns requests away that come with one host key too many, before anything compares the key.
 * Confined to the connection's loop.
 */
final class HostKeyGate extends ChannelDuplexHandler {
  private static final AttributeKey<Boolean> KNOWN =
      AttributeKey.valueOf(HostKeyGate.class, "known");

  private final HostKeyGuard guard;
  private final HostCookie cookie;
  private final ReverseProxy proxy;
  private boolean refused;
  private boolean isNew;

  HostKeyGate(HostKeyGuard guard, HostCookie cookie, ReverseProxy proxy) {
    this.guard = guard;
    this.cookie = cookie;
    this.proxy = proxy;
  }

  /** Whether the client behind this connection has shown the right key before. */
  static boolean isKnown(Channel channel) {
    return Boolean.TRUE.equals(channel.attr(KNOWN).get());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && !refused) {
      begin(context, request);
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    boolean isKnown = isKnown(context.channel()) || cookie.isIn(request);
    AddressBlock from = Visitor.address(context.channel(), request, proxy);
    HostKeyGuard.Outcome outcome = guard.ask(from, HostDoor.key(request), isKnown);
    boolean isRight = outcome == HostKeyGuard.Outcome.RIGHT && !HostDoor.key(request).isEmpty();
    isNew = isRight && !cookie.isIn(request);
    context.channel().attr(KNOWN).set(isKnown || isRight);
    if (outcome == HostKeyGuard.Outcome.TOO_MANY) {
      refused = true;
      FullHttpResponse response =
          HostDoor.refused(HttpResponseStatus.TOO_MANY_REQUESTS, RefusalReason.TOO_MANY_KEYS);
      response.headers().set(HttpHeaderNames.RETRY_AFTER, HostKeyGuard.PER_TRY.toSeconds());
      HttpUtil.setKeepAlive(response, false);
      var _ = context.writeAndFlush(response);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (isNew && message instanceof HttpResponse response) {
      isNew = false;
      cookie.set(response);
    }
    context.write(message, promise);
  }
}
