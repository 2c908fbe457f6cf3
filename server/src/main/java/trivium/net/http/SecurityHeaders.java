package trivium.net.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The security headers of responses: the Content-Security-Policy and those against foreign sites.
 * The policy names the origin of the page's own WebSocket, which Safari before 15.4 does not
 * include in {@code 'self'}.
 */
final class SecurityHeaders {
  private static final String BEFORE_SOCKETS =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "manifest-src 'self'",
          "connect-src 'self'");

  private static final String AFTER_SOCKETS =
      "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Hosts that a source can name (CSP Level 3, 2.3.1), which excludes IPv6 addresses. */
  private static final Pattern SOURCE_HOST = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]+)?");

  private static final Pattern HTTP = Pattern.compile("^http(s?)://");

  private final Set<String> publicSockets = new LinkedHashSet<>();

  /**
   * @param publicOrigin origin of the public URL; may be empty
   */
  SecurityHeaders(String publicOrigin) {
    var scheme = HTTP.matcher(publicOrigin);
    if (scheme.find() && SOURCE_HOST.matcher(publicOrigin.substring(scheme.end())).matches()) {
      publicSockets.add("ws" + scheme.group(1) + "://" + publicOrigin.substring(scheme.end()));
    }
  }

  /**
   * Adds the headers, except for a policy that the response already has.
   *
   * @param request with a valid Host; null if none could be decoded
   */
  void addTo(HttpResponse response, @Nullable HttpRequest request) {
    HttpHeaders headers = response.headers();
    if (!headers.contains(HttpHeaderNames.CONTENT_SECURITY_POLICY)) {
      headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, policy(request));
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
  }

  private String policy(@Nullable HttpRequest request) {
    Set<String> sockets = new LinkedHashSet<>(publicSockets);
    String host = request == null ? null : request.headers().get(HttpHeaderNames.HOST);
    if (host != null && SOURCE_HOST.matcher(host).matches()) {
      // A proxy may terminate TLS; a page can only open the scheme that matches its own.
      sockets.add("ws://" + host);
      sockets.add("wss://" + host);
    }
    StringBuilder policy = new StringBuilder(BEFORE_SOCKETS);
    sockets.forEach(socket -> policy.append(' ').append(socket));
    return policy.append(AFTER_SOCKETS).toString();
  }
}
