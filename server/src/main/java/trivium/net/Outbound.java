package trivium.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

  /** Heartbeats without any progress, of a client that does not read. */
  private static final int MOST_STALLED_CHECKS = 3;

  private final Channel channel;
  private final NetMetrics metrics;
  private boolean closing;
  private boolean ponging;
  private @Nullable ByteBuf nextPong;
  private @Nullable Object stalledAt;
  private long stalledProgress;
  private int stalledChecks;

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

  /**
   * Answers a ping; takes over one reference of its payload. There is at most one pong on its way:
   * of the pings that come meanwhile only the last is answered, as RFC 6455, 5.5.3 allows.
   */
  void pong(ByteBuf payload) {
    if (closing || !channel.isActive()) {
      payload.release();
    } else if (ponging) {
      forgetPong();
      nextPong = payload;
    } else {
      ponging = true;
      channel.writeAndFlush(new PongWebSocketFrame(payload)).addListener(_ -> ponged());
    }
  }

  private void ponged() {
    ponging = false;
    ByteBuf next = nextPong;
    nextPong = null;
    if (next != null) {
      pong(next);
    }
  }

  private void forgetPong() {
    if (nextPong != null) {
      nextPong.release();
      nextPong = null;
    }
  }

  Channel channel() {
    return channel;
  }

  void flush() {
    channel.flush();
  }

  /**
   * Closes the connection if nothing of what waits has moved since the last few checks. Called with
   * every heartbeat.
   */
  @SuppressWarnings("ReferenceEquality") // whether it is the same message, not one that is equal
  void checkProgress() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    Object current = buffer == null ? null : buffer.current();
    if (buffer == null || current == null) {
      stalledAt = null;
      stalledChecks = 0;
    } else if (current == stalledAt && buffer.currentProgress() == stalledProgress) {
      stalledChecks++;
      if (stalledChecks >= MOST_STALLED_CHECKS) {
        close(CloseReason.TOO_SLOW);
      }
    } else {
      stalledAt = current;
      stalledProgress = buffer.currentProgress();
      stalledChecks = 0;
    }
  }

  /**
   * Says why, and closes when the client has heard it. Closing at once would cut off whoever is
   * still sending: unread bytes turn a close into a reset, and the reason is lost. Twice does
   * nothing.
   */
  void close(CloseReason reason) {
    if (!closing) {
      ClientFault.of(reason).ifPresent(fault -> metrics.fault(fault, channel));
      sayAndClose(reason);
    }
  }

  /** Closes for a fault that is counted under a name of its own. */
  void close(CloseReason reason, ClientFault fault, Object detail) {
    if (!closing) {
      metrics.fault(fault, detail);
      sayAndClose(reason);
    }
  }

  private void sayAndClose(CloseReason reason) {
    closing = true;
    forgetPong();
    channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.reason()));
    cutSoon();
  }

  /**
   * The client's close frame: an answer to ours, or its own wish, which gets the given frame back.
   * Takes over one reference of it.
   */
  void closedByClient(CloseWebSocketFrame answer) {
    if (closing) {
      answer.release();
      channel.close();
    } else {
      closing = true;
      forgetPong();
      channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
      cutSoon();
    }
  }

  /** The connection has a seat: it makes way for no other. */
  void seated() {
    ConnectionLimit.Slot.of(channel).busy();
  }

  /** The connection is gone. */
  void closed() {
    closing = true;
    forgetPong();
  }

  private void cutSoon() {
    channel.eventLoop().schedule(() -> channel.close(), LAST_WORD, TimeUnit.MILLISECONDS);
  }

  boolean isClosing() {
    return closing;
  }

  private long pending() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }
}
