package trivium.net.http;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The decoded target of a request (RFC 9112, 3.2). Percent-encoding is decoded here only, so that
 * all code sees the same path.
 *
 * @param path decoded, without its query
 * @param query decoded values by decoded name
 */
record RequestTarget(String path, Map<String, List<String>> query) {
  /** Scheme and host of the absolute form, which servers have to accept. */
  private static final Pattern ORIGIN = Pattern.compile("^(?i)https?://[^/?#]*");

  private static final int MOST_PARAMETERS = 64;

  /** Empty if the percent-encoding is invalid. */
  static Optional<RequestTarget> of(HttpRequest request) {
    var decoder =
        QueryStringDecoder.builder().maxParams(MOST_PARAMETERS).build(inOriginForm(request.uri()));
    try {
      return Optional.of(new RequestTarget(decoder.path(), decoder.parameters()));
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
  }

  /** A target without the scheme and host of the absolute form. */
  static String inOriginForm(String target) {
    String path = ORIGIN.matcher(target).replaceFirst("");
    return path.isEmpty() || path.startsWith("?") || path.startsWith("#") ? "/" + path : path;
  }

  /** All values of a parameter. */
  List<String> parameters(String name) {
    return query.getOrDefault(name, List.of());
  }

  /** The first value of a parameter. */
  Optional<String> parameter(String name) {
    return parameters(name).stream().findFirst();
  }
}
