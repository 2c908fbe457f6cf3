package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * Parses the blocks of a GIF file (GIF89a) and removes comments, plain text and application data,
 * except for the loop count of animations and colour profiles.
 */
final class GifBlocks {
  private static final int HEADER_BYTES = 13;
  private static final int FLAGS = 10;
  private static final int IMAGE = 0x2c;
  private static final int IMAGE_BYTES = 10;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;
  private static final int APPLICATION_BYTES = 11;

  private static final Set<String> APPLICATIONS =
      Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

  private final byte[] bytes;

  private GifBlocks(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The picture without metadata and without data after its end. */
  static byte[] withoutMetadata(byte[] bytes) {
    return new GifBlocks(bytes).stripped();
  }

  private byte[] stripped() {
    var output = new ByteArrayOutputStream(bytes.length + 1);
    int at = within(HEADER_BYTES + colours(FLAGS));
    output.write(bytes, 0, at);
    boolean isWhole = at < bytes.length;
    while (at < bytes.length) {
      int end;
      boolean isKept;
      if (at(at) == IMAGE) {
        // The byte before the sub-blocks is the minimum code size of LZW.
        end = subBlocks(at + IMAGE_BYTES + colours(at + IMAGE_BYTES - 1) + 1);
        isKept = true;
      } else if (at(at) == EXTENSION) {
        end = subBlocks(at + 2);
        isKept = at(at + 1) == GRAPHIC_CONTROL || isApplication(at);
      } else {
        break;
      }
      // A truncated file is shown as far as it goes.
      isWhole = end <= bytes.length;
      end = within(end);
      if (isKept) {
        output.write(bytes, at, end - at);
      }
      at = end;
    }
    if (isWhole) {
      output.write(TRAILER);
    }
    return output.toByteArray();
  }

  private boolean isApplication(int at) {
    return at(at + 1) == APPLICATION
        && at(at + 2) == APPLICATION_BYTES
        && at + 3 + APPLICATION_BYTES <= bytes.length
        && APPLICATIONS.contains(new String(bytes, at + 3, APPLICATION_BYTES, ISO_8859_1));
  }

  /** The size of the colour table that these flags announce, in bytes. */
  private int colours(int flags) {
    return (at(flags) & 0x80) == 0 ? 0 : 3 << ((at(flags) & 7) + 1);
  }

  /**
   * The end of the sub-blocks that begin here; beyond the end of the file if they are truncated.
   */
  private int subBlocks(int from) {
    int at = from;
    while (at < bytes.length && at(at) != 0) {
      at += at(at) + 1;
    }
    return at + 1;
  }

  private int within(int at) {
    return Math.min(at, bytes.length);
  }

  private int at(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }
}
