package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.BAD_REQUEST;
import static io.netty.handler.codec.http.HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_URI_TOO_LONG;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.net.socket.ClientFault;

/**
 * A fault in the head of a request that makes it malformed or ambiguous (RFC 9112), so that it must
 * be rejected. Netty's decoder finds some of them: both Content-Length and Transfer-Encoding,
 * several lengths, bare line feeds, unknown codings.
 *
 * @param detail for the log at DEBUG
 */
record RequestFault(ClientFault kind, HttpResponseStatus status, String sentence, Object detail) {
  /** A name, an IPv4 address or an IPv6 address in brackets, with an optional port. */
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  static Optional<RequestFault> of(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(ofDecoder(request.decoderResult().cause()));
    }
    HttpVersion version = request.protocolVersion();
    if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
      return Optional.of(
          new RequestFault(
              ClientFault.UNSUPPORTED_VERSION,
              HTTP_VERSION_NOT_SUPPORTED,
              "Use HTTP/1.1.",
              version));
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    boolean isOptional = version.equals(HttpVersion.HTTP_1_0) && hosts.isEmpty();
    if (!isOptional && (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches())) {
      return Optional.of(
          new RequestFault(
              ClientFault.BAD_HOST,
              BAD_REQUEST,
              "Send exactly one Host header, with a valid host name.",
              hosts));
    }
    if (RequestTarget.of(request).isEmpty()) {
      return Optional.of(
          new RequestFault(
              ClientFault.BAD_TARGET,
              BAD_REQUEST,
              "The address is not valid: every % must be followed by two hexadecimal digits.",
              request.uri()));
    }
    return Optional.empty();
  }

  private static RequestFault ofDecoder(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ ->
          new RequestFault(
              ClientFault.HEADERS_TOO_LARGE,
              REQUEST_URI_TOO_LONG,
              "The address of the request is too long. Use a shorter one.",
              cause);
      case TooLongHttpHeaderException _ ->
          new RequestFault(
              ClientFault.HEADERS_TOO_LARGE,
              REQUEST_HEADER_FIELDS_TOO_LARGE,
              "The headers of the request are too long. Clear the cookies of this site and try again.",
              cause);
      default -> malformed(cause);
    };
  }

  /** A head or body chunk that the decoder could not parse. */
  static RequestFault malformed(Throwable cause) {
    return new RequestFault(
        ClientFault.BAD_REQUEST, BAD_REQUEST, "This is not a valid HTTP request.", cause);
  }

  FullHttpResponse response() {
    return HttpResponses.text(status, sentence);
  }
}
