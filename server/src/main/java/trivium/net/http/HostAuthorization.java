package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.UNAUTHORIZED;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.function.Supplier;
import trivium.net.socket.HostingPolicy;
import trivium.protocol.RefusalReason;

/** Authorizes requests for the pages of hosts and operators by the host key. */
final class HostAuthorization {
  private static final String BEARER = "Bearer ";

  private final HostingPolicy hosting;

  HostAuthorization(HostingPolicy hosting) {
    this.hosting = hosting;
  }

  /** The page, if the request may host. */
  FullHttpResponse forHosts(HttpRequest request, Supplier<FullHttpResponse> page) {
    return isHost(request) ? page.get() : wrongKey();
  }

  boolean isHost(HttpRequest request) {
    return hosting.permits(key(request));
  }

  /**
   * The page, if an operator of the server asks: for what concerns every room or can't be undone.
   * Without a host key nobody can be told to be an operator.
   */
  FullHttpResponse forOperators(HttpRequest request, Supplier<FullHttpResponse> page) {
    return forOperators(request, page, RefusalReason.NO_HOST_KEY.sentence());
  }

  /**
   * As {@link #forOperators(HttpRequest, Supplier)}.
   *
   * @param refusal says what is not possible without a host key
   */
  FullHttpResponse forOperators(
      HttpRequest request, Supplier<FullHttpResponse> page, String refusal) {
    return switch (hosting) {
      case HostingPolicy.KeyHolders _ -> forHosts(request, page);
      case HostingPolicy.Everyone _ ->
          HttpResponses.refused(FORBIDDEN, RefusalReason.NO_HOST_KEY, refusal);
    };
  }

  boolean isOperator(HttpRequest request) {
    return switch (hosting) {
      case HostingPolicy.KeyHolders _ -> isHost(request);
      case HostingPolicy.Everyone _ -> false;
    };
  }

  /** The host key that a request carries; empty if it carries none. */
  static String key(HttpRequest request) {
    String given = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    // The scheme is not case-sensitive (RFC 9110, 11.1).
    boolean bearer = given.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? given.substring(BEARER.length()) : "";
  }

  static FullHttpResponse wrongKey() {
    return HttpResponses.refused(UNAUTHORIZED, RefusalReason.WRONG_KEY);
  }
}
