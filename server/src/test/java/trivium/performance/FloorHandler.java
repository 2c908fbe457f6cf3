package trivium.performance;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trivium.protocol.RoomCode;
import trivium.protocol.WireCodec;

/**
 * A connection of the floor. Messages are not decoded: what matters in them stands at fixed places,
 * as our own client writes them.
 */
final class FloorHandler extends ChannelInboundHandlerAdapter {
  /** Where the type of a message begins, after <code>{"type":"</code>. */
  private static final int TYPE = "{\"type\":\"".length();

  private static final int CODE = "{\"type\":\"join\",\"room\":\"".length();

  /** From the picked choice to the end of an answer. */
  private static final int PICK_FROM_END = "0]}}".length();

  private static final Pattern QUESTIONS = Pattern.compile("\"questions\":(\\d+)");

  private final FloorServer server;
  private @Nullable FloorRoom hosted;
  private @Nullable FloorRoom joined;

  FloorHandler(FloorServer server) {
    this.server = server;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      switch (message) {
        case TextWebSocketFrame text -> receive(context.channel(), text.content());
        case CloseWebSocketFrame _ -> context.close();
        case FullHttpRequest request -> upgrade(context, request);
        default -> {
          // Neither synthetic players nor hosts send anything else.
        }
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  /** Without the encoder of frames, as all of them are encoded. */
  private static void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    new WebSocketServerHandshaker13(
            "",
            WireCodec.SUBPROTOCOL,
            WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(WireCodec.LONGEST_CLIENT_FRAME)
                .build())
        .handshake(context.channel(), request)
        .addListener(_ -> context.pipeline().remove(WebSocket13FrameEncoder.class));
  }

  private void receive(Channel channel, ByteBuf text) {
    int start = text.readerIndex();
    switch (text.getByte(start + TYPE)) {
      case 'a' -> {
        if (joined != null) {
          joined.answer(channel, digit(text, text.writerIndex() - PICK_FROM_END));
        }
      }
      case 'j' -> {
        joined = server.room(number(text, start + CODE));
        joined.join(channel);
      }
      case 'o' -> open(channel, text.toString(StandardCharsets.UTF_8));
      case 's', 'n' -> {
        if (hosted != null) {
          hosted.advance();
        }
      }
      case 'e' -> {
        if (hosted != null) {
          hosted.end();
        }
      }
      default -> throw new IllegalStateException(text.toString(StandardCharsets.UTF_8));
    }
  }

  private void open(Channel channel, String request) {
    Matcher questions = QUESTIONS.matcher(request);
    if (!questions.find()) {
      throw new IllegalStateException(request);
    }
    RoomCode code = server.nextCode();
    hosted = server.open(code, Integer.parseInt(questions.group(1)), channel);
    channel.writeAndFlush(FloorFrames.opened(code));
  }

  private static int number(ByteBuf text, int from) {
    int number = 0;
    for (int i = 0; i < RoomCode.LENGTH; i++) {
      number = number * 10 + digit(text, from + i);
    }
    return number;
  }

  private static int digit(ByteBuf text, int at) {
    return text.getByte(at) - '0';
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (joined != null) {
      joined.leave(context.channel());
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    System.err.println(cause);
    context.close();
  }
}
