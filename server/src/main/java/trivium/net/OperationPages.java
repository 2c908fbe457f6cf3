package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;

/** Health and metrics, for load balancers, orchestrators and Prometheus. */
final class OperationPages {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Operations operations;

  OperationPages(Operations operations) {
    this.operations = operations;
  }

  /** The process answers: there is no need to restart it. */
  FullHttpResponse live() {
    return uncached(Reply.text(OK, "ok"));
  }

  /** Whether to send people here. */
  FullHttpResponse ready() {
    return uncached(
        operations
            .trouble()
            .map(why -> Reply.text(SERVICE_UNAVAILABLE, why))
            .orElseGet(() -> Reply.text(OK, "ok")));
  }

  FullHttpResponse metrics() {
    return uncached(Reply.of(OK, METRICS, operations.metrics()));
  }

  private static FullHttpResponse uncached(FullHttpResponse response) {
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    return response;
  }
}
