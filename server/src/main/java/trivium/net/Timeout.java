package trivium.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** At most one thing that happens unless something else happens first. Confined to a loop. */
final class Timeout {
  private @Nullable Future<?> pending;

  /** Replaces whatever was waited for. */
  void set(ChannelHandlerContext context, Duration patience, Runnable missed) {
    clear();
    pending =
        context
            .executor()
            .schedule(
                () -> {
                  pending = null;
                  missed.run();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  void clear() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }
}
