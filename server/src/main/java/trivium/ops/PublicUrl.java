package trivium.ops;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The public URL of the server: its address as browsers see it, behind a reverse proxy.
 *
 * @param origin scheme, host and port as browsers write them in an {@code Origin} header
 * @param path empty, or with a leading and no trailing slash
 */
public record PublicUrl(String origin, String path) {
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*/*");
  private static final Pattern ONLY_DOTS = Pattern.compile("(?:.*/)?\\.{1,2}(?:/.*)?");

  /**
   * First segments of the server's own paths, which a prefix must not equal: it would be ambiguous
   * whether the proxy has removed it.
   */
  private static final Set<String> OWN =
      Set.of(
          "api",
          "core",
          "display",
          "edit",
          "editor",
          "health",
          "host",
          "lib",
          "metrics",
          "nodes",
          "pictures",
          "player",
          "qr",
          "report",
          "reports",
          "rooms",
          "style",
          "ws");

  private static final Pattern CODE = Pattern.compile("\\d+");

  /**
   * Parses a URL with or without a trailing slash.
   *
   * @throws IllegalArgumentException with the reason, as the end of a sentence
   */
  public static PublicUrl parse(String written) {
    URI uri;
    try {
      uri = new URI(written.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("it is not a valid URL", e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("it must have http:// or https:// and a host name");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("it can't have a user, ? or #");
    }
    String path = uri.getRawPath();
    if (!PATH.matcher(path).matches() || ONLY_DOTS.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "its path can only have letters, digits, dots, dashes and single slashes");
    }
    path = path.replaceFirst("/+$", "");
    String first = path.isEmpty() ? "" : path.split("/", -1)[1];
    if (OWN.contains(first) || CODE.matcher(first).matches()) {
      throw new IllegalArgumentException(
          "the server uses the path /" + first + " itself; choose another name");
    }
    return new PublicUrl(origin(scheme, uri.getHost(), uri.getPort()), path);
  }

  private static String origin(String scheme, String host, int port) {
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme
        + "://"
        + host.toLowerCase(Locale.ROOT)
        + (port < 0 || port == usual ? "" : ":" + port);
  }

  /** The URL without a trailing slash. */
  @Override
  public String toString() {
    return origin + path;
  }
}
