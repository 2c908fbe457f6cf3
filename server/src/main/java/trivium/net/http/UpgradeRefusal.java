package trivium.net.http;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reason why a request is no valid opening handshake (RFC 6455, 4.2.1). */
record UpgradeRefusal(HttpResponseStatus status, String sentence) {
  private static final String VERSION = WebSocketVersion.V13.toHttpHeaderValue();

  private static final int KEY_BYTES = 16;

  static Optional<UpgradeRefusal> of(FullHttpRequest request) {
    HttpHeaders headers = request.headers();
    if (!request.method().equals(HttpMethod.GET)) {
      return Optional.of(
          new UpgradeRefusal(
              HttpResponseStatus.METHOD_NOT_ALLOWED, "Open the WebSocket with GET."));
    }
    if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)
        || !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
        || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
      return Optional.of(
          new UpgradeRefusal(
              HttpResponseStatus.UPGRADE_REQUIRED, "Only WebSockets are served at this address."));
    }
    if (!headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(List.of(VERSION))) {
      return Optional.of(
          new UpgradeRefusal(
              HttpResponseStatus.UPGRADE_REQUIRED,
              "Use version " + VERSION + " of the WebSocket protocol."));
    }
    if (!isKey(headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY))) {
      return Optional.of(
          new UpgradeRefusal(
              HttpResponseStatus.BAD_REQUEST,
              "Send exactly one Sec-WebSocket-Key, of 16 bytes in Base64."));
    }
    if (request.content().isReadable()) {
      return Optional.of(
          new UpgradeRefusal(HttpResponseStatus.BAD_REQUEST, "Send the handshake without a body."));
    }
    return Optional.empty();
  }

  private static boolean isKey(List<String> keys) {
    if (keys.size() != 1) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(keys.getFirst());
      return bytes.length == KEY_BYTES
          && Base64.getEncoder().encodeToString(bytes).length() == keys.getFirst().length();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  FullHttpResponse response() {
    if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
      return HttpResponses.notAllowed(Set.of(HttpMethod.GET.name()));
    }
    FullHttpResponse response = HttpResponses.text(status, sentence);
    if (status.equals(HttpResponseStatus.UPGRADE_REQUIRED)) {
      response.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
      response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
    }
    return response;
  }
}
