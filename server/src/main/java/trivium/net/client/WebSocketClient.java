package trivium.net.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import trivium.protocol.WireCodec;

/**
 * A client for WebSocket connections that use our subprotocol. All connections share one thread, so
 * that a client beside a server on two cores measures the server and not itself.
 */
public final class WebSocketClient implements AutoCloseable {
  /** Enough for a host's snapshot with 10,000 players. */
  private static final int LONGEST_FRAME = 1024 * 1024;

  private static final int LONGEST_UPGRADE = 8 * 1024;
  private static final int HANDSHAKE_MILLIS = 15_000;

  private final MultiThreadIoEventLoopGroup loop;
  private final Bootstrap sockets;
  private final SslContext tls;

  /** Secure connections trust what the JDK trusts. */
  public WebSocketClient() throws SSLException {
    boolean epoll = Epoll.isAvailable();
    loop =
        new MultiThreadIoEventLoopGroup(
            1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    sockets =
        new Bootstrap()
            .group(loop)
            .channel(epoll ? EpollSocketChannel.class : NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, HANDSHAKE_MILLIS);
    tls = SslContextBuilder.forClient().build();
  }

  /** The thread that calls the listeners, for timers on the same thread. */
  public ScheduledExecutorService loop() {
    return loop;
  }

  /** Completes on the client's thread once the server has accepted our subprotocol. */
  public CompletableFuture<WebSocketConnection> connect(URI address, WebSocketListener listener) {
    CompletableFuture<WebSocketConnection> opened = new CompletableFuture<>();
    boolean secure = "wss".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    String host = address.getHost();
    var config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri(address)
            .subprotocol(WireCodec.SUBPROTOCOL)
            .allowExtensions(false)
            .maxFramePayloadLength(LONGEST_FRAME)
            .handshakeTimeoutMillis(HANDSHAKE_MILLIS)
            .handleCloseFrames(false)
            .generateOriginHeader(false)
            .build();
    var pipeline =
        new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            if (secure) {
              channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port));
            }
            channel
                .pipeline()
                .addLast(
                    new HttpClientCodec(),
                    new HttpObjectAggregator(LONGEST_UPGRADE),
                    new WebSocketClientProtocolHandler(config),
                    new WebSocketClientHandler(listener, opened));
          }
        };
    var _ =
        sockets
            .clone()
            .handler(pipeline)
            .connect(host, port)
            .addListener(connected -> {
              if (!connected.isSuccess()) {
                opened.completeExceptionally(connected.cause());
              }
            });
    return opened;
  }

  /** Closes all sockets and ends the thread. */
  @Override
  public void close() {
    var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
