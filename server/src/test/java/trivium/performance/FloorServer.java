package trivium.performance;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import trivium.protocol.RoomCode;

/**
 * The floor: a bare WebSocket server that plays games with synthetic players by frames that were
 * encoded before. It checks nothing, decides nothing, scores nothing and stores nothing, so that
 * what it costs is what sockets, Netty and the kernel cost.
 */
final class FloorServer implements AutoCloseable {
  private static final int BACKLOG = 4_096;
  private static final int LONGEST_REQUEST = 16 * 1024;
  private static final int FIRST_CODE = 100_000;

  private final MultiThreadIoEventLoopGroup loops;
  private final Channel listener;
  private final Map<Integer, FloorRoom> rooms = new ConcurrentHashMap<>();
  private final Map<Integer, FloorFrames> frames = new ConcurrentHashMap<>();
  private final AtomicInteger codes = new AtomicInteger(FIRST_CODE);

  /**
   * @param port 0 for a free one
   */
  FloorServer(int port) {
    boolean epoll = Epoll.isAvailable();
    loops =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    listener =
        new ServerBootstrap()
            .group(loops)
            .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LONGEST_REQUEST),
                            new FloorHandler(FloorServer.this));
                  }
                })
            .bind("127.0.0.1", port)
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  RoomCode nextCode() {
    return new RoomCode(String.valueOf(codes.getAndIncrement()));
  }

  FloorRoom open(RoomCode code, int questions, Channel host) {
    FloorRoom room =
        new FloorRoom(frames.computeIfAbsent(questions, FloorFrames::new), host, loops);
    rooms.put(Integer.parseInt(code.digits()), room);
    host.closeFuture().addListener(_ -> rooms.remove(Integer.parseInt(code.digits())));
    return room;
  }

  FloorRoom room(int code) {
    return Optional.ofNullable(rooms.get(code)).orElseThrow();
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /**
   * Prints its port, and runs until its input ends, as it does with the process that started it.
   */
  public static void main(String[] arguments) throws IOException {
    try (var server = new FloorServer(0)) {
      System.out.println(server.port());
      while (System.in.read() >= 0) {
        // Nothing is said.
      }
    }
  }
}
