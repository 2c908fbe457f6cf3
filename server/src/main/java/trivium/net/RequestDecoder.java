package trivium.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one request at a time. Behind the end of a request it decodes and reads nothing until
 * {@link #next}, so that whatever a client sends ahead waits in its socket: what a connection costs
 * does not depend on how much it asks for. Confined to the connection's loop.
 */
final class RequestDecoder extends HttpRequestDecoder {
  /** Fired as a user event when the first byte of a request has come. */
  static final Object BEGUN = new Object();

  /** Fired as a user event when a client sent more ahead than is kept; the channel is closed. */
  static final Object TOO_MUCH_AHEAD = new Object();

  /**
   * What may wait behind a request, in bytes. Reading stops at its end, but a half-closed socket is
   * read to its end whatever was asked for.
   */
  private static final int MOST_AHEAD = 256 * 1024;

  private static final int LONGEST_LINE = 4_096;
  private static final int LONGEST_HEAD = 8_192;

  private @Nullable ChannelHandlerContext self;
  private boolean begun;
  private boolean paused;
  private boolean discarding;
  private boolean ended;
  private boolean reading;
  private boolean again;

  RequestDecoder() {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LONGEST_LINE)
            .setMaxHeaderSize(LONGEST_HEAD)
            .setAllowDuplicateContentLengths(false)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    self = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object input) throws Exception {
    if (discarding) {
      ReferenceCountUtil.release(input);
      return;
    }
    if (paused && input instanceof ByteBuf bytes && ahead() + bytes.readableBytes() > MOST_AHEAD) {
      bytes.release();
      discarding = true;
      context.fireUserEventTriggered(TOO_MUCH_AHEAD);
      context.close();
      return;
    }
    decodeAll(context, input);
  }

  /** Decodes what has come, and goes on as long as requests are answered meanwhile. */
  private void decodeAll(ChannelHandlerContext context, Object input) throws Exception {
    reading = true;
    try {
      super.channelRead(context, input);
      while (again && !context.isRemoved()) {
        again = false;
        super.channelRead(context, Unpooled.EMPTY_BUFFER);
      }
    } finally {
      reading = false;
    }
    if (!context.isRemoved() && !ended) {
      context.channel().config().setAutoRead(!paused || discarding);
    }
  }

  private int ahead() {
    return actualReadableBytes();
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    if (discarding) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (paused) {
      return;
    }
    if (!begun) {
      begun = true;
      context.fireUserEventTriggered(BEGUN);
    }
    super.decode(context, in, out);
    paused = !out.isEmpty() && isEnd(out.getLast());
  }

  private static boolean isEnd(Object decoded) {
    return decoded instanceof LastHttpContent
        || (decoded instanceof HttpObject object && object.decoderResult().isFailure());
  }

  /** Goes on to the next request: the last one has been answered. */
  void next() throws Exception {
    paused = false;
    begun = false;
    again = reading;
    ChannelHandlerContext context = self;
    if (reading || context == null || context.isRemoved()) {
      return;
    }
    decodeAll(context, Unpooled.EMPTY_BUFFER);
    if (ended && !paused && !context.isRemoved()) {
      end(context);
    }
  }

  /** Throws away whatever still comes: the connection has had its last answer. */
  void discard() {
    discarding = true;
    if (self == null) {
      return;
    }
    if (ended) {
      self.close();
    } else if (!reading) {
      self.channel().config().setAutoRead(true);
    }
  }

  /** The client sends no more; what it sent before waits for its turn. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (!(event instanceof ChannelInputShutdownEvent)) {
      super.userEventTriggered(context, event);
      return;
    }
    ended = true;
    if (!paused || discarding) {
      end(context);
    }
  }

  private void end(ChannelHandlerContext context) throws Exception {
    super.userEventTriggered(context, ChannelInputShutdownEvent.INSTANCE);
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
    super.handlerRemoved0(context);
    if (ended) {
      context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }
  }
}
