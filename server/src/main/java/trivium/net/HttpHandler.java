package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomCode;
import trivium.protocol.Wire;
import trivium.room.JoinLinks;

/** The HTTP side: pages, files, banks, reports, QR codes; lets the upgrade to WebSocket through. */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);

  /** What the routes need, shared by all connections. */
  record Site(
      Assets assets,
      BankPages banks,
      RoomPages rooms,
      JoinLinks links,
      String publicOrigin,
      Executor blocking) {}

  private interface Page {
    FullHttpResponse answer(Site site, HttpRequest request, MatchResult path);
  }

  private record Route(HttpMethod method, Pattern path, boolean blocks, Page page) {}

  private static final String REPORT = "/api/rooms/([^/]+)";

  private static final List<Route> ROUTES =
      List.of(
          quick("/(?:\\d{6})?", (site, request, _) -> file(site, request, "player.html")),
          quick(
              "/(host|display|rooms|edit)",
              (site, request, at) -> file(site, request, at.group(1) + ".html")),
          quick("/report/[0-9a-z]+", (site, request, _) -> file(site, request, "report.html")),
          quick("/qr/(\\d{6})\\.svg", (site, _, at) -> qr(site, at.group(1))),
          quick("/health", (_, _, _) -> Reply.text(OK, "ok")),
          slow("/api/banks", (site, request, _) -> site.banks().list(request)),
          slow(
              "/api/banks/(.+)", (site, request, at) -> site.banks().preview(request, at.group(1))),
          slow("/api/rooms", (site, request, _) -> site.rooms().list(request)),
          slow(REPORT, (site, request, at) -> site.rooms().report(request, at.group(1))),
          slow(
              REPORT + "/report\\.xlsx",
              (site, request, at) -> site.rooms().workbook(request, at.group(1))),
          slow(
              REPORT + "/(players|questions|answers)\\.csv",
              (site, request, at) -> site.rooms().sheet(request, at.group(1), at.group(2))),
          new Route(
              HttpMethod.DELETE,
              Pattern.compile(REPORT),
              true,
              (site, request, at) -> site.rooms().delete(request, at.group(1))),
          quick("/(.+)", (site, request, at) -> file(site, request, at.group(1))));

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
    String path = new QueryStringDecoder(request.uri()).path();
    if (path.equals(Wire.PATH)) {
      Visitor.remember(context.channel(), request, site.publicOrigin());
      context.pipeline().remove(ReadTimeoutHandler.class);
      context.fireChannelRead(request.retain());
      context.pipeline().remove(this);
    } else {
      route(context, request, path);
    }
  }

  private void route(ChannelHandlerContext context, HttpRequest request, String path) {
    HttpMethod method =
        request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
    Set<String> others = new TreeSet<>();
    for (Route route : ROUTES) {
      Matcher at = route.path().matcher(path);
      if (!at.matches()) {
        continue;
      }
      if (!route.method().equals(method)) {
        others.add(route.method().name());
        if (route.method().equals(HttpMethod.GET)) {
          others.add(HttpMethod.HEAD.name());
        }
        continue;
      }
      Supplier<FullHttpResponse> answer = () -> answer(route, request, at.toMatchResult());
      if (route.blocks()) {
        site.blocking().execute(() -> send(context, request, answer.get()));
      } else {
        send(context, request, answer.get());
      }
      return;
    }
    send(context, request, others.isEmpty() ? Reply.notFound() : Reply.notAllowed(others));
  }

  private FullHttpResponse answer(Route route, HttpRequest request, MatchResult at) {
    try {
      return route.page().answer(site, request, at);
    } catch (RuntimeException e) {
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

  private static FullHttpResponse file(Site site, HttpRequest request, String path) {
    return site.assets().get(path, request).orElseGet(Reply::notFound);
  }

  private static FullHttpResponse qr(Site site, String code) {
    String svg = QrImage.svg(site.links().of(new RoomCode(code)));
    FullHttpResponse response = Reply.of(OK, "image/svg+xml", svg.getBytes(UTF_8));
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "max-age=3600");
    return response;
  }

  private static Route quick(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), false, page);
  }

  private static Route slow(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), true, page);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      LOG.debug("An HTTP connection failed.", cause);
    }
    context.close();
  }
}
