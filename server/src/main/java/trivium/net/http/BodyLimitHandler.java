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
import trivium.room.AddressBlock;

/**
 * Limits request bodies before they are buffered: by the size that the path accepts, to hosts if
 * that is more than {@link #SMALL}, by the memory budget of the server, and by a minimum rate.
 * Bytes are reserved as they arrive, so that a body that was only announced takes nothing. A
 * refusal is sent at once; the rest of the body is discarded, and the connection closes. Confined
 * to the connection's loop.
 */
final class BodyLimitHandler extends ChannelDuplexHandler {
  /** Bytes accepted by paths that expect no body: some browsers and proxies send one. */
  static final int SMALL = 8 * 1024;

  /** The minimum rate, on poor Wi-Fi. */
  private static final int LEAST_BYTES_PER_SECOND = 16 * 1024;

  /** The period over which the rate is measured, from the start of the body to its end. */
  private static final Duration PERIOD = Duration.ofSeconds(30);

  private final HostAuthorization authorization;
  private final ReverseProxy proxy;
  private final ByteBudget budget;
  private final NetMetrics metrics;
  private final Timeout timeout = new Timeout();
  private AddressBlock from = AddressBlock.LOCAL;
  private long reserved;
  private long limit;
  private long received;
  private boolean refused;

  BodyLimitHandler(
      HostAuthorization authorization, ReverseProxy proxy, ByteBudget budget, NetMetrics metrics) {
    this.authorization = authorization;
    this.proxy = proxy;
    this.budget = budget;
    this.metrics = metrics;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && !refused) {
      begin(context, request);
    }
    if (message instanceof HttpContent content && !refused) {
      receive(context, content.content().readableBytes());
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
    long length = HttpUtil.getContentLength(request, 0L);
    if (Routes.match(request) instanceof RouteMatch.Page(Route route, _)
        && route.longestBody() > 0) {
      limit = route.longestBody();
      beginLong(context, request, length);
    } else if (length > limit) {
      refuse(context, tooLarge(limit));
    } else if (HttpUtil.isContentLengthSet(request)
        || HttpUtil.isTransferEncodingChunked(request)) {
      measureRate(context);
    }
  }

  private void beginLong(ChannelHandlerContext context, HttpRequest request, long length) {
    from = RequestSource.address(context.channel(), request, proxy);
    if (RequestSource.isForeign(request, proxy.origin())) {
      refuse(
          context, HttpResponses.refused(HttpResponseStatus.FORBIDDEN, RefusalReason.FOREIGN_PAGE));
    } else if (!authorization.isHost(request)) {
      refuse(context, HostAuthorization.wrongKey());
    } else if (length > limit) {
      refuse(context, tooLarge(limit));
    } else if (!budget.has(from, length)) {
      refuse(context, HttpResponses.busy());
    } else {
      measureRate(context);
    }
  }

  private void receive(ChannelHandlerContext context, int bytes) {
    received += bytes;
    if (received > limit) {
      refuse(context, tooLarge(limit));
    } else if (limit > SMALL) {
      if (budget.reserve(from, bytes)) {
        reserved += bytes;
      } else {
        refuse(context, HttpResponses.busy());
      }
    }
  }

  /** Refuses the body if too little of it arrives in a period. */
  private void measureRate(ChannelHandlerContext context) {
    long needed = received + LEAST_BYTES_PER_SECOND * PERIOD.toSeconds();
    timeout.set(
        context,
        PERIOD,
        () -> {
          if (received >= needed) {
            measureRate(context);
          } else {
            metrics.fault(ClientFault.SLOW_BODY, context.channel());
            refuse(context, tooSlow());
          }
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
    budget.release(from, reserved);
    reserved = 0;
  }
}
