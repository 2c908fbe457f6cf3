package trivium.net;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.function.Supplier;
import trivium.protocol.RefusalReason;
import trivium.protocol.Wire;

/** Lets those through to a page who have shown the right to see it. */
final class HostDoor {
  private static final String BEARER = "Bearer ";

  private final HostingRight hosting;

  HostDoor(HostingRight hosting) {
    this.hosting = hosting;
  }

  /** For whoever may host. */
  FullHttpResponse hosts(HttpRequest request, Supplier<FullHttpResponse> page) {
    return isHost(request) ? page.get() : wrongKey();
  }

  boolean isHost(HttpRequest request) {
    return hosting.isGiven(key(request));
  }

  /**
   * For whoever keeps this server: what concerns every room, and what can't be undone. Where there
   * is no key, nobody can show to be the one.
   */
  FullHttpResponse keepers(HttpRequest request, Supplier<FullHttpResponse> page) {
    return switch (hosting) {
      case HostingRight.KeyHolders _ -> hosts(request, page);
      case HostingRight.Everyone _ ->
          refused(HttpResponseStatus.FORBIDDEN, RefusalReason.NO_KEEPER);
    };
  }

  /** The key that a request brings; empty if it brings none. */
  static String key(HttpRequest request) {
    String given = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    // The word is the same in any case, RFC 9110 11.1.
    boolean bearer = given.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? given.substring(BEARER.length()) : "";
  }

  /** Whether this is whoever keeps this server, who can show it only where there is a key. */
  boolean isKeeper(HttpRequest request) {
    return switch (hosting) {
      case HostingRight.KeyHolders _ -> isHost(request);
      case HostingRight.Everyone _ -> false;
    };
  }

  static FullHttpResponse wrongKey() {
    return refused(HttpResponseStatus.UNAUTHORIZED, RefusalReason.WRONG_KEY);
  }

  static FullHttpResponse refused(HttpResponseStatus status, RefusalReason why) {
    return Reply.json(status, Wire.write(why.refused()));
  }

  /**
   * @param detail says more than the word's own sentence
   */
  static FullHttpResponse refused(HttpResponseStatus status, RefusalReason why, String detail) {
    return Reply.json(status, Wire.write(why.refused(detail)));
  }
}
