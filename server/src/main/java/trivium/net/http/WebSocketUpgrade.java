package trivium.net.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.util.List;
import trivium.net.socket.Edge;
import trivium.net.socket.OpeningHandshake;
import trivium.protocol.WireCodec;

/**
 * The upgrade of an HTTP connection to a WebSocket: answers the opening handshake and replaces the
 * HTTP handlers by those for frames. Netty's own handler compares the path again, by other rules
 * than {@link Routes}, and answers any number of pings.
 */
final class WebSocketUpgrade {
  private static final WebSocketDecoderConfig FRAMES =
      WebSocketDecoderConfig.newBuilder()
          .maxFramePayloadLength(WireCodec.LONGEST_CLIENT_FRAME)
          .allowExtensions(false)
          .allowMaskMismatch(false)
          // The frame handler closes with the protocol's own codes.
          .closeOnProtocolViolation(false)
          .build();

  /** Buffers of a fragmented message; beyond it they are merged, so that fragments stay cheap. */
  private static final int MOST_PARTS = 16;

  private final Edge edge;

  WebSocketUpgrade(Edge edge) {
    this.edge = edge;
  }

  /**
   * Performs an upgrade that {@link UpgradeRefusal} does not refuse.
   *
   * @param last of the last handler of HTTP, which the WebSocket's handlers replace
   */
  void perform(ChannelHandlerContext last, FullHttpRequest request, ReverseProxy proxy) {
    Channel channel = last.channel();
    Handshaker handshaker = new Handshaker();
    FullHttpResponse response = handshaker.response(request);
    OpeningHandshake handshake =
        new OpeningHandshake(
            RequestSource.address(channel, request, proxy),
            RequestSource.isForeign(request, proxy.origin()),
            HostKeyLimitHandler.isKnown(channel),
            WireCodec.SUBPROTOCOL.equals(handshaker.selectedSubprotocol()));
    ChannelPipeline pipeline = channel.pipeline();
    // Must pass the HTTP encoder before that is removed.
    pipeline.writeAndFlush(response);
    List<ChannelHandler> http =
        List.of(
            pipeline.get(HttpResponseEncoder.class),
            pipeline.get(ExchangeHandler.class),
            pipeline.get(HostKeyLimitHandler.class),
            pipeline.get(BodyLimitHandler.class),
            pipeline.get(HttpObjectAggregator.class),
            last.handler());
    WebSocketFrameAggregator messages =
        new WebSocketFrameAggregator(WireCodec.LONGEST_CLIENT_FRAME);
    messages.setMaxCumulationBufferComponents(MOST_PARTS);
    pipeline.addLast(
        new WebSocket13FrameDecoder(FRAMES),
        new WebSocket13FrameEncoder(false),
        new Utf8FrameValidator(false),
        messages);
    http.forEach(pipeline::remove);
    // May write a close frame at once, which the HTTP handlers would have dropped.
    pipeline.addLast(edge.frameHandler(handshake));
    channel.config().setAutoRead(true);
    // On removal the decoder passes on bytes that followed the handshake.
    pipeline.remove(RequestDecoder.class);
  }

  /** Gives access to Netty's computation of the handshake response. */
  private static final class Handshaker extends WebSocketServerHandshaker13 {
    Handshaker() {
      super("", WireCodec.SUBPROTOCOL, FRAMES);
    }

    FullHttpResponse response(FullHttpRequest request) {
      return newHandshakeResponse(request, EmptyHttpHeaders.INSTANCE);
    }
  }
}
