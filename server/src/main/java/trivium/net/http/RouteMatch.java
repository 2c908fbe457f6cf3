package trivium.net.http;

import java.util.Set;
import java.util.regex.MatchResult;

/** The result of looking up a request in {@link Routes}. */
sealed interface RouteMatch {
  /**
   * A page responds to the request.
   *
   * @param path with the groups of the route's pattern
   */
  record Page(Route route, MatchResult path) implements RouteMatch {}

  record WebSocketPath() implements RouteMatch {}

  /** The path exists for other methods only. */
  record OtherMethods(Set<String> allowed) implements RouteMatch {}

  record NoPath() implements RouteMatch {}
}
