package trivium.net.http;

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
 * Decodes one request at a time. After the end of a request it neither decodes nor reads until
 * {@link #next}, so that pipelined requests stay in the socket and do not take memory. Confined to
 * the connection's loop.
 */
final class RequestDecoder extends HttpRequestDecoder {
  /** User event: the first byte of a request has arrived. */
  static final Object REQUEST_STARTED = new Object();

  /** User event: the client has pipelined too many bytes; the channel is closed. */
  static final Object PIPELINE_OVERFLOW = new Object();

  /**
   * Pipelined bytes that may be buffered. Reading stops at the end of a request, but Netty reads a
   * half-closed socket to its end regardless.
   */
  private static final int MOST_PIPELINED = 256 * 1024;

  private static final int LONGEST_LINE = 4_096;
  private static final int LONGEST_HEAD = 8_192;

  private @Nullable ChannelHandlerContext self;
  private boolean started;
  private boolean paused;
  private boolean discarding;
  private boolean inputEnded;
  private boolean decoding;
  private boolean hasMore;

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
    if (paused
        && input instanceof ByteBuf bytes
        && actualReadableBytes() + bytes.readableBytes() > MOST_PIPELINED) {
      bytes.release();
      discarding = true;
      context.fireUserEventTriggered(PIPELINE_OVERFLOW);
      context.close();
      return;
    }
    decodeAll(context, input);
  }

  /** Decodes the input, and goes on while requests are answered within the call. */
  private void decodeAll(ChannelHandlerContext context, Object input) throws Exception {
    decoding = true;
    try {
      super.channelRead(context, input);
      while (hasMore && !context.isRemoved()) {
        hasMore = false;
        super.channelRead(context, Unpooled.EMPTY_BUFFER);
      }
    } finally {
      decoding = false;
    }
    if (!context.isRemoved() && !inputEnded) {
      context.channel().config().setAutoRead(!paused || discarding);
    }
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
    if (!started) {
      started = true;
      context.fireUserEventTriggered(REQUEST_STARTED);
    }
    super.decode(context, in, out);
    paused = !out.isEmpty() && isEnd(out.getLast());
  }

  private static boolean isEnd(Object decoded) {
    return decoded instanceof LastHttpContent
        || (decoded instanceof HttpObject object && object.decoderResult().isFailure());
  }

  /** Decodes the next request, after the response to the last one. */
  void next() throws Exception {
    paused = false;
    started = false;
    hasMore = decoding;
    ChannelHandlerContext context = self;
    if (decoding || context == null || context.isRemoved()) {
      return;
    }
    decodeAll(context, Unpooled.EMPTY_BUFFER);
    if (inputEnded && !paused && !context.isRemoved()) {
      fireInputEnded(context);
    }
  }

  /** Discards all further input, after the last response of the connection. */
  void discard() {
    discarding = true;
    if (self == null) {
      return;
    }
    if (inputEnded) {
      self.close();
    } else if (!decoding) {
      self.channel().config().setAutoRead(true);
    }
  }

  /** Delays the end of the input until all pipelined requests are decoded. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (!(event instanceof ChannelInputShutdownEvent)) {
      super.userEventTriggered(context, event);
      return;
    }
    inputEnded = true;
    if (!paused || discarding) {
      fireInputEnded(context);
    }
  }

  private void fireInputEnded(ChannelHandlerContext context) throws Exception {
    super.userEventTriggered(context, ChannelInputShutdownEvent.INSTANCE);
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
    super.handlerRemoved0(context);
    if (inputEnded) {
      context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }
  }
}
