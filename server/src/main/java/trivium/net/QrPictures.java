package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import trivium.protocol.RoomCode;
import trivium.room.JoinLinks;

/**
 * The QR pictures of room codes, drawn once each and shared by everybody who asks. Drawing takes a
 * processor for about a millisecond: it runs off the loops, one picture at a time, so that a
 * stranger who asks for a million codes does not take the processors of the rooms.
 */
final class QrPictures {
  /** The codes of several hundred rooms. */
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final JoinLinks links;
  private final Object oneArtist = new Object();
  private final Cache<RoomCode, byte[]> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((RoomCode _, byte[] picture) -> picture.length)
          .build();

  QrPictures(JoinLinks links) {
    this.links = links;
  }

  /** The picture of the link to a room, whether there is one or not. May block. */
  FullHttpResponse show(RoomCode room) {
    FullHttpResponse response = Reply.of(OK, "image/svg+xml", drawn.get(room, this::draw));
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "max-age=3600");
    return response;
  }

  private byte[] draw(RoomCode room) {
    synchronized (oneArtist) {
      return QrImage.svg(links.of(room)).getBytes(UTF_8);
    }
  }
}
