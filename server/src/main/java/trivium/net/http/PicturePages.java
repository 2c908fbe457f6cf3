package trivium.net.http;

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
import trivium.protocol.RefusalReason;
import trivium.protocol.SavedPicture;
import trivium.protocol.WireCodec;

/**
 * The pages of pictures: hosts upload them, everybody may fetch one by its name. Concurrent
 * requests for a picture share one buffer. May block: runs off the event loops.
 */
final class PicturePages {
  /** Bytes of the pictures that some hundred rooms show at a time. */
  private static final long MOST_CACHED = 64L * 1024 * 1024;

  private static final String STORE_FULL =
      "This server's storage for pictures is full. Save the question without this picture.";

  private record CachedPicture(String type, ByteBuf bytes) {
    int size() {
      return bytes.readableBytes();
    }
  }

  private final PictureStore pictures;
  private final HostAuthorization authorization;
  private final Cache<String, Optional<CachedPicture>> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CACHED)
          .weigher((String _, Optional<CachedPicture> picture) ->
              picture.map(CachedPicture::size).orElse(1))
          .build();

  PicturePages(PictureStore pictures, HostAuthorization authorization) {
    this.pictures = pictures;
    this.authorization = authorization;
  }

  FullHttpResponse save(FullHttpRequest request) {
    return authorization.forHosts(
        request,
        () -> {
          try {
            return save(Picture.of(ByteBufUtil.getBytes(request.content())));
          } catch (InvalidPictureException unfit) {
            return HttpResponses.refused(
                UNSUPPORTED_MEDIA_TYPE,
                RefusalReason.UNFIT_PICTURE,
                "This " + unfit.message() + ".");
          }
        });
  }

  private FullHttpResponse save(Picture picture) {
    return pictures.save(picture)
        ? HttpResponses.json(CREATED, WireCodec.write(new SavedPicture(picture.name())))
        : HttpResponses.refused(INSUFFICIENT_STORAGE, RefusalReason.STORE_FULL, STORE_FULL);
  }

  FullHttpResponse show(HttpRequest request, String name) {
    return find(name)
        .map(picture -> show(request, name, picture))
        .orElseGet(() -> HttpResponses.refused(NOT_FOUND, RefusalReason.NO_SUCH_PICTURE));
  }

  /** Immutable: the name is a hash of the picture. */
  private static FullHttpResponse show(HttpRequest request, String name, CachedPicture picture) {
    String tag = '"' + name + '"';
    boolean isKnown = tag.equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
    FullHttpResponse response =
        isKnown
            ? HttpResponses.of(NOT_MODIFIED, picture.type(), Unpooled.EMPTY_BUFFER)
            : HttpResponses.of(OK, picture.type(), picture.bytes().duplicate());
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.ETAG, tag);
    headers.set(HttpHeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    return response;
  }

  private Optional<CachedPicture> find(String name) {
    if (!Picture.isName(name)) {
      return Optional.empty();
    }
    Optional<CachedPicture> found = cache.get(name, this::load);
    if (found.isEmpty()) {
      // Another node may save it at any moment.
      cache.invalidate(name);
    }
    return found;
  }

  private Optional<CachedPicture> load(String name) {
    return pictures
        .find(name)
        .map(picture -> new CachedPicture(picture.type(), HttpResponses.shared(picture.bytes())));
  }
}
