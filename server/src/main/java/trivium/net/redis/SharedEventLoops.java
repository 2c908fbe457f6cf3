package trivium.net.redis;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.TimeUnit;
import trivium.net.socket.EventLoops;

/** Lends the event loops of this process to Lettuce, which does not shut them down. */
final class SharedEventLoops implements EventLoopGroupProvider {
  private static final int THREADS_UNKNOWN = 1;

  private final EventLoops loops;

  SharedEventLoops(EventLoops loops) {
    this.loops = loops;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends EventLoopGroup> T allocate(Class<T> type) {
    // Lettuce names the group of its transport; it uses any group with loops of that transport.
    return (T) loops.group();
  }

  @Override
  public int threadPoolSize() {
    return THREADS_UNKNOWN;
  }

  @Override
  public Future<Boolean> release(
      EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
    return ImmediateEventExecutor.INSTANCE.newSucceededFuture(true);
  }

  @Override
  public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
    return ImmediateEventExecutor.INSTANCE.newSucceededFuture(true);
  }
}
