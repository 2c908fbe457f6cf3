package trivium.net.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A timer of a channel handler with at most one pending task. Confined to the channel's loop. */
final class Timeout {
  private @Nullable Future<?> pending;

  /** Replaces the pending task. */
  void set(ChannelHandlerContext context, Duration delay, Runnable task) {
    cancel();
    pending =
        context
            .executor()
            .schedule(
                () -> {
                  pending = null;
                  task.run();
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  void cancel() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }
}
