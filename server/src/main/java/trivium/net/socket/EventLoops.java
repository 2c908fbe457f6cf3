package trivium.net.socket;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import java.util.concurrent.TimeUnit;
import trivium.room.RoomLoops;

/** The event loops that sockets and rooms share. */
public final class EventLoops implements AutoCloseable {
  private static final long SHUTDOWN_SECONDS = 1;

  private final boolean epoll = Epoll.isAvailable();
  private final EventLoopGroup group;

  public EventLoops(int threads) {
    IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    group = new MultiThreadIoEventLoopGroup(threads, io);
  }

  public EventLoopGroup group() {
    return group;
  }

  Class<? extends ServerSocketChannel> serverChannel() {
    return epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
  }

  /** The same loops for rooms. */
  public RoomLoops forRooms() {
    return new NettyRoomLoops(group);
  }

  /** The approximate number of queued tasks on all loops. */
  public long pendingTasks() {
    long pending = 0;
    for (EventExecutor executor : group) {
      if (executor instanceof SingleThreadEventExecutor thread) {
        pending += thread.pendingTasks();
      }
    }
    return pending;
  }

  /** Runs the queued tasks and ends the threads. */
  @Override
  public void close() {
    group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
