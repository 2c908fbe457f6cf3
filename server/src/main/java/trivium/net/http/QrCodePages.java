package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import trivium.protocol.RoomCode;
import trivium.room.JoinLinks;

/**
 * The QR codes of the links to rooms, cached. Encoding one takes about a millisecond of processor
 * time: it runs off the event loops and one at a time, so that requests for many room codes do not
 * slow down the rooms.
 */
final class QrCodePages {
  /** Bytes of the QR codes of several hundred rooms. */
  private static final long MOST_CACHED = 8L * 1024 * 1024;

  /** Bytes of the longest text that is drawn; far more than a link has. */
  static final int LONGEST_TEXT = 1_000;

  private final JoinLinks links;
  private final HostAuthorization authorization;
  private final Object encoding = new Object();
  private final Cache<RoomCode, byte[]> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CACHED)
          .weigher((RoomCode _, byte[] svg) -> svg.length)
          .build();

  QrCodePages(JoinLinks links, HostAuthorization authorization) {
    this.links = links;
    this.authorization = authorization;
  }

  /** The QR code of the link to a room, whether the room exists or not. May block. */
  FullHttpResponse show(RoomCode room) {
    FullHttpResponse response =
        HttpResponses.of(OK, "image/svg+xml", cache.get(room, this::encode));
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "max-age=3600");
    return response;
  }

  private byte[] encode(RoomCode room) {
    return encode(links.of(room));
  }

  private byte[] encode(String text) {
    synchronized (encoding) {
      return QrCodeSvg.of(text).getBytes(UTF_8);
    }
  }

  /**
   * The QR code of the text in the body, for hosts. The text may be a secret, which must not stand
   * in a path: paths are logged by proxies. May block.
   */
  FullHttpResponse draw(FullHttpRequest request) {
    return authorization.forHosts(
        request,
        () ->
            HttpResponses.uncached(
                HttpResponses.of(OK, "image/svg+xml", encode(request.content().toString(UTF_8)))));
  }
}
