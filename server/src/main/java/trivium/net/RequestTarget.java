package trivium.net;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target of a request (RFC 9112, 3.2), decoded. The only place where percent-encoding is
 * resolved, so that everything that looks at a path sees the same one.
 *
 * @param path decoded, without its query
 * @param query decoded values by decoded name
 */
record RequestTarget(String path, Map<String, List<String>> query) {
  /** The absolute form names scheme and host as well; servers have to take it. */
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]*");

  private static final int MOST_PARAMETERS = 64;

  /** Empty if a % begins no byte, so that path and query have no meaning. */
  static Optional<RequestTarget> of(HttpRequest request) {
    String uri = ORIGIN.matcher(request.uri()).replaceFirst("");
    var decoder =
        QueryStringDecoder.builder().maxParams(MOST_PARAMETERS).build(uri.isEmpty() ? "/" : uri);
    try {
      return Optional.of(new RequestTarget(decoder.path(), decoder.parameters()));
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
  }

  /** The first value of a parameter. */
  Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }
}
