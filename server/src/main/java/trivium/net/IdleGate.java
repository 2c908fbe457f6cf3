package trivium.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which nothing has moved for a while. What is being sent moves as long as
 * some of it leaves: a picture for a whole hall takes its time on the last phones.
 */
final class IdleGate extends IdleStateHandler {
  /** A browser keeps a connection for about a minute; a slow-loris for ever. */
  private static final int IDLE_SECONDS = 75;

  IdleGate() {
    super(true, 0, 0, IDLE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
    context.close();
  }
}
