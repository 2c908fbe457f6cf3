package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.SavedBanksUnavailableException;
import trivium.bank.picture.PicturesUnavailableException;
import trivium.protocol.RefusalReason;
import trivium.report.StoredRoomsUnavailableException;

/** The HTTP side: answers by the table of {@link Routes}; lets the upgrade to WebSocket through. */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);

  private final Site site;
  private final Upgrade upgrade;
  private final NetMetrics metrics;

  HttpHandler(Site site, Upgrade upgrade, NetMetrics metrics) {
    this.site = site;
    this.upgrade = upgrade;
    this.metrics = metrics;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      // The head was fine, or it would not have come so far: this is about its body.
      RequestFault fault = RequestFault.malformed(request.decoderResult().cause());
      metrics.fault(fault.kind(), fault.detail());
      FullHttpResponse response = fault.response();
      HttpUtil.setKeepAlive(response, false);
      send(context, response);
      return;
    }
    switch (Routes.of(request)) {
      case Routes.Way.Nowhere _ -> send(context, Routes.nowhere(site, request));
      case Routes.Way.ToSocket _ -> upgrade(context, request);
      case Routes.Way.OnlyBy(var methods) -> send(context, Reply.notAllowed(methods));
      case Routes.Way.To to when isForeignChange(request) ->
          send(context, HostDoor.refused(FORBIDDEN, RefusalReason.FOREIGN_PAGE));
      case Routes.Way.To to when isForbidden(context, request, to) ->
          send(context, HostDoor.wrongKey());
      case Routes.Way.To to when to.route().blocks() -> answerAside(context, request, to);
      case Routes.Way.To to -> send(context, answer(request, to));
    }
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    UpgradeRefusal.of(request)
        .ifPresentOrElse(
            refusal -> {
              metrics.fault(ClientFault.BAD_UPGRADE, refusal.sentence());
              send(context, refusal.response());
            },
            () -> {
              Visitor.remember(context.channel(), request, site.proxy());
              upgrade.perform(context.channel(), request);
            });
  }

  /** Where everybody may host, a page of another site could send what its visitor did not mean. */
  private boolean isForeignChange(HttpRequest request) {
    boolean changes =
        !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    return changes && Visitor.isForeign(request, site.publicOrigin());
  }

  private boolean isForbidden(
      ChannelHandlerContext context, HttpRequest request, Routes.Way.To to) {
    return to.route().isForOperators()
        && !Visitor.isLocal(context.channel(), request)
        && !site.door().isKeeper(request);
  }

  private void answerAside(
      ChannelHandlerContext context, FullHttpRequest request, Routes.Way.To to) {
    FullHttpRequest kept = request.retain();
    try {
      site.blocking()
          .execute(() -> {
            try {
              send(context, answer(kept, to));
            } finally {
              kept.release();
            }
          });
    } catch (RejectedExecutionException e) {
      kept.release();
      context.close();
    }
  }

  private FullHttpResponse answer(FullHttpRequest request, Routes.Way.To to) {
    try {
      return to.route().page().answer(site, request, to.at());
    } catch (SavedBanksUnavailableException
        | PicturesUnavailableException
        | StoredRoomsUnavailableException e) {
      LOG.error("{}", e.getMessage(), e);
      return HostDoor.refused(SERVICE_UNAVAILABLE, RefusalReason.NOT_KEPT);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} failed.", request.uri(), e);
      return Reply.text(
          INTERNAL_SERVER_ERROR, "Something broke here; the log of the server says what.");
    }
  }

  private static void send(ChannelHandlerContext context, FullHttpResponse response) {
    var _ = context.writeAndFlush(response);
  }

  /** The last handler of the pipeline: nothing that goes wrong is left to Netty's own logs. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      // The other end went away in the middle of something: phones do.
      case IOException _, UncheckedIOException _ -> LOG.debug("A connection broke off.", cause);
      case CodecException _ -> LOG.debug("A connection broke the protocol.", cause);
      default -> LOG.error("An HTTP connection failed.", cause);
    }
    context.close();
  }
}
