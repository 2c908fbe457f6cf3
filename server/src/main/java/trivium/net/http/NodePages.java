package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Optional;
import java.util.function.Supplier;
import trivium.protocol.NodeList;
import trivium.protocol.RefusalReason;
import trivium.protocol.WireCodec;

/** The pages of the nodes of a cluster, for operators. May block: runs off the event loops. */
final class NodePages {
  private static final String NO_HOST_KEY =
      "Nodes can't be listed or drained where everybody may host. Start the server with a host key.";

  private final ClusterNodes nodes;
  private final HostAuthorization authorization;

  NodePages(ClusterNodes nodes, HostAuthorization authorization) {
    this.nodes = nodes;
    this.authorization = authorization;
  }

  FullHttpResponse list(HttpRequest request) {
    return authorization.forOperators(
        request,
        () -> HttpResponses.json(OK, WireCodec.write(new NodeList(nodes.list()))),
        NO_HOST_KEY);
  }

  FullHttpResponse drain(HttpRequest request, String name) {
    return change(request, () -> nodes.drain(name));
  }

  FullHttpResponse undrain(HttpRequest request, String name) {
    return change(request, () -> nodes.undrain(name));
  }

  private FullHttpResponse change(HttpRequest request, Supplier<Optional<RefusalReason>> change) {
    return authorization.forOperators(
        request,
        () ->
            change
                .get()
                .map(reason -> HttpResponses.refused(status(reason), reason))
                .orElseGet(HttpResponses::noContent),
        NO_HOST_KEY);
  }

  private static HttpResponseStatus status(RefusalReason reason) {
    if (reason == RefusalReason.NO_SUCH_NODE) {
      return NOT_FOUND;
    }
    return reason == RefusalReason.STORE_UNAVAILABLE ? SERVICE_UNAVAILABLE : CONFLICT;
  }
}
