package trivium.net;

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

/** HTTP responses; {@link ExchangeHandler} adds what all of them have in common. */
final class Reply {
  private Reply() {}

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

  /** A sentence for whoever reads it. */
  static FullHttpResponse text(HttpResponseStatus status, String sentence) {
    return of(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8));
  }

  static FullHttpResponse json(HttpResponseStatus status, byte[] json) {
    FullHttpResponse response = of(status, "application/json", json);
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    return response;
  }

  /** It was done, and there is nothing to say. */
  static FullHttpResponse nothing() {
    return of(HttpResponseStatus.NO_CONTENT, "text/plain", Unpooled.EMPTY_BUFFER);
  }

  /** A buffer that every reply may send and none can free. */
  static ByteBuf shared(byte[] bytes) {
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct));
  }

  /** The value of Content-Disposition for a file, whatever letters are in its name (RFC 8187). */
  static String attachment(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._-]+", "-");
    String coded = URLEncoder.encode(fileName, UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, coded);
  }

  static FullHttpResponse notAllowed(Set<String> methods) {
    String allowed = String.join(", ", methods);
    FullHttpResponse response =
        text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Served here: " + allowed + ".");
    response.headers().set(HttpHeaderNames.ALLOW, allowed);
    return response;
  }

  static FullHttpResponse notFound() {
    return text(HttpResponseStatus.NOT_FOUND, "There is nothing here. Join at / with a room code.");
  }
}
