package trivium.net.http;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A path of the server and the page that responds there.
 *
 * @param blocks whether the page may wait for the store and so runs off the event loops
 * @param longestBody of the hosts' uploads that the path accepts, bytes; 0 if it accepts none
 * @param forOthers the page for everybody else, if {@code page} is only for operators of the server
 *     and programs on its machine
 */
record Route(
    HttpMethod method,
    Pattern path,
    boolean blocks,
    int longestBody,
    Page page,
    Optional<Page> forOthers) {
  /** Responds to the requests of a route. */
  interface Page {
    /** May only read the request, and only until it returns. */
    FullHttpResponse respond(Website site, FullHttpRequest request, MatchResult path);
  }

  /** A page that is served from memory. */
  static Route quick(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), false, 0, page, Optional.empty());
  }

  static Route slow(String path, Page page) {
    return of(HttpMethod.GET, path, page);
  }

  static Route of(HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, 0, page, Optional.empty());
  }

  /** A page for operators of the server and programs on its machine, and one for everybody else. */
  static Route forOperators(String path, Page page, Page forOthers) {
    return new Route(HttpMethod.GET, Pattern.compile(path), true, 0, page, Optional.of(forOthers));
  }

  /** A page that accepts uploads of hosts. */
  static Route upload(int longestBody, HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, longestBody, page, Optional.empty());
  }
}
