package trivium.net.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.Objects;

/** Reads frames of the server as a client does. */
final class ReadFrame {
  private static final int LONGEST = 1 << 20;

  private ReadFrame() {}

  /** The text of an encoded frame, which is released. */
  static String text(ByteBuf frame) {
    EmbeddedChannel client =
        new EmbeddedChannel(
            new WebSocket13FrameDecoder(
                WebSocketDecoderConfig.newBuilder()
                    .expectMaskedFrames(false)
                    .maxFramePayloadLength(LONGEST)
                    .build()));
    client.writeInbound(frame);
    TextWebSocketFrame text = Objects.requireNonNull(client.readInbound());
    try {
      return text.text();
    } finally {
      text.release();
      client.finishAndReleaseAll();
    }
  }
}
