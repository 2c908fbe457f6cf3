package trivium.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.net.InetSocketAddress;
import java.util.Optional;
import trivium.room.AddressBlock;

/** The handlers that every accepted connection begins with; {@link Upgrade} has the others. */
final class Pipeline extends ChannelInitializer<Channel> {
  private final Site site;
  private final Edge edge;
  private final ConnectionLimit limit;
  private final BodyBudget bodies;
  private final NetMetrics metrics;
  private final ContentPolicy policy;
  private final Upgrade upgrade;
  private final PathPrefix prefix;

  Pipeline(Site site, Edge edge, ConnectionLimit limit, BodyBudget bodies, NetMetrics metrics) {
    this.site = site;
    this.edge = edge;
    this.limit = limit;
    this.bodies = bodies;
    this.metrics = metrics;
    this.policy = new ContentPolicy(site.publicOrigin());
    this.upgrade = new Upgrade(edge);
    this.prefix = new PathPrefix(site.proxy());
  }

  @Override
  protected void initChannel(Channel channel) {
    limit
        .admit(channel, sharing(channel))
        .ifPresentOrElse(slot -> fill(channel, slot), () -> channel.close());
  }

  private void fill(Channel channel, ConnectionLimit.Slot slot) {
    RequestDecoder decoder = new RequestDecoder();
    channel
        .pipeline()
        .addLast(
            decoder,
            new HttpResponseEncoder(),
            new ExchangeHandler(decoder, slot, policy, metrics),
            prefix,
            edge.hostKeyGate(site.proxy()),
            new BodyGate(site.door(), site.publicOrigin(), bodies, metrics),
            new HttpObjectAggregator(Routes.LONGEST_BANK),
            new HttpHandler(site, upgrade, metrics));
  }

  /** Whose share a connection takes of; a trusted proxy stands for everybody. */
  private Optional<AddressBlock> sharing(Channel channel) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return Optional.empty();
    }
    return Optional.of(remote.getAddress())
        .filter(address -> !address.isLoopbackAddress() && !site.proxy().trusted().test(address))
        .map(AddressBlock::of);
  }
}
