package trivium.net;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * What stands between browsers and this server.
 *
 * @param origin the origin that browsers see; empty if nothing is known of a proxy
 * @param path what stands before every path that browsers ask for: empty, or with a slash at its
 *     beginning and none at its end
 * @param trusted the proxies that are believed when they say whom they speak for
 */
public record ReverseProxy(String origin, String path, Predicate<InetAddress> trusted) {
  /** A path without the prefix, whether the proxy has taken it off or not. */
  String local(String path) {
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
