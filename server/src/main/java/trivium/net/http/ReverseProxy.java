package trivium.net.http;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * The reverse proxy between browsers and this server.
 *
 * @param origin origin of the public URL; empty without a public URL
 * @param path path of the public URL: empty, or with a leading and no trailing slash
 * @param trusted proxies whose forwarding headers are trusted
 */
public record ReverseProxy(String origin, String path, Predicate<InetAddress> trusted) {
  /** A path without the prefix, whether the proxy has removed it or not. */
  String withoutPrefix(String path) {
    if (this.path.isEmpty() || !path.startsWith(this.path)) {
      return path;
    }
    String rest = path.substring(this.path.length());
    if (rest.isEmpty() || rest.startsWith("?")) {
      return "/" + rest;
    }
    return rest.startsWith("/") ? rest : path;
  }
}
