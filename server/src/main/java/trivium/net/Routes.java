package trivium.net;

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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import trivium.bank.format.Formats;
import trivium.bank.picture.Picture;
import trivium.protocol.RoomCode;
import trivium.protocol.Wire;

/** The paths of the server as a table. */
final class Routes {
  /**
   * Notes of two mebibytes with all the questions that are made of them, written as JSON: that is
   * up to twelve times as long.
   */
  static final int LONGEST_BANK = 32 * 1024 * 1024;

  private static final String BANK = "/api/banks/([^/]+)";
  private static final String REPORT = "/api/rooms/([^/]+)";

  private static final List<Route> ALL =
      List.of(
          Route.quick("/(?:\\d{6})?", (site, request, _) -> file(site, request, "player.html")),
          Route.quick(
              "/(host|display|rooms|edit)",
              (site, request, at) -> file(site, request, at.group(1) + ".html")),
          Route.quick(
              "/report/[0-9a-z]+", (site, request, _) -> file(site, request, "report.html")),
          Route.slow(
              "/qr/(\\d{6})\\.svg", (site, _, at) -> site.qr().show(new RoomCode(at.group(1)))),
          Route.quick("/health(?:/live)?", (site, _, _) -> site.operations().live()),
          Route.quick("/health/ready", (site, _, _) -> site.operations().ready()),
          Route.forOperators("/metrics", (site, _, _) -> site.operations().metrics()),
          Route.slow("/api/banks", (site, request, _) -> site.banks().list(request)),
          Route.slow(BANK, (site, request, at) -> site.banks().preview(request, at.group(1))),
          Route.slow(
              BANK + "/export/([a-z]+)",
              (site, request, at) -> site.banks().export(request, at.group(1), at.group(2))),
          Route.taking(
              Formats.MAX_BYTES,
              POST,
              "/api/banks/read",
              (site, request, _) -> site.banks().read(request)),
          Route.taking(
              LONGEST_BANK,
              PUT,
              BANK,
              (site, request, at) -> site.banks().save(request, at.group(1))),
          Route.of(DELETE, BANK, (site, request, at) -> site.banks().delete(request, at.group(1))),
          Route.of(
              POST,
              BANK + "/rename",
              (site, request, at) -> site.banks().rename(request, at.group(1))),
          Route.of(
              POST, BANK + "/copy", (site, request, at) -> site.banks().copy(request, at.group(1))),
          Route.taking(
              Picture.MAX_BYTES,
              POST,
              "/api/pictures",
              (site, request, _) -> site.pictures().keep(request)),
          Route.slow(
              "/pictures/([^/]+)",
              (site, request, at) -> site.pictures().show(request, at.group(1))),
          Route.slow("/api/rooms", (site, request, _) -> site.rooms().list(request)),
          Route.slow(REPORT, (site, request, at) -> site.rooms().report(request, at.group(1))),
          Route.slow(
              REPORT + "/report\\.xlsx",
              (site, request, at) -> site.rooms().workbook(request, at.group(1))),
          Route.slow(
              REPORT + "/(players|questions|answers)\\.csv",
              (site, request, at) -> site.rooms().sheet(request, at.group(1), at.group(2))),
          Route.of(
              DELETE, REPORT, (site, request, at) -> site.rooms().delete(request, at.group(1))),
          Route.quick(
              "/(?!api/|pictures/)(.+)", (site, request, at) -> file(site, request, at.group(1))));

  private Routes() {}

  /** Where a request leads. */
  sealed interface Way {
    record To(Route route, MatchResult at) implements Way {}

    /** To the WebSocket, if it is an upgrade. */
    record ToSocket() implements Way {}

    /** There is something, but for other methods. */
    record OnlyBy(Set<String> methods) implements Way {}

    record Nowhere() implements Way {}
  }

  /** The way of a request whose target can be decoded: the others have been refused. */
  static Way of(HttpRequest request) {
    String path = path(request);
    if (path.equals(Wire.PATH)) {
      return new Way.ToSocket();
    }
    HttpMethod method = request.method().equals(HEAD) ? GET : request.method();
    Set<String> others = new TreeSet<>();
    for (Route route : ALL) {
      Matcher at = route.path().matcher(path);
      if (!at.matches()) {
        continue;
      }
      if (route.method().equals(method)) {
        return new Way.To(route, at.toMatchResult());
      }
      others.add(route.method().name());
      if (route.method().equals(GET)) {
        others.add(HEAD.name());
      }
    }
    return others.isEmpty() ? new Way.Nowhere() : new Way.OnlyBy(others);
  }

  private static String path(HttpRequest request) {
    return RequestTarget.of(request).map(RequestTarget::path).orElse("");
  }

  private static FullHttpResponse file(Site site, HttpRequest request, String path) {
    return site.assets().get(path, request).orElseGet(() -> nowhere(site, request));
  }

  /**
   * What is said where there is nothing: a sentence for programs, and the player's page with its
   * field for the code for a person who mistyped an address.
   */
  static FullHttpResponse nowhere(Site site, HttpRequest request) {
    return isVisit(request)
        ? site.assets().getAs(NOT_FOUND, "player.html", request).orElseGet(Reply::notFound)
        : Reply.notFound();
  }

  /** Whether a person's browser is to show this as a page. */
  private static boolean isVisit(HttpRequest request) {
    boolean reads = request.method().equals(GET) || request.method().equals(HEAD);
    return reads
        && !path(request).startsWith("/api/")
        && request.headers().get(HttpHeaderNames.ACCEPT, "").contains("text/html");
  }
}
