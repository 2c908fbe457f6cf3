package trivium.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Listens, and gives every connection its pipeline. */
public final class NetServer implements AutoCloseable {
  /** Of bodies, all together, before they are understood, which takes ten times as much. */
  private static final long MOST_BODIES = 64L * 1024 * 1024;

  /** A lecture's phones all knock at once. */
  private static final int BACKLOG = 4_096;

  /** What one read may take of a socket: every connection may leave as much unfinished. */
  private static final int MOST_READ = 16 * 1024;

  private final Edge edge;
  private final Channel listener;

  private NetServer(Edge edge, Channel listener) {
    this.edge = edge;
    this.listener = listener;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address can't be had
   */
  public static NetServer listen(
      InetSocketAddress address, EventLoops loops, Edge edge, Offer offer, NetMetrics metrics)
      throws IOException {
    Capacity capacity = Capacity.ofThisProcess();
    Pipeline pipeline =
        new Pipeline(
            offer.site(),
            edge,
            new ConnectionLimit(capacity.connections(), capacity.ofOneAddress(), metrics),
            new BodyBudget(MOST_BODIES),
            metrics);
    var bound =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.serverChannel())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            // A client that has sent all it will send may still wait for its response.
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(
                ChannelOption.RECVBUF_ALLOCATOR,
                new AdaptiveRecvByteBufAllocator(256, 1_024, MOST_READ))
            .childHandler(pipeline)
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(bound.cause().getMessage(), bound.cause());
    }
    return new NetServer(edge, bound.channel());
  }

  /** The port that is listened on. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Stops to listen and tells every client that the server will be back. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    edge.close();
  }
}
