package trivium.net.http;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A path of the server and the page that responds there.
 *
 * @param blocks whether the page may wait for the store and so runs off the event loops
 * @param isForOperators whether only operators of the server and local programs have access
 * @param longestBody of the hosts' uploads that the path accepts, bytes; 0 if it accepts none
 */
record Route(
    HttpMethod method,
    Pattern path,
    boolean blocks,
    boolean isForOperators,
    int longestBody,
    Page page) {
  /** Responds to the requests of a route. */
  interface Page {
    /** May only read the request, and only until it returns. */
    FullHttpResponse respond(Website site, FullHttpRequest request, MatchResult path);
  }

  /** A page that is served from memory. */
  static Route quick(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), false, false, 0, page);
  }

  static Route slow(String path, Page page) {
    return of(HttpMethod.GET, path, page);
  }

  static Route of(HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, false, 0, page);
  }

  /** A page for operators of the server and programs on its machine. */
  static Route forOperators(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), true, true, 0, page);
  }

  /** A page that accepts uploads of hosts. */
  static Route upload(int longestBody, HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, false, longestBody, page);
  }
}
