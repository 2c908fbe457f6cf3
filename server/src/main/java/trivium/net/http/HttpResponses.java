package trivium.net.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.Set;
import trivium.protocol.RefusalReason;
import trivium.protocol.WireCodec;

/** Factory of HTTP responses; {@link ExchangeHandler} adds the headers that all of them share. */
final class HttpResponses {
  private static final int RETRY_SECONDS = 10;

  private HttpResponses() {}

  static FullHttpResponse of(HttpResponseStatus status, String type, byte[] body) {
    return of(status, type, Unpooled.wrappedBuffer(body));
  }

  static FullHttpResponse of(HttpResponseStatus status, String type, ByteBuf body) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CONTENT_TYPE, type);
    headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
    return response;
  }

  /** A sentence as plain text. */
  static FullHttpResponse text(HttpResponseStatus status, String sentence) {
    return of(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8));
  }

  static FullHttpResponse json(HttpResponseStatus status, byte[] json) {
    return uncached(of(status, "application/json", json));
  }

  /** A file to save. */
  static FullHttpResponse download(String type, byte[] body, String disposition) {
    FullHttpResponse response = uncached(of(HttpResponseStatus.OK, type, body));
    response.headers().set(HttpHeaderNames.CONTENT_DISPOSITION, disposition);
    return response;
  }

  static FullHttpResponse uncached(FullHttpResponse response) {
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    return response;
  }

  static FullHttpResponse refused(HttpResponseStatus status, RefusalReason reason) {
    return json(status, WireCodec.write(reason.refused()));
  }

  /**
   * @param detail replaces the reason's own sentence
   */
  static FullHttpResponse refused(HttpResponseStatus status, RefusalReason reason, String detail) {
    return json(status, WireCodec.write(reason.refused(detail)));
  }

  /** A refusal for the moment, because of what others use. */
  static FullHttpResponse busy() {
    FullHttpResponse response =
        refused(HttpResponseStatus.SERVICE_UNAVAILABLE, RefusalReason.SERVER_BUSY);
    response.headers().set(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
    return response;
  }

  static FullHttpResponse noContent() {
    return of(HttpResponseStatus.NO_CONTENT, "text/plain", Unpooled.EMPTY_BUFFER);
  }

  /** The bytes that are in memory only for this response. */
  static int ownBytes(FullHttpResponse response) {
    return response.content().isDirect() ? 0 : response.content().readableBytes();
  }

  /** A direct buffer that any number of responses may send and none can release. */
  static ByteBuf shared(byte[] bytes) {
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct));
  }

  /** The value of Content-Disposition for a file name in any script (RFC 8187). */
  static String attachment(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._-]+", "-");
    String coded = URLEncoder.encode(fileName, UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, coded);
  }

  static FullHttpResponse notAllowed(Set<String> methods) {
    String allowed = String.join(", ", methods);
    FullHttpResponse response =
        text(
            HttpResponseStatus.METHOD_NOT_ALLOWED,
            "Use one of these methods here: " + allowed + ".");
    response.headers().set(HttpHeaderNames.ALLOW, allowed);
    return response;
  }

  static FullHttpResponse notFound() {
    return text(HttpResponseStatus.NOT_FOUND, "Page not found. Join at / with a room code.");
  }
}
