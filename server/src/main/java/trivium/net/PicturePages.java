package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.CREATED;
import static io.netty.handler.codec.http.HttpResponseStatus.INSUFFICIENT_STORAGE;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_MODIFIED;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.picture.PictureStore;
import trivium.protocol.PictureSaved;
import trivium.protocol.RefusalReason;
import trivium.protocol.Wire;

/**
 * Pictures: hosts bring them, everybody may look at one whose name they were told. May block: runs
 * off the loops. A hall that asks for one at the same moment shares one buffer of it.
 */
final class PicturePages {
  /** What a hundred rooms show at a time, and more. */
  private static final long MOST_IN_MEMORY = 64L * 1024 * 1024;

  private record Shown(String type, ByteBuf bytes) {
    int size() {
      return bytes.readableBytes();
    }
  }

  private final PictureStore pictures;
  private final HostDoor door;
  private final Cache<String, Optional<Shown>> shown =
      Caffeine.newBuilder()
          .maximumWeight(MOST_IN_MEMORY)
          .weigher((String _, Optional<Shown> picture) -> picture.map(Shown::size).orElse(1))
          .build();

  PicturePages(PictureStore pictures, HostDoor door) {
    this.pictures = pictures;
    this.door = door;
  }

  FullHttpResponse keep(FullHttpRequest request) {
    return door.hosts(
        request,
        () -> {
          try {
            return keep(Picture.of(ByteBufUtil.getBytes(request.content())));
          } catch (InvalidPictureException unfit) {
            return HostDoor.refused(
                UNSUPPORTED_MEDIA_TYPE,
                RefusalReason.UNFIT_PICTURE,
                "This " + unfit.message() + ".");
          }
        });
  }

  private FullHttpResponse keep(Picture picture) {
    return pictures.keep(picture)
        ? Reply.json(CREATED, Wire.write(new PictureSaved(picture.name())))
        : HostDoor.refused(INSUFFICIENT_STORAGE, RefusalReason.SHELF_FULL);
  }

  FullHttpResponse show(HttpRequest request, String name) {
    return find(name)
        .map(picture -> show(request, name, picture))
        .orElseGet(() -> HostDoor.refused(NOT_FOUND, RefusalReason.NO_SUCH_PICTURE));
  }

  /** Never another picture under this name: whoever has it need not ask again. */
  private static FullHttpResponse show(HttpRequest request, String name, Shown picture) {
    String tag = '"' + name + '"';
    boolean isKnown = tag.equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
    FullHttpResponse response =
        isKnown
            ? Reply.of(NOT_MODIFIED, picture.type(), Unpooled.EMPTY_BUFFER)
            : Reply.of(OK, picture.type(), picture.bytes().duplicate());
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.ETAG, tag);
    headers.set(HttpHeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    return response;
  }

  private Optional<Shown> find(String name) {
    if (!Picture.isName(name)) {
      return Optional.empty();
    }
    Optional<Shown> found = shown.get(name, this::load);
    if (found.isEmpty()) {
      // Another node may be given it any moment.
      shown.invalidate(name);
    }
    return found;
  }

  private Optional<Shown> load(String name) {
    return pictures
        .find(name)
        .map(picture -> new Shown(picture.type(), Reply.shared(picture.bytes())));
  }
}
