package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

  private final JoinLinks links;
  private final Object encoding = new Object();
  private final Cache<RoomCode, byte[]> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CACHED)
          .weigher((RoomCode _, byte[] svg) -> svg.length)
          .build();

  QrCodePages(JoinLinks links) {
    this.links = links;
  }

  /** The QR code of the link to a room, whether the room exists or not. May block. */
  FullHttpResponse show(RoomCode room) {
    FullHttpResponse response =
        HttpResponses.of(OK, "image/svg+xml", cache.get(room, this::encode));
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "max-age=3600");
    return response;
  }

  private byte[] encode(RoomCode room) {
    synchronized (encoding) {
      return QrCodeSvg.of(links.of(room)).getBytes(UTF_8);
    }
  }
}
