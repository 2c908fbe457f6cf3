package trivium.net;

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

/**
 * The exchange of requests and responses on one connection: one request at a time, exactly one
 * response to each, and a deadline for every phase of it. A request that has no single meaning is
 * refused here, before anything looks at it. The next request is decoded when the last response has
 * left for the socket. Confined to the connection's loop.
 */
final class ExchangeHandler extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);

  /** Browsers open a connection ahead of need, and may come to need it. */
  private static final Duration FIRST_REQUEST = Duration.ofSeconds(30);

  /** A browser keeps a connection for about a minute. */
  private static final Duration NEXT_REQUEST = Duration.ofSeconds(75);

  /** All of a head, however it drips. */
  private static final Duration HEAD = Duration.ofSeconds(20);

  /** The longest that a page of ours may take. */
  private static final Duration ANSWER = Duration.ofMinutes(2);

  /** For the first bytes of a response; the others take as long as a bad Wi-Fi needs. */
  private static final Duration READING = Duration.ofSeconds(30);

  private static final int LEAST_BYTES_PER_SECOND = 8 * 1024;

  /**
   * A socket that is closed while the other side still sends takes the response with it, so what
   * comes is read for so long.
   */
  private static final Duration LINGER = Duration.ofSeconds(5);

  private enum Phase {
    /** Nothing has come yet of a request. */
    WAITING,
    HEAD,
    BODY,
    ANSWERING,
    SENDING,
    /** The last response is sent; what still comes is thrown away. */
    LINGERING,
    OVER
  }

  private final RequestDecoder decoder;
  private final ConnectionLimit.Slot slot;
  private final ContentPolicy policy;
  private final NetMetrics metrics;
  private final Timeout timeout = new Timeout();
  private Phase phase = Phase.WAITING;
  private @Nullable HttpRequest request;
  private boolean inputEnded;

  ExchangeHandler(
      RequestDecoder decoder, ConnectionLimit.Slot slot, ContentPolicy policy, NetMetrics metrics) {
    this.decoder = decoder;
    this.slot = slot;
    this.policy = policy;
    this.metrics = metrics;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    timeout.set(
        context, FIRST_REQUEST, () -> drop(context, ClientFault.NO_REQUEST, "nothing was asked"));
    context.fireChannelActive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event.equals(RequestDecoder.BEGUN)) {
      if (phase == Phase.WAITING) {
        phase = Phase.HEAD;
        timeout.set(context, HEAD, () -> tooSlow(context));
      }
    } else if (event.equals(RequestDecoder.TOO_MUCH_AHEAD)) {
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
      answering(context);
    }
    if (phase == Phase.BODY || phase == Phase.ANSWERING) {
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest begun) {
    phase = Phase.BODY;
    slot.waiting();
    timeout.clear();
    request = begun;
    RequestFault.of(begun)
        .ifPresent(fault -> {
          metrics.fault(fault.kind(), fault.detail());
          respond(context, fault.response());
        });
  }

  private void answering(ChannelHandlerContext context) {
    phase = Phase.ANSWERING;
    slot.busy();
    timeout.set(
        context,
        ANSWER,
        () -> {
          LOG.warn("A request was not answered within {} s.", ANSWER.toSeconds());
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
      case HEAD, BODY, ANSWERING -> {
        boolean stays = stays(response);
        finish(response, stays);
        phase = Phase.SENDING;
        slot.waiting();
        timeout.set(
            context,
            READING.plusSeconds(response.content().readableBytes() / LEAST_BYTES_PER_SECOND),
            () -> drop(context, ClientFault.SLOW_READER, "a response was not read"));
        metrics.answered();
        context
            .write(response, promise.unvoid())
            .addListener((ChannelFuture sent) -> {
              if (sent.isSuccess()) {
                sent(context, stays);
              } else {
                close(context);
              }
            });
      }
      // It was answered already, or nobody is there to hear it.
      case WAITING, SENDING, LINGERING, OVER -> {
        ReferenceCountUtil.release(message);
        promise.tryFailure(new ClosedChannelException());
      }
    }
  }

  /** What is answered before it has come is read no further. */
  private boolean stays(FullHttpResponse response) {
    return phase == Phase.ANSWERING
        && request != null
        && HttpUtil.isKeepAlive(request)
        && HttpUtil.isKeepAlive(response);
  }

  private void finish(FullHttpResponse response, boolean stays) {
    if (stays) {
      if (request != null && request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
      }
    } else {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    policy.protect(response, request);
    if (request != null && request.method().equals(HttpMethod.HEAD)) {
      response.content().clear();
    }
  }

  private void sent(ChannelHandlerContext context, boolean stays) throws Exception {
    timeout.clear();
    request = null;
    if (phase == Phase.OVER) {
      return;
    }
    if (stays) {
      phase = Phase.WAITING;
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
      case WAITING, LINGERING, OVER -> close(context);
      case ANSWERING, SENDING -> {}
    }
  }

  private void tooSlow(ChannelHandlerContext context) {
    metrics.fault(ClientFault.SLOW_HEADERS, context.channel());
    respond(
        context,
        Reply.text(HttpResponseStatus.REQUEST_TIMEOUT, "The request took too long to arrive."));
  }

  private void drop(ChannelHandlerContext context, ClientFault fault, String detail) {
    metrics.fault(fault, detail);
    close(context);
  }

  private void close(ChannelHandlerContext context) {
    phase = Phase.OVER;
    timeout.clear();
    context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (phase == Phase.HEAD || phase == Phase.BODY) {
      metrics.fault(ClientFault.BROKEN_OFF, "in the middle of a request");
    }
    phase = Phase.OVER;
    timeout.clear();
    context.fireChannelInactive();
  }

  /** The connection becomes a WebSocket, which has deadlines of its own. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    timeout.clear();
  }
}
