package trivium.net;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A path that is served.
 *
 * @param blocks whether its page may wait for a disk, so that it runs off the loops
 * @param isForOperators whether it is only for whoever runs the server
 * @param longestBody that it takes, in bytes; 0 where nobody but a host has anything to send
 */
record Route(
    HttpMethod method,
    Pattern path,
    boolean blocks,
    boolean isForOperators,
    int longestBody,
    Page page) {
  /** What answers there. */
  interface Page {
    /** The request is only to be read, and only until the answer is given. */
    FullHttpResponse answer(Site site, FullHttpRequest request, MatchResult path);
  }

  /** For everybody, from memory. */
  static Route quick(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), false, false, 0, page);
  }

  static Route slow(String path, Page page) {
    return of(HttpMethod.GET, path, page);
  }

  static Route of(HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, false, 0, page);
  }

  /** For programs on this machine, and whoever has the host key. */
  static Route forOperators(String path, Page page) {
    return new Route(HttpMethod.GET, Pattern.compile(path), true, true, 0, page);
  }

  /** For hosts who send something. */
  static Route taking(int longestBody, HttpMethod method, String path, Page page) {
    return new Route(method, Pattern.compile(path), true, false, longestBody, page);
  }
}
