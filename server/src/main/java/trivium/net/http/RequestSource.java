package trivium.net.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import trivium.room.AddressBlock;

/** The source of a request: the client's address, its machine, and the site of its page. */
final class RequestSource {
  /** Headers that proxies add to forwarded requests. */
  private static final List<String> FORWARDED =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

  private static final Pattern LOCAL_HOST =
      Pattern.compile(
          "(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?", Pattern.CASE_INSENSITIVE);

  private RequestSource() {}

  /** The client's address, by which limits are counted. */
  static AddressBlock address(Channel channel, HttpRequest request, ReverseProxy proxy) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return AddressBlock.LOCAL;
    }
    return AddressBlock.of(
        ForwardedHops.client(remote.getAddress(), request.headers(), proxy.trusted()));
  }

  /**
   * Whether the request was made by a program on this machine: it was not forwarded by a proxy, and
   * its Host is local, which rules out DNS rebinding.
   */
  static boolean isLocal(Channel channel, HttpRequest request) {
    return channel.remoteAddress() instanceof InetSocketAddress remote
        && remote.getAddress().isLoopbackAddress()
        && FORWARDED.stream().noneMatch(request.headers()::contains)
        && LOCAL_HOST.matcher(request.headers().get(HttpHeaderNames.HOST, "")).matches();
  }

  /**
   * Whether a page of another site made the request: its origin is neither the requested host nor
   * the public URL. Programs that are not browsers send no origin.
   */
  static boolean isForeign(HttpRequest request, String publicOrigin) {
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (origin == null || origin.equals(publicOrigin)) {
      return false;
    }
    String host = request.headers().get(HttpHeaderNames.HOST, "");
    try {
      return !host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
