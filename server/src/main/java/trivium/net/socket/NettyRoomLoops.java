package trivium.net.socket;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import trivium.room.RoomLoop;
import trivium.room.RoomLoops;

/** The event loops of sockets as the loops of rooms, assigned round-robin. */
final class NettyRoomLoops implements RoomLoops {
  private final List<RoomLoop> loops = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  NettyRoomLoops(EventLoopGroup group) {
    group.forEach(executor -> loops.add(new NettyLoop(executor)));
  }

  @Override
  public RoomLoop next() {
    return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
  }

  private record NettyLoop(EventExecutor executor) implements RoomLoop {
    @Override
    public void execute(Runnable task) {
      executor.execute(task);
    }

    @Override
    public Timer schedule(long delay, Runnable task) {
      Future<?> future = executor.schedule(task, delay, TimeUnit.MILLISECONDS);
      return () -> future.cancel(false);
    }

    @Override
    public boolean inLoop() {
      return executor.inEventLoop();
    }
  }
}
