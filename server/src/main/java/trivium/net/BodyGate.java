package trivium.net;

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
import trivium.protocol.RefusalReason;

/**
 * Lets bodies in that somebody may send here, before any of them is held: not more than the path
 * takes, only from hosts where that is much, not more than the server can hold at a time, and not
 * slower than a bad Wi-Fi. Whoever is refused hears it at once; what they send then is thrown away,
 * and the connection ends.
 */
final class BodyGate extends ChannelDuplexHandler {
  /** Where there is nothing to send, some browsers and proxies still do. */
  static final int SMALL = 8 * 1024;

  /** A host in a basement. */
  private static final int LEAST_BYTES_A_SECOND = 16 * 1024;

  private static final long PATIENCE_SECONDS = 30;

  private final HostDoor door;
  private final String publicOrigin;
  private final BodyBudget budget;
  private final NetMetrics metrics;
  private final Timeout timeout = new Timeout();
  private long held;
  private long limit;
  private long received;
  private boolean refused;

  BodyGate(HostDoor door, String publicOrigin, BodyBudget budget, NetMetrics metrics) {
    this.door = door;
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
      timeout.clear();
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
    if (Routes.of(request) instanceof Routes.Way.To(Route route, _) && route.longestBody() > 0) {
      limit = route.longestBody();
      beginLong(context, request);
    } else if (HttpUtil.getContentLength(request, 0L) > limit) {
      refuse(context, tooLarge(limit));
    } else if (HttpUtil.isContentLengthSet(request)
        || HttpUtil.isTransferEncodingChunked(request)) {
      await(context, limit);
    }
  }

  private void beginLong(ChannelHandlerContext context, HttpRequest request) {
    long length = HttpUtil.getContentLength(request, -1L);
    long needed = length < 0 ? limit : length;
    if (Visitor.isForeign(request, publicOrigin)) {
      refuse(context, HostDoor.refused(HttpResponseStatus.FORBIDDEN, RefusalReason.FOREIGN_PAGE));
    } else if (!door.isHost(request)) {
      refuse(context, HostDoor.refused(HttpResponseStatus.UNAUTHORIZED, RefusalReason.WRONG_KEY));
    } else if (length > limit) {
      refuse(context, tooLarge(limit));
    } else if (!budget.take(needed)) {
      refuse(
          context,
          HostDoor.refused(HttpResponseStatus.SERVICE_UNAVAILABLE, RefusalReason.SERVER_BUSY));
    } else {
      held += needed;
      await(context, needed);
    }
  }

  /** Waits for a body of so many bytes, no longer than a bad Wi-Fi takes. */
  private void await(ChannelHandlerContext context, long bytes) {
    timeout.set(
        context,
        Duration.ofSeconds(PATIENCE_SECONDS + bytes / LEAST_BYTES_A_SECOND),
        () -> {
          metrics.fault(ClientFault.SLOW_BODY, context.channel());
          refuse(context, tooSlow());
        });
  }

  private void refuse(ChannelHandlerContext context, FullHttpResponse response) {
    refused = true;
    timeout.clear();
    HttpUtil.setKeepAlive(response, false);
    var _ = context.writeAndFlush(response);
  }

  private FullHttpResponse tooLarge(long limit) {
    metrics.fault(ClientFault.BODY_TOO_LARGE, limit);
    String most = limit < 1024 * 1024 ? limit / 1024 + " KiB" : limit / 1024 / 1024 + " MiB";
    return HostDoor.refused(
        HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
        RefusalReason.TOO_LARGE,
        "This is larger than the " + most + " that the server takes here.");
  }

  private static FullHttpResponse tooSlow() {
    return HostDoor.refused(HttpResponseStatus.REQUEST_TIMEOUT, RefusalReason.TOO_SLOW);
  }

  /** What was held of a body is let go with the answer to it. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      letGo();
    }
    context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    letGo();
    timeout.clear();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    letGo();
    timeout.clear();
  }

  private void letGo() {
    budget.give(held);
    held = 0;
  }
}
