package trivium.net.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.net.InetSocketAddress;
import java.util.Optional;
import trivium.net.socket.ConnectionLimit;
import trivium.net.socket.Edge;
import trivium.net.socket.NetMetrics;
import trivium.room.AddressBlock;

/**
 * The channel handlers of an accepted connection; {@link WebSocketUpgrade} replaces them when the
 * connection becomes a WebSocket.
 */
public final class HttpPipeline extends ChannelInitializer<Channel> {
  /**
   * Bytes of all request bodies in memory at a time. Parsing a body takes about ten times its size.
   */
  private static final long MOST_BODIES = 64L * 1024 * 1024;

  /** Bytes of all long responses that clients have not read yet. */
  private static final long MOST_UNSENT = 96L * 1024 * 1024;

  /** More than the preview of the longest bank, and half of the total. */
  private static final long MOST_UNSENT_TO_ADDRESS = MOST_UNSENT / 2;

  private final Website site;
  private final Edge edge;
  private final NetMetrics metrics;
  private final ConnectionLimit limit;
  private final ByteBudget bodies = new ByteBudget(MOST_BODIES, Routes.LONGEST_BANK);
  private final ResponseBudget responses =
      new ResponseBudget(new ByteBudget(MOST_UNSENT, MOST_UNSENT_TO_ADDRESS));
  private final HostCookie cookie = new HostCookie();
  private final SecurityHeaders headers;
  private final WebSocketUpgrade upgrade;
  private final PathPrefixHandler prefix;

  public HttpPipeline(Website site, Edge edge, NetMetrics metrics) {
    this.site = site;
    this.edge = edge;
    this.metrics = metrics;
    this.limit = ConnectionLimit.ofThisProcess(metrics);
    this.headers = new SecurityHeaders(site.proxy.origin());
    this.upgrade = new WebSocketUpgrade(edge);
    this.prefix = new PathPrefixHandler(site.proxy);
  }

  @Override
  protected void initChannel(Channel channel) {
    limit
        .admit(channel, countedAddress(channel))
        .ifPresentOrElse(slot -> addHandlers(channel, slot), () -> channel.close());
  }

  private void addHandlers(Channel channel, ConnectionLimit.Slot slot) {
    RequestDecoder decoder = new RequestDecoder();
    channel
        .pipeline()
        .addLast(
            decoder,
            new HttpResponseEncoder(),
            new ExchangeHandler(decoder, slot, headers, metrics),
            prefix,
            new HostKeyLimitHandler(edge.hostKeyLimit(), cookie, site.proxy),
            new BodyLimitHandler(site.authorization, site.proxy, bodies, metrics),
            new HttpObjectAggregator(Routes.LONGEST_BANK),
            new HttpHandler(site, upgrade, responses, metrics));
  }

  /** The address whose share the connection counts towards; a trusted proxy has none. */
  private Optional<AddressBlock> countedAddress(Channel channel) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return Optional.empty();
    }
    return Optional.of(remote.getAddress())
        .filter(address -> !address.isLoopbackAddress() && !site.proxy.trusted().test(address))
        .map(AddressBlock::of);
  }
}
