package trivium.net.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trivium.protocol.CloseReason;

/**
 * Writes the frames of one connection to a bounded outbound queue: a client that does not read is
 * disconnected, and gets a snapshot when it returns. Confined to the connection's loop.
 */
final class FrameWriter {
  /** Unsent bytes, some hundred messages, beyond which a client will not catch up. */
  private static final long MOST_PENDING = 128 * 1024;

  /** Time for a client to answer a close frame before the socket is closed, ms. */
  private static final long CLOSE_TIMEOUT = 2_000;

  /** Consecutive heartbeats without progress after which a connection counts as stalled. */
  private static final int MOST_STALLED_CHECKS = 3;

  private final Channel channel;
  private final NetMetrics metrics;
  private boolean closing;
  private boolean pongInFlight;
  private @Nullable ByteBuf nextPong;
  private @Nullable Object stalledAt;
  private long stalledProgress;
  private int stalledChecks;

  FrameWriter(Channel channel, NetMetrics metrics) {
    this.channel = channel;
    this.metrics = metrics;
  }

  /** Encodes a text frame, which may be written to other connections too. */
  ByteBuf frame(byte[] utf8) {
    return TextFrame.of(channel.alloc(), utf8);
  }

  /** Queues an encoded frame and takes ownership of one reference to it. */
  void write(ByteBuf frame) {
    if (closing || !channel.isActive()) {
      frame.release();
      return;
    }
    if (pending() > MOST_PENDING) {
      frame.release();
      close(CloseReason.TOO_SLOW);
      return;
    }
    channel.write(frame, channel.voidPromise());
  }

  void ping(ByteBuf payload) {
    if (closing || pending() > MOST_PENDING) {
      payload.release();
      return;
    }
    channel.writeAndFlush(new PingWebSocketFrame(payload), channel.voidPromise());
  }

  /**
   * Answers a ping and takes ownership of one reference to its payload. At most one pong is in
   * flight; of the pings that arrive meanwhile only the last is answered (RFC 6455, 5.5.3).
   */
  void pong(ByteBuf payload) {
    if (closing || !channel.isActive()) {
      payload.release();
    } else if (pongInFlight) {
      releasePong();
      nextPong = payload;
    } else {
      pongInFlight = true;
      channel.writeAndFlush(new PongWebSocketFrame(payload)).addListener(_ -> pongWritten());
    }
  }

  private void pongWritten() {
    pongInFlight = false;
    ByteBuf next = nextPong;
    nextPong = null;
    if (next != null) {
      pong(next);
    }
  }

  private void releasePong() {
    if (nextPong != null) {
      nextPong.release();
      nextPong = null;
    }
  }

  void flush() {
    channel.flush();
  }

  /**
   * Closes the connection if the outbound queue has made no progress in the last few checks. Called
   * with every heartbeat.
   */
  @SuppressWarnings("ReferenceEquality") // compares message identity
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
   * Sends a close frame and closes the socket when the client answers it. Closing at once while the
   * client still sends would reset the connection and lose the reason. Idempotent.
   */
  void close(CloseReason reason) {
    if (!closing) {
      ClientFault.of(reason).ifPresent(fault -> metrics.fault(fault, channel));
      sendClose(reason);
    }
  }

  /** As {@link #close(CloseReason)}, for a fault that has a metric of its own. */
  void close(CloseReason reason, ClientFault fault, Object detail) {
    if (!closing) {
      metrics.fault(fault, detail);
      sendClose(reason);
    }
  }

  private void sendClose(CloseReason reason) {
    closing = true;
    releasePong();
    channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.reason()));
    closeAfterTimeout();
  }

  /**
   * Handles the client's close frame: the answer to ours, or its own, which is answered with the
   * given frame. Takes ownership of one reference to it.
   */
  void closedByClient(CloseWebSocketFrame answer) {
    if (closing) {
      answer.release();
      channel.close();
    } else {
      closing = true;
      releasePong();
      channel.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
      closeAfterTimeout();
    }
  }

  /** The connection has a seat and can no longer be evicted. */
  void seated() {
    ConnectionLimit.Slot.of(channel).busy();
  }

  void connectionClosed() {
    closing = true;
    releasePong();
  }

  private void closeAfterTimeout() {
    channel.eventLoop().schedule(() -> channel.close(), CLOSE_TIMEOUT, TimeUnit.MILLISECONDS);
  }

  boolean isClosing() {
    return closing;
  }

  private long pending() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }
}
