package trivium.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.concurrent.TimeUnit;
import trivium.protocol.CloseReason;

/**
 * The bounded way out of one connection: a client that does not read is let go before its backlog
 * grows, and comes back to a snapshot. Confined to the connection's loop.
 */
final class Outbound {
  /** Some hundred messages that nobody has read: that client is behind for good. */
  private static final long MOST_PENDING = 128 * 1024;

  /** How long a client may take to answer a close frame, ms; then the connection is cut. */
  private static final long LAST_WORD = 2_000;

  private final Channel channel;
  private final NetMetrics metrics;
  private boolean closing;

  Outbound(Channel channel, NetMetrics metrics) {
    this.channel = channel;
    this.metrics = metrics;
  }

  /** Queues a text frame; takes over one reference of the buffer. */
  void write(ByteBuf text) {
    if (closing || !channel.isActive()) {
      text.release();
      return;
    }
    if (pending() > MOST_PENDING) {
      text.release();
      close(CloseReason.TOO_SLOW);
      return;
    }
    channel.write(new TextWebSocketFrame(text), channel.voidPromise());
  }

  void ping(ByteBuf payload) {
    if (closing || pending() > MOST_PENDING) {
      payload.release();
      return;
    }
    channel.writeAndFlush(new PingWebSocketFrame(payload), channel.voidPromise());
  }

  void flush() {
    channel.flush();
  }

  /**
   * Says why, and closes when the client has heard it. Closing at once would cut off whoever is
   * still sending: unread bytes turn a close into a reset, and the reason is lost. Twice does
   * nothing.
   */
  void close(CloseReason reason) {
    if (closing) {
      return;
    }
    closing = true;
    ClientFault.of(reason).ifPresent(fault -> metrics.fault(fault, channel));
    channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.reason()));
    channel.eventLoop().schedule(() -> channel.close(), LAST_WORD, TimeUnit.MILLISECONDS);
  }

  /** The client's close frame: an answer to ours, or its own wish, which gets the same back. */
  void closedByClient(CloseWebSocketFrame frame) {
    if (closing) {
      frame.release();
      channel.close();
    } else {
      closing = true;
      channel.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
    }
  }

  boolean isClosing() {
    return closing;
  }

  private long pending() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }
}
