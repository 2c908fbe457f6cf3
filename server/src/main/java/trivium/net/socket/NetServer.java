package trivium.net.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The listening socket of this node. */
public final class NetServer implements AutoCloseable {
  /** All phones of a lecture connect within the same second. */
  private static final int BACKLOG = 4_096;

  /** Bytes of one read: every connection may hold as much of an incomplete message. */
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
   * @param pipeline adds the handlers of each accepted connection
   * @throws IOException if the address can't be bound
   */
  public static NetServer listen(
      InetSocketAddress address, EventLoops loops, Edge edge, ChannelInitializer<Channel> pipeline)
      throws IOException {
    var bound =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.serverChannel())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            // A client may shut down its output and still wait for its response.
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

  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Stops listening and closes all connections as {@link Edge#close} does. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    edge.close();
  }
}
