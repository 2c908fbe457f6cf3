package trivium.net.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import trivium.net.socket.ClientFault;
import trivium.net.socket.NetMetrics;
import trivium.protocol.RefusalReason;

/**
 * Limits request bodies before they are buffered: by the size that the path accepts, to hosts if
 * that is more than {@link #SMALL}, by the memory budget of the server, and by a minimum rate. A
 * refusal is sent at once; the rest of the body is discarded, and the connection closes. Confined
 * to the connection's loop.
 */
final class BodyLimitHandler extends ChannelDuplexHandler {
  /** Bytes accepted by paths that expect no body: some browsers and proxies send one. */
  static final int SMALL = 8 * 1024;

  /** The minimum rate, on poor Wi-Fi. */
  private static final int LEAST_BYTES_PER_SECOND = 16 * 1024;

  private static final long LEAST_SECONDS = 30;

  private final HostAuthorization authorization;
  private final String publicOrigin;
  private final BodyBudget budget;
  private final NetMetrics metrics;
  private final Timeout timeout = new Timeout();
  private long reserved;
  private long limit;
  private long received;
  private boolean refused;

  BodyLimitHandler(
      HostAuthorization authorization, String publicOrigin, BodyBudget budget, NetMetrics metrics) {
    this.authorization = authorization;
    this.publicOrigin = publicOrigin;
    this.budget = budget;
    this.metrics = metrics;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && !refused) {
      begin(context, request);
    }
    if (message instanceof HttpContent content && !refused) {
      received += content.content().readableBytes();
      if (received > limit) {
        refuse(context, tooLarge(limit));
      }
    }
    if (message instanceof LastHttpContent) {
      timeout.cancel();
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    received = 0;
    limit = SMALL;
    if (request.decoderResult().isFailure()) {
      return;
    }
    if (Routes.match(request) instanceof RouteMatch.Page(Route route, _)
        && route.longestBody() > 0) {
      limit = route.longestBody();
      reserve(context, request);
    } else if (HttpUtil.getContentLength(request, 0L) > limit) {
      refuse(context, tooLarge(limit));
    } else if (HttpUtil.isContentLengthSet(request)
        || HttpUtil.isTransferEncodingChunked(request)) {
      await(context, limit);
    }
  }

  private void reserve(ChannelHandlerContext context, HttpRequest request) {
    long length = HttpUtil.getContentLength(request, -1L);
    long needed = length < 0 ? limit : length;
    if (RequestSource.isForeign(request, publicOrigin)) {
      refuse(
          context, HttpResponses.refused(HttpResponseStatus.FORBIDDEN, RefusalReason.FOREIGN_PAGE));
    } else if (!authorization.isHost(request)) {
      refuse(context, HostAuthorization.wrongKey());
    } else if (length > limit) {
      refuse(context, tooLarge(limit));
    } else if (!budget.reserve(needed)) {
      refuse(
          context,
          HttpResponses.refused(HttpResponseStatus.SERVICE_UNAVAILABLE, RefusalReason.SERVER_BUSY));
    } else {
      reserved += needed;
      await(context, needed);
    }
  }

  /** Sets the deadline for a body of so many bytes. */
  private void await(ChannelHandlerContext context, long bytes) {
    timeout.set(
        context,
        Duration.ofSeconds(LEAST_SECONDS + bytes / LEAST_BYTES_PER_SECOND),
        () -> {
          metrics.fault(ClientFault.SLOW_BODY, context.channel());
          refuse(context, tooSlow());
        });
  }

  private void refuse(ChannelHandlerContext context, FullHttpResponse response) {
    refused = true;
    timeout.cancel();
    HttpUtil.setKeepAlive(response, false);
    var _ = context.writeAndFlush(response);
  }

  private FullHttpResponse tooLarge(long limit) {
    metrics.fault(ClientFault.BODY_TOO_LARGE, limit);
    String most = limit < 1024 * 1024 ? limit / 1024 + " KiB" : limit / 1024 / 1024 + " MiB";
    return HttpResponses.refused(
        HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
        RefusalReason.TOO_LARGE,
        "This is larger than the " + most + " that the server takes here.");
  }

  private static FullHttpResponse tooSlow() {
    return HttpResponses.refused(HttpResponseStatus.REQUEST_TIMEOUT, RefusalReason.TOO_SLOW);
  }

  /** The response to a request releases the budget of its body. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      releaseBudget();
    }
    context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    releaseBudget();
    timeout.cancel();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    releaseBudget();
    timeout.cancel();
  }

  private void releaseBudget() {
    budget.release(reserved);
    reserved = 0;
  }
}
