package trivium.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
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
import trivium.protocol.Wire;

/**
 * Makes a WebSocket of an HTTP connection: answers the opening handshake, then puts the handlers of
 * frames in the place of those of requests. Netty's own handler compares the path once more, in
 * another way than the routes do, and answers pings without a bound.
 */
final class Upgrade {
  private static final WebSocketDecoderConfig FRAMES =
      WebSocketDecoderConfig.newBuilder()
          .maxFramePayloadLength(Wire.LONGEST_CLIENT_FRAME)
          .allowExtensions(false)
          .allowMaskMismatch(false)
          // FrameHandler says why in the protocol's own codes.
          .closeOnProtocolViolation(false)
          .build();

  /** Of one message: more are joined, so that a message in single bytes costs no more than one. */
  private static final int MOST_PARTS = 16;

  private final Edge edge;

  Upgrade(Edge edge) {
    this.edge = edge;
  }

  /** Performs an upgrade that {@link UpgradeRefusal} has no objection to. */
  void perform(Channel channel, FullHttpRequest request) {
    Handshake handshake = new Handshake();
    FullHttpResponse response = handshake.response(request);
    boolean isOurs = Wire.SUBPROTOCOL.equals(handshake.selectedSubprotocol());
    ChannelPipeline pipeline = channel.pipeline();
    // Through the encoder of HTTP, before it goes.
    pipeline.writeAndFlush(response);
    List<ChannelHandler> http =
        List.of(
            pipeline.get(HttpResponseEncoder.class),
            pipeline.get(ExchangeHandler.class),
            pipeline.get(HostKeyGate.class),
            pipeline.get(BodyGate.class),
            pipeline.get(HttpObjectAggregator.class),
            pipeline.get(HttpHandler.class));
    WebSocketFrameAggregator messages = new WebSocketFrameAggregator(Wire.LONGEST_CLIENT_FRAME);
    messages.setMaxCumulationBufferComponents(MOST_PARTS);
    pipeline.addLast(
        new WebSocket13FrameDecoder(FRAMES),
        new WebSocket13FrameEncoder(false),
        new Utf8FrameValidator(false),
        messages);
    http.forEach(pipeline::remove);
    // May have a close frame to say at once, which no handler of HTTP would let through.
    pipeline.addLast(new FrameHandler(edge, isOurs));
    ConnectionLimit.Slot.of(channel).upgraded();
    channel.config().setAutoRead(true);
    // Hands on what has come behind the handshake.
    pipeline.remove(RequestDecoder.class);
  }

  /** The response to a handshake as Netty computes it. */
  private static final class Handshake extends WebSocketServerHandshaker13 {
    Handshake() {
      super("", Wire.SUBPROTOCOL, FRAMES);
    }

    FullHttpResponse response(FullHttpRequest request) {
      return newHandshakeResponse(request, EmptyHttpHeaders.INSTANCE);
    }
  }
}
