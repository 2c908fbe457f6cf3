package trivium.net;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import trivium.room.AddressBlock;

/**
 * Who asked for an upgrade.
 *
 * @param address by which limits are counted
 * @param isForeign whether the page that asked came from another site
 */
record Visitor(AddressBlock address, boolean isForeign) {
  /** What proxies add to the requests that they pass on. */
  private static final List<String> FORWARDED =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

  private static final Pattern LOCAL_HOST =
      Pattern.compile(
          "(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?", Pattern.CASE_INSENSITIVE);

  private static final AttributeKey<Visitor> KEY = AttributeKey.valueOf(Visitor.class, "visitor");

  /** What the upgrade request says, remembered with its channel. */
  static void remember(Channel channel, HttpRequest request, ReverseProxy proxy) {
    channel
        .attr(KEY)
        .set(new Visitor(address(channel, request, proxy), isForeign(request, proxy.origin())));
  }

  static Visitor of(Channel channel) {
    Visitor visitor = channel.attr(KEY).get();
    if (visitor == null) {
      throw new IllegalStateException("no upgrade request was seen on " + channel);
    }
    return visitor;
  }

  static AddressBlock address(Channel channel, HttpRequest request, ReverseProxy proxy) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return AddressBlock.LOCAL;
    }
    return AddressBlock.of(
        ForwardedHops.client(remote.getAddress(), request.headers(), proxy.trusted()));
  }

  /**
   * Whether a program on this machine asks for itself: no proxy speaks for somebody else, and no
   * page of another site has had its name resolved to this machine.
   */
  static boolean isLocal(Channel channel, HttpRequest request) {
    return channel.remoteAddress() instanceof InetSocketAddress remote
        && remote.getAddress().isLoopbackAddress()
        && FORWARDED.stream().noneMatch(request.headers()::contains)
        && LOCAL_HOST.matcher(request.headers().get(HttpHeaderNames.HOST, "")).matches();
  }

  /**
   * A browser names the origin of the page; programs name none. The page is ours if it came from
   * the host it now talks to, or from the public URL.
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
