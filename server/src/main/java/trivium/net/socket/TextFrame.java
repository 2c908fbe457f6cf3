package trivium.net.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Encodes a whole text frame of a server (RFC 6455, 5.2). Frames of a server are not masked, so
 * that the same bytes can be written to any number of connections; the WebSocket encoder of a
 * connection passes them on as they are.
 */
final class TextFrame {
  private static final int FINAL_TEXT = 0x81;
  private static final int LONGEST_IN_7_BITS = 125;
  private static final int IN_16_BITS = 126;
  private static final int IN_64_BITS = 127;
  private static final int LONGEST_IN_16_BITS = 0xFFFF;
  private static final int LONGEST_HEADER = 10;

  private TextFrame() {}

  /** Copies UTF-8 into a frame in direct memory, which sockets write without another copy. */
  static ByteBuf of(ByteBufAllocator allocator, byte[] utf8) {
    ByteBuf frame = allocator.directBuffer(LONGEST_HEADER + utf8.length);
    frame.writeByte(FINAL_TEXT);
    if (utf8.length <= LONGEST_IN_7_BITS) {
      frame.writeByte(utf8.length);
    } else if (utf8.length <= LONGEST_IN_16_BITS) {
      frame.writeByte(IN_16_BITS).writeShort(utf8.length);
    } else {
      frame.writeByte(IN_64_BITS).writeLong(utf8.length);
    }
    return frame.writeBytes(utf8);
  }
}
