package trivium.net.http;

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
import java.util.regex.MatchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.SavedBanksUnavailableException;
import trivium.bank.picture.PicturesUnavailableException;
import trivium.net.socket.ClientFault;
import trivium.net.socket.NetMetrics;
import trivium.protocol.RefusalReason;
import trivium.report.StoredRoomsUnavailableException;
import trivium.room.AddressBlock;

/**
 * Responds to requests by the table of {@link Routes} and hands WebSocket handshakes to {@link
 * WebSocketUpgrade}. The last handler of the HTTP pipeline.
 */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);

  private final Website site;
  private final WebSocketUpgrade upgrade;
  private final ResponseBudget responses;
  private final NetMetrics metrics;

  HttpHandler(
      Website site, WebSocketUpgrade upgrade, ResponseBudget responses, NetMetrics metrics) {
    this.site = site;
    this.upgrade = upgrade;
    this.responses = responses;
    this.metrics = metrics;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      // ExchangeHandler has checked the head, so the body is malformed.
      RequestFault fault = RequestFault.malformed(request.decoderResult().cause());
      metrics.fault(fault.kind(), fault.detail());
      FullHttpResponse response = fault.response();
      HttpUtil.setKeepAlive(response, false);
      send(context, response);
      return;
    }
    switch (Routes.match(request)) {
      case RouteMatch.NoPath _ -> send(context, Routes.notFound(site, request));
      case RouteMatch.WebSocketPath _ -> upgrade(context, request);
      case RouteMatch.OtherMethods(var methods) -> send(context, HttpResponses.notAllowed(methods));
      case RouteMatch.Page _ when isForeignChange(request) ->
          send(context, HttpResponses.refused(FORBIDDEN, RefusalReason.FOREIGN_PAGE));
      case RouteMatch.Page match -> {
        Route.Page page = page(context, request, match.route());
        if (match.route().blocks()) {
          respondOffLoop(context, request, page, match.path());
        } else {
          send(context, response(request, page, match.path()));
        }
      }
    }
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    UpgradeRefusal.of(request)
        .ifPresentOrElse(
            refusal -> {
              metrics.fault(ClientFault.BAD_UPGRADE, refusal.sentence());
              send(context, refusal.response());
            },
            () -> upgrade.perform(context, request, site.proxy));
  }

  /** Cross-site request forgery: a page of another site asks for a change. */
  private boolean isForeignChange(HttpRequest request) {
    boolean changes =
        !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    return changes && RequestSource.isForeign(request, site.proxy.origin());
  }

  /** The page of a route that this client gets. */
  private Route.Page page(ChannelHandlerContext context, HttpRequest request, Route route) {
    return route
        .forOthers()
        .filter(_ ->
            !RequestSource.isLocal(context.channel(), request, site.proxy)
                && !site.authorization.isOperator(request))
        .orElse(route.page());
  }

  private void respondOffLoop(
      ChannelHandlerContext context, FullHttpRequest request, Route.Page page, MatchResult path) {
    FullHttpRequest retained = request.retain();
    try {
      site.blocking.execute(() -> {
        try {
          AddressBlock client = RequestSource.address(context.channel(), retained, site.proxy);
          responses.send(context, client, response(retained, page, path));
        } finally {
          retained.release();
        }
      });
    } catch (RejectedExecutionException e) {
      retained.release();
      context.close();
    }
  }

  private FullHttpResponse response(FullHttpRequest request, Route.Page page, MatchResult path) {
    try {
      return page.respond(site, request, path);
    } catch (SavedBanksUnavailableException
        | PicturesUnavailableException
        | StoredRoomsUnavailableException e) {
      LOG.error("{}", e.getMessage(), e);
      return HttpResponses.refused(SERVICE_UNAVAILABLE, RefusalReason.STORE_UNAVAILABLE);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} failed.", request.uri(), e);
      return HttpResponses.text(
          INTERNAL_SERVER_ERROR, "Something went wrong. The server's log says more.");
    }
  }

  private static void send(ChannelHandlerContext context, FullHttpResponse response) {
    var _ = context.writeAndFlush(response);
  }

  /** As the last handler of the pipeline, logs every failure instead of Netty. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      // Phones lose their network at any time.
      case IOException _, UncheckedIOException _ -> LOG.debug("A connection broke off.", cause);
      case CodecException _ -> LOG.debug("A connection broke the protocol.", cause);
      default -> LOG.error("An HTTP connection failed.", cause);
    }
    context.close();
  }
}
