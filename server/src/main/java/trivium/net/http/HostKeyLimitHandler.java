package trivium.net.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import trivium.net.socket.HostKeyLimit;
import trivium.protocol.RefusalReason;
import trivium.room.AddressBlock;

/**
 * Refuses requests with a host key once their address has sent too many wrong ones, before the key
 * is compared. Confined to the connection's loop.
 */
final class HostKeyLimitHandler extends ChannelDuplexHandler {
  private static final AttributeKey<Boolean> KNOWN =
      AttributeKey.valueOf(HostKeyLimitHandler.class, "known");

  private final HostKeyLimit limit;
  private final HostCookie cookie;
  private final ReverseProxy proxy;
  private boolean refused;
  private boolean needsCookie;

  HostKeyLimitHandler(HostKeyLimit limit, HostCookie cookie, ReverseProxy proxy) {
    this.limit = limit;
    this.cookie = cookie;
    this.proxy = proxy;
  }

  /**
   * Whether the client that sent the request in progress has shown the right key. The next request
   * may be another client's, whose proxy keeps the connection.
   */
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
    boolean isKnown = cookie.isIn(request);
    AddressBlock from = RequestSource.address(context.channel(), request, proxy);
    String key = HostAuthorization.key(request);
    HostKeyLimit.Outcome outcome = limit.check(from, key, isKnown);
    boolean isRight = outcome == HostKeyLimit.Outcome.RIGHT && !key.isEmpty();
    needsCookie = isRight && !isKnown;
    context.channel().attr(KNOWN).set(isKnown || isRight);
    if (outcome == HostKeyLimit.Outcome.TOO_MANY) {
      refused = true;
      FullHttpResponse response =
          HttpResponses.refused(HttpResponseStatus.TOO_MANY_REQUESTS, RefusalReason.TOO_MANY_KEYS);
      response.headers().set(HttpHeaderNames.RETRY_AFTER, HostKeyLimit.PER_TRY.toSeconds());
      HttpUtil.setKeepAlive(response, false);
      var _ = context.writeAndFlush(response);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (needsCookie
        && message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      needsCookie = false;
      cookie.addTo(response);
    }
    context.write(message, promise);
  }
}
