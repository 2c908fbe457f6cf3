package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.handler.codec.http.FullHttpResponse;

/** Health and metrics, for load balancers, orchestrators and Prometheus. */
final class MonitoringPages {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final ServerStatus status;

  MonitoringPages(ServerStatus status) {
    this.status = status;
  }

  /** Liveness: the process responds and needs no restart. */
  FullHttpResponse live() {
    return HttpResponses.uncached(HttpResponses.text(OK, "ok"));
  }

  /** Readiness: whether traffic may be routed here. */
  FullHttpResponse ready() {
    return status
        .failure()
        .map(failure -> HttpResponses.uncached(HttpResponses.text(SERVICE_UNAVAILABLE, failure)))
        .orElseGet(this::live);
  }

  FullHttpResponse metrics() {
    return HttpResponses.uncached(HttpResponses.of(OK, METRICS, status.metrics()));
  }
}
