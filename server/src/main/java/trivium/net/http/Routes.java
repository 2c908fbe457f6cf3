package trivium.net.http;

import static io.netty.handler.codec.http.HttpMethod.DELETE;
import static io.netty.handler.codec.http.HttpMethod.GET;
import static io.netty.handler.codec.http.HttpMethod.HEAD;
import static io.netty.handler.codec.http.HttpMethod.POST;
import static io.netty.handler.codec.http.HttpMethod.PUT;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import trivium.bank.picture.Picture;
import trivium.bank.transfer.Formats;
import trivium.protocol.RoomCode;
import trivium.protocol.WireCodec;

/** The table of the paths that the server serves. */
final class Routes {
  /**
   * Bytes of the longest bank: two mebibytes of notes grow up to twelvefold as JSON with their
   * questions.
   */
  static final int LONGEST_BANK = 32 * 1024 * 1024;

  private static final String BANK = "/api/banks/([^/]+)";
  private static final String IMPORT = "/api/imports/([0-9a-f]{32})";
  private static final String REPORT = "/api/rooms/([^/]+)";
  private static final String DRAIN = "/api/nodes/([^/]+)/drain";

  private static final List<Route> ALL =
      List.of(
          Route.quick("/(?:\\d{6})?", (site, request, _) -> file(site, request, "player.html")),
          Route.quick(
              "/(host|display|rooms|nodes|edit)",
              (site, request, at) -> file(site, request, at.group(1) + ".html")),
          Route.quick(
              "/report/[0-9a-z]+", (site, request, _) -> file(site, request, "report.html")),
          Route.slow(
              "/qr/(\\d{6})\\.svg", (site, _, at) -> site.qrCodes.show(new RoomCode(at.group(1)))),
          Route.upload(
              QrCodePages.LONGEST_TEXT,
              POST,
              "/api/qr",
              (site, request, _) -> site.qrCodes.draw(request)),
          Route.quick("/health(?:/live)?", (site, _, _) -> site.monitoring.live()),
          Route.forOperators(
              "/health/ready",
              (site, _, _) -> site.monitoring.readyInDetail(),
              (site, _, _) -> site.monitoring.ready()),
          Route.forOperators(
              "/metrics",
              (site, _, _) -> site.monitoring.metrics(),
              (_, _, _) -> HostAuthorization.wrongKey()),
          Route.slow("/api/banks", (site, request, _) -> site.banks.list(request)),
          Route.slow(BANK, (site, request, at) -> site.banks.preview(request, at.group(1))),
          Route.slow(
              BANK + "/export/([a-z]+)",
              (site, request, at) -> site.banks.export(request, at.group(1), at.group(2))),
          Route.upload(
              Formats.MAX_UPLOAD_BYTES,
              POST,
              "/api/banks/read",
              (site, request, _) -> site.banks.read(request)),
          Route.slow(IMPORT, (site, request, at) -> site.banks.progress(request, at.group(1))),
          Route.of(DELETE, IMPORT, (site, request, at) -> site.banks.cancel(request, at.group(1))),
          Route.upload(
              LONGEST_BANK,
              PUT,
              BANK,
              (site, request, at) -> site.banks.save(request, at.group(1))),
          Route.of(DELETE, BANK, (site, request, at) -> site.banks.delete(request, at.group(1))),
          Route.of(
              POST,
              BANK + "/rename",
              (site, request, at) -> site.banks.rename(request, at.group(1))),
          Route.of(
              POST, BANK + "/copy", (site, request, at) -> site.banks.copy(request, at.group(1))),
          Route.upload(
              Picture.MAX_BYTES,
              POST,
              "/api/pictures",
              (site, request, _) -> site.pictures.save(request)),
          Route.slow(
              "/pictures/([^/]+)", (site, request, at) -> site.pictures.show(request, at.group(1))),
          Route.slow("/api/rooms", (site, request, _) -> site.rooms.list(request)),
          Route.slow(REPORT, (site, request, at) -> site.rooms.report(request, at.group(1))),
          Route.slow(
              REPORT + "/report\\.xlsx",
              (site, request, at) -> site.rooms.workbook(request, at.group(1))),
          Route.slow(
              REPORT + "/(teams|players|questions|answers)\\.csv",
              (site, request, at) -> site.rooms.sheet(request, at.group(1), at.group(2))),
          Route.of(DELETE, REPORT, (site, request, at) -> site.rooms.delete(request, at.group(1))),
          Route.slow("/api/nodes", (site, request, _) -> site.nodes.list(request)),
          Route.of(POST, DRAIN, (site, request, at) -> site.nodes.drain(request, at.group(1))),
          Route.of(DELETE, DRAIN, (site, request, at) -> site.nodes.undrain(request, at.group(1))),
          Route.quick(
              "/(?!api/|pictures/)(.+)", (site, request, at) -> file(site, request, at.group(1))));

  private Routes() {}

  /** Looks up a request whose target {@link RequestFault} has found decodable. */
  static RouteMatch match(HttpRequest request) {
    String path = path(request);
    if (path.equals(WireCodec.PATH)) {
      return new RouteMatch.WebSocketPath();
    }
    HttpMethod method = request.method().equals(HEAD) ? GET : request.method();
    Set<String> allowed = new TreeSet<>();
    for (Route route : ALL) {
      Matcher at = route.path().matcher(path);
      if (!at.matches()) {
        continue;
      }
      if (route.method().equals(method)) {
        return new RouteMatch.Page(route, at.toMatchResult());
      }
      allowed.add(route.method().name());
      if (route.method().equals(GET)) {
        allowed.add(HEAD.name());
      }
    }
    return allowed.isEmpty() ? new RouteMatch.NoPath() : new RouteMatch.OtherMethods(allowed);
  }

  private static String path(HttpRequest request) {
    return RequestTarget.of(request).map(RequestTarget::path).orElse("");
  }

  private static FullHttpResponse file(Website site, HttpRequest request, String path) {
    return site.assets.get(path, request).orElseGet(() -> notFound(site, request));
  }

  /**
   * The response to an unknown path: a sentence for programs; for browsers the player's page, whose
   * field for the room code helps whoever mistyped an address.
   */
  static FullHttpResponse notFound(Website site, HttpRequest request) {
    return isNavigation(request)
        ? site.assets.getAs(NOT_FOUND, "player.html", request).orElseGet(HttpResponses::notFound)
        : HttpResponses.notFound();
  }

  /** Whether a browser asks for a page to show. */
  private static boolean isNavigation(HttpRequest request) {
    boolean reads = request.method().equals(GET) || request.method().equals(HEAD);
    return reads
        && !path(request).startsWith("/api/")
        && request.headers().get(HttpHeaderNames.ACCEPT, "").contains("text/html");
  }
}
