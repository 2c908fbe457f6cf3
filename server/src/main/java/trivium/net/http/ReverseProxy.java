package trivium.net.http;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * The reverse proxy between browsers and this server.
 *
 * @param origin origin of the public URL; empty without a public URL
 * @param path path of the public URL: empty, or with a leading and no trailing slash
 * @param trusted proxies whose forwarding headers are trusted
 */
public record ReverseProxy(String origin, String path, Predicate<InetAddress> trusted) {
  private static final String ENCODED_SLASH = "%2F";

  /** Characters of a percent-encoded byte. */
  private static final int ESCAPE = 3;

  /**
   * A request target in origin form without the prefix, whether the proxy has removed it or not.
   * Percent-encoded characters of the prefix equal plain ones, as in {@link Routes}.
   *
   * @param target whose percent-encoding is valid
   */
  String withoutPrefix(String target) {
    String whole = RequestTarget.inOriginForm(target);
    int end = endOfPrefix(whole);
    if (end <= 0) {
      return whole;
    }
    String rest = whole.substring(end);
    if (rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#")) {
      return "/" + rest;
    }
    return rest.startsWith("/") || rest.regionMatches(true, 0, ENCODED_SLASH, 0, ESCAPE)
        ? rest
        : whole;
  }

  /** The index behind the prefix of a target; -1 if it does not begin with the prefix. */
  private int endOfPrefix(String target) {
    int at = 0;
    for (int i = 0; i < path.length(); i++) {
      if (at >= target.length()) {
        return -1;
      }
      boolean isEncoded = target.charAt(at) == '%';
      int next =
          isEncoded ? HexFormat.fromHexDigits(target, at + 1, at + ESCAPE) : target.charAt(at);
      if (next != path.charAt(i)) {
        return -1;
      }
      at += isEncoded ? ESCAPE : 1;
    }
    return at;
  }
}
