package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.handler.codec.http.FullHttpResponse;
import java.util.function.UnaryOperator;

/** Health and metrics, for load balancers, orchestrators and Prometheus. */
final class MonitoringPages {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private static final String NOT_READY =
      "The server can't run games at the moment. Its log says why.";

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
    return ready(_ -> NOT_READY);
  }

  /** Readiness with the reason for a failure, which may name files of the server. */
  FullHttpResponse readyInDetail() {
    return ready(failure -> failure);
  }

  private FullHttpResponse ready(UnaryOperator<String> sentence) {
    return status
        .failure()
        .map(sentence)
        .map(failure -> HttpResponses.uncached(HttpResponses.text(SERVICE_UNAVAILABLE, failure)))
        .orElseGet(this::live);
  }

  FullHttpResponse metrics() {
    return HttpResponses.uncached(HttpResponses.of(OK, METRICS, status.metrics()));
  }
}
