package trivium.net;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import trivium.room.AddressBlock;

/**
 * Who asked for an upgrade.
 *
 * @param address by which limits are counted
 * @param isForeign whether the page that asked came from another site
 */
record Visitor(AddressBlock address, boolean isForeign) {
  private static final AttributeKey<Visitor> KEY = AttributeKey.valueOf(Visitor.class, "visitor");

  /** What the upgrade request says, remembered with its channel. */
  static void remember(Channel channel, HttpRequest request, String publicOrigin) {
    channel.attr(KEY).set(new Visitor(address(channel, request), isForeign(request, publicOrigin)));
  }

  static Visitor of(Channel channel) {
    Visitor visitor = channel.attr(KEY).get();
    if (visitor == null) {
      throw new IllegalStateException("no upgrade request was seen on " + channel);
    }
    return visitor;
  }

  private static AddressBlock address(Channel channel, HttpRequest request) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return AddressBlock.LOCAL;
    }
    InetAddress peer = remote.getAddress();
    String forwarded = request.headers().get("X-Forwarded-For");
    // Only a proxy on this machine is believed; what it added itself stands last.
    return Optional.ofNullable(forwarded)
        .filter(_ -> peer.isLoopbackAddress())
        .flatMap(all -> AddressBlock.parse(all.substring(all.lastIndexOf(',') + 1)))
        .orElseGet(() -> AddressBlock.of(peer));
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
