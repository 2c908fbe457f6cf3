package trivium.net;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of responses, with the other headers that keep foreign sites and
 * inline script out. The origin of the page's own WebSocket is named: Safari before 15.4 does not
 * count it to {@code 'self'}.
 */
final class ContentPolicy {
  private static final String BEFORE =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "manifest-src 'self'",
          "connect-src 'self'");

  private static final String AFTER =
      "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** What a source of the policy can name (CSP Level 3, 2.3.1): no address in brackets. */
  private static final Pattern NAMEABLE = Pattern.compile("[A-Za-z0-9.-]+(?::[0-9]+)?");

  private static final Pattern HTTP = Pattern.compile("^http(s?)://");

  private final Set<String> publicSockets = new LinkedHashSet<>();

  /**
   * @param publicOrigin the origin that browsers see when a proxy stands before this server; may be
   *     empty
   */
  ContentPolicy(String publicOrigin) {
    var scheme = HTTP.matcher(publicOrigin);
    if (scheme.find() && NAMEABLE.matcher(publicOrigin.substring(scheme.end())).matches()) {
      publicSockets.add("ws" + scheme.group(1) + "://" + publicOrigin.substring(scheme.end()));
    }
  }

  /**
   * Adds the headers, but for a policy that the response has already.
   *
   * @param request whose Host has been validated; null if no request could be read
   */
  void protect(HttpResponse response, @Nullable HttpRequest request) {
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
    if (host != null && NAMEABLE.matcher(host).matches()) {
      // Whether a proxy speaks TLS for us is not known here; a page can open only its own scheme.
      sockets.add("ws://" + host);
      sockets.add("wss://" + host);
    }
    StringBuilder policy = new StringBuilder(BEFORE);
    sockets.forEach(socket -> policy.append(' ').append(socket));
    return policy.append(AFTER).toString();
  }
}
