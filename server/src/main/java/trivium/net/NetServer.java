package trivium.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import trivium.protocol.Wire;

/** Listens, and gives every connection its pipeline. */
public final class NetServer implements AutoCloseable {
  /** Of bodies, all together, before they are understood, which takes ten times as much. */
  private static final long MOST_BODIES = 64L * 1024 * 1024;

  /** A lecture's phones all knock at once. */
  private static final int BACKLOG = 4_096;

  private static final WebSocketServerProtocolConfig WEB_SOCKET =
      WebSocketServerProtocolConfig.newBuilder()
          .websocketPath(Wire.PATH)
          .subprotocols(Wire.SUBPROTOCOL)
          .handshakeTimeoutMillis(10_000)
          .dropPongFrames(false)
          // Netty would answer the answer to our own close frame, and browsers take that amiss.
          .handleCloseFrames(false)
          .decoderConfig(
              WebSocketDecoderConfig.newBuilder()
                  .maxFramePayloadLength(Wire.LONGEST_CLIENT_FRAME)
                  .allowExtensions(false)
                  // FrameHandler says why in the protocol's own codes.
                  .closeOnProtocolViolation(false)
                  .build())
          .build();

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
    Site site = offer.site();
    BodyBudget bodies = new BodyBudget(MOST_BODIES);
    List<Supplier<ChannelHandler>> pipeline =
        List.of(
            IdleGate::new,
            HttpServerCodec::new,
            () -> new BodyGate(site.door(), site.publicOrigin(), bodies),
            () -> new HttpObjectAggregator(Routes.LONGEST_BANK),
            () -> new HttpHandler(site),
            () -> new UpgradeHandler(WEB_SOCKET),
            () -> new WebSocketFrameAggregator(Wire.LONGEST_CLIENT_FRAME),
            () -> new FrameHandler(edge));
    var bound =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.serverChannel())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    pipeline.forEach(handler -> channel.pipeline().addLast(handler.get()));
                  }
                })
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
