package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.library.ShelfAway;
import trivium.bank.picture.PicturesAway;
import trivium.protocol.Why;
import trivium.protocol.Wire;

/** The HTTP side: answers by the table of {@link Routes}; lets the upgrade to WebSocket through. */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);

  private final Site site;

  HttpHandler(Site site) {
    this.site = site;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      send(context, request, Reply.text(BAD_REQUEST, "That was no HTTP request."));
      return;
    }
    if (!Routes.canBeTold(request)) {
      send(
          context,
          request,
          Reply.text(BAD_REQUEST, "Two hexadecimal digits belong behind every % of an address."));
      return;
    }
    if (Routes.path(request).equals(Wire.PATH)) {
      Visitor.remember(context.channel(), request, site.publicOrigin());
      context.pipeline().remove(IdleGate.class);
      context.pipeline().remove(BodyGate.class);
      context.fireChannelRead(request.retain());
      context.pipeline().remove(this);
    } else {
      route(context, request);
    }
  }

  private void route(ChannelHandlerContext context, FullHttpRequest request) {
    switch (Routes.of(request)) {
      case Routes.Way.Nowhere _ -> send(context, request, Routes.nowhere(site, request));
      case Routes.Way.OnlyBy(var methods) -> send(context, request, Reply.notAllowed(methods));
      case Routes.Way.To to when isForeignChange(request) ->
          send(context, request, HostDoor.refused(FORBIDDEN, Why.FOREIGN_PAGE));
      case Routes.Way.To to when to.route().blocks() -> answerAside(context, request, to);
      case Routes.Way.To to -> send(context, request, answer(request, to));
    }
  }

  /** Where everybody may host, a page of another site could send what its visitor did not mean. */
  private boolean isForeignChange(HttpRequest request) {
    boolean changes =
        !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
    return changes && Visitor.isForeign(request, site.publicOrigin());
  }

  private void answerAside(
      ChannelHandlerContext context, FullHttpRequest request, Routes.Way.To to) {
    FullHttpRequest kept = request.retain();
    try {
      site.blocking()
          .execute(() -> {
            try {
              send(context, kept, answer(kept, to));
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
    } catch (ShelfAway | PicturesAway e) {
      LOG.error("{}", e.getMessage(), e);
      return HostDoor.refused(SERVICE_UNAVAILABLE, Why.NOT_KEPT);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} failed.", request.uri(), e);
      return Reply.text(
          INTERNAL_SERVER_ERROR, "Something broke here; the log of the server says what.");
    }
  }

  private static void send(
      ChannelHandlerContext context, HttpRequest request, FullHttpResponse response) {
    boolean stays = HttpUtil.isKeepAlive(request) && !request.decoderResult().isFailure();
    HttpUtil.setKeepAlive(response, stays);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.content().clear();
    }
    var sent = context.writeAndFlush(response);
    if (!stays) {
      sent.addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      LOG.debug("An HTTP connection failed.", cause);
    }
    context.close();
  }
}
