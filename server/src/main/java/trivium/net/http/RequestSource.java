package trivium.net.http;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.room.AddressBlock;

/** The source of a request: the client's address, its machine, and the site of its page. */
final class RequestSource {
  /**
   * Headers that proxies add to forwarded requests, and start of the names of others, in lower
   * case.
   */
  private static final Set<String> FORWARDED =
      Set.of(
          "cf-connecting-ip",
          "fastly-client-ip",
          "forwarded",
          "true-client-ip",
          "via",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-envoy-external-address",
          "x-original-forwarded-for",
          "x-original-host",
          "x-proxyuser-ip",
          "x-real-ip");

  private static final String X_FORWARDED = "x-forwarded";

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
   * its Host is local, which rules out DNS rebinding. A proxy on this machine need not add headers,
   * so no request counts as local on a server that has a public URL.
   */
  static boolean isLocal(Channel channel, HttpRequest request, ReverseProxy proxy) {
    return proxy.origin().isEmpty()
        && channel.remoteAddress() instanceof InetSocketAddress remote
        && remote.getAddress().isLoopbackAddress()
        && request.headers().names().stream().noneMatch(RequestSource::isForwarding)
        && LOCAL_HOST.matcher(request.headers().get(HttpHeaderNames.HOST, "")).matches();
  }

  private static boolean isForwarding(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith(X_FORWARDED) || FORWARDED.contains(name);
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
