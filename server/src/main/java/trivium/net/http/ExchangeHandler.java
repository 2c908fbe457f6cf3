package trivium.net.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.net.socket.ClientFault;
import trivium.net.socket.ConnectionLimit;
import trivium.net.socket.NetMetrics;

/**
 * Runs the exchange of requests and responses on one connection: one request at a time, exactly one
 * response to each, and a timeout for every phase. Malformed and ambiguous requests are rejected
 * here, before any other handler sees them. The next request is decoded once the response has been
 * written to the socket. Confined to the connection's loop.
 */
final class ExchangeHandler extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);

  /** Browsers open connections before they need them. */
  private static final Duration FIRST_REQUEST = Duration.ofSeconds(30);

  /** Browsers keep idle connections for about a minute. */
  private static final Duration NEXT_REQUEST = Duration.ofSeconds(75);

  /** For the whole request head. */
  private static final Duration HEAD = Duration.ofSeconds(20);

  /** For a page to respond. */
  private static final Duration RESPONSE = Duration.ofMinutes(2);

  /** For the client to read the first bytes of a response; the rest has a minimum rate. */
  private static final Duration FIRST_BYTES = Duration.ofSeconds(30);

  private static final int LEAST_BYTES_PER_SECOND = 8 * 1024;

  /**
   * How long input is read after the last response: closing a socket with unread input resets the
   * connection, which may discard the response.
   */
  private static final Duration LINGER = Duration.ofSeconds(5);

  private enum Phase {
    /** No byte of a request has arrived. */
    IDLE,
    HEAD,
    BODY,
    RESPONDING,
    SENDING,
    /** The last response has been sent; input is discarded. */
    LINGERING,
    CLOSED
  }

  private final RequestDecoder decoder;
  private final ConnectionLimit.Slot slot;
  private final SecurityHeaders headers;
  private final NetMetrics metrics;
  private final Timeout timeout = new Timeout();
  private Phase phase = Phase.IDLE;
  private @Nullable HttpRequest request;
  private boolean inputEnded;

  ExchangeHandler(
      RequestDecoder decoder,
      ConnectionLimit.Slot slot,
      SecurityHeaders headers,
      NetMetrics metrics) {
    this.decoder = decoder;
    this.slot = slot;
    this.headers = headers;
    this.metrics = metrics;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    timeout.set(context, FIRST_REQUEST, () -> drop(context, ClientFault.NO_REQUEST, "no request"));
    context.fireChannelActive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event.equals(RequestDecoder.REQUEST_STARTED)) {
      if (phase == Phase.IDLE) {
        phase = Phase.HEAD;
        timeout.set(context, HEAD, () -> tooSlow(context));
      }
    } else if (event.equals(RequestDecoder.PIPELINE_OVERFLOW)) {
      metrics.fault(ClientFault.TOO_MANY_AHEAD, context.channel());
    } else if (event instanceof ChannelInputShutdownEvent) {
      inputEnded(context);
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    boolean isExpected =
        context.channel().isActive()
            && (message instanceof HttpRequest ? phase == Phase.HEAD : phase == Phase.BODY);
    if (!isExpected) {
      ReferenceCountUtil.release(message);
      return;
    }
    boolean isEnd = message instanceof LastHttpContent;
    if (message instanceof HttpRequest begun) {
      begin(context, begun);
    }
    if (phase == Phase.BODY && isEnd) {
      beginResponse(context);
    }
    if (phase == Phase.BODY || phase == Phase.RESPONDING) {
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest begun) {
    phase = Phase.BODY;
    slot.idle();
    timeout.cancel();
    request = begun;
    RequestFault.of(begun)
        .ifPresent(fault -> {
          metrics.fault(fault.kind(), fault.detail());
          respond(context, fault.response());
        });
  }

  private void beginResponse(ChannelHandlerContext context) {
    phase = Phase.RESPONDING;
    slot.busy();
    timeout.set(
        context,
        RESPONSE,
        () -> {
          LOG.warn("A request was not answered within {} s.", RESPONSE.toSeconds());
          close(context);
        });
  }

  private void respond(ChannelHandlerContext context, FullHttpResponse response) {
    write(context, response, context.newPromise());
    context.flush();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (!(message instanceof FullHttpResponse response)
        || response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      context.write(message, promise);
      return;
    }
    switch (phase) {
      case HEAD, BODY, RESPONDING -> {
        boolean isKeptAlive = isKeptAlive(response);
        addHeaders(response, isKeptAlive);
        phase = Phase.SENDING;
        slot.idle();
        timeout.set(
            context,
            FIRST_BYTES.plusSeconds(response.content().readableBytes() / LEAST_BYTES_PER_SECOND),
            () -> drop(context, ClientFault.SLOW_READER, "a response was not read"));
        metrics.responded();
        context
            .write(response, promise.unvoid())
            .addListener((ChannelFuture sent) -> {
              if (sent.isSuccess()) {
                sent(context, isKeptAlive);
              } else {
                close(context);
              }
            });
      }
      // The request has a response, or the connection is closed.
      case IDLE, SENDING, LINGERING, CLOSED -> {
        ReferenceCountUtil.release(message);
        promise.tryFailure(new ClosedChannelException());
      }
    }
  }

  /** A connection closes after a response that was sent before the whole request arrived. */
  private boolean isKeptAlive(FullHttpResponse response) {
    return phase == Phase.RESPONDING
        && request != null
        && HttpUtil.isKeepAlive(request)
        && HttpUtil.isKeepAlive(response);
  }

  private void addHeaders(FullHttpResponse response, boolean isKeptAlive) {
    if (isKeptAlive) {
      if (request != null && request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
      }
    } else {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    headers.addTo(response, request);
    if (request != null && request.method().equals(HttpMethod.HEAD)) {
      response.content().clear();
    }
  }

  private void sent(ChannelHandlerContext context, boolean isKeptAlive) throws Exception {
    timeout.cancel();
    request = null;
    if (phase == Phase.CLOSED) {
      return;
    }
    if (isKeptAlive) {
      phase = Phase.IDLE;
      timeout.set(context, NEXT_REQUEST, () -> close(context));
      decoder.next();
    } else {
      linger(context);
    }
  }

  private void linger(ChannelHandlerContext context) {
    if (inputEnded || !(context.channel() instanceof DuplexChannel socket)) {
      close(context);
      return;
    }
    phase = Phase.LINGERING;
    timeout.set(context, LINGER, () -> close(context));
    decoder.discard();
    socket.shutdownOutput();
  }

  private void inputEnded(ChannelHandlerContext context) {
    inputEnded = true;
    switch (phase) {
      case HEAD, BODY -> drop(context, ClientFault.BROKEN_OFF, "in the middle of a request");
      case IDLE, LINGERING, CLOSED -> close(context);
      case RESPONDING, SENDING -> {}
    }
  }

  private void tooSlow(ChannelHandlerContext context) {
    metrics.fault(ClientFault.SLOW_HEADERS, context.channel());
    respond(
        context,
        HttpResponses.text(
            HttpResponseStatus.REQUEST_TIMEOUT,
            "The request took too long to arrive. Try again over a better connection."));
  }

  private void drop(ChannelHandlerContext context, ClientFault fault, String detail) {
    metrics.fault(fault, detail);
    close(context);
  }

  private void close(ChannelHandlerContext context) {
    phase = Phase.CLOSED;
    timeout.cancel();
    context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (phase == Phase.HEAD || phase == Phase.BODY) {
      metrics.fault(ClientFault.BROKEN_OFF, "in the middle of a request");
    }
    phase = Phase.CLOSED;
    timeout.cancel();
    context.fireChannelInactive();
  }

  /** The connection becomes a WebSocket, which has timeouts of its own. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    timeout.cancel();
  }
}
