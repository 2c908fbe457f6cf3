package trivium.rehearsal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import trivium.protocol.WireCodec;

/**
 * The address of a server, parsed from an http, https, ws or wss URL or from a host's link.
 *
 * @param http root of the server, without trailing slash
 * @param socket URL of the WebSocket
 * @param key host key of a host's link; may be empty
 */
public record ServerAddress(URI http, URI socket, String key) {
  private static final String KEY = "key=";

  /** The page in a link; it follows the path of the public URL. */
  private static final Pattern PAGE =
      Pattern.compile("(?:/(?:host|display|rooms|edit|ws|\\d{6}))?/*$");

  public static ServerAddress of(String pasted) {
    URI uri;
    try {
      uri = new URI(pasted.contains("://") ? pasted.strip() : "http://" + pasted.strip());
    } catch (URISyntaxException e) {
      throw unfit(pasted);
    }
    if (uri.getHost() == null) {
      throw unfit(pasted);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure =
        switch (scheme) {
          case "http", "ws" -> false;
          case "https", "wss" -> true;
          default -> throw unfit(pasted);
        };
    String path = PAGE.matcher(uri.getRawPath()).replaceFirst("");
    String place = "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    String fragment = uri.getFragment() == null ? "" : uri.getFragment();
    return new ServerAddress(
        URI.create((secure ? "https" : "http") + place),
        URI.create((secure ? "wss" : "ws") + place + WireCodec.PATH),
        fragment.startsWith(KEY) ? fragment.substring(KEY.length()) : "");
  }

  RehearsalException unanswered() {
    return new RehearsalException("Nothing answers at " + http + "; is the server running?");
  }

  private static RehearsalException unfit(String pasted) {
    return new RehearsalException(
        "`" + pasted + "` is no address of a server; one looks like http://localhost:8080.");
  }
}
