package trivium.bank.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Small pictures for tests. */
public final class SamplePictures {
  private SamplePictures() {}

  public static byte[] png(int width, int height) {
    return drawn("png", width, height);
  }

  static byte[] gif(int width, int height) {
    return drawn("gif", width, height);
  }

  static byte[] jpeg(int width, int height) {
    return drawn("jpg", width, height);
  }

  private static byte[] drawn(String format, int width, int height) {
    var out = new ByteArrayOutputStream();
    try {
      var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The header of an extended WebP, 3 bytes each for what is one less than its sides. */
  static byte[] webp(int width, int height) {
    return hex(
        "52494646 1e000000 57454250 56503858 0a000000 10000000 %s %s"
            .formatted(three(width - 1), three(height - 1)));
  }

  /** The header of a lossless WebP of 5 by 4 pixels. */
  static byte[] losslessWebp() {
    int bits = 4 | 3 << 14;
    return hex("52494646 1a000000 57454250 5650384c 0d000000 2f %s".formatted(four(bits)));
  }

  /** The header of a lossy WebP of 7 by 6 pixels. */
  static byte[] lossyWebp() {
    return hex("52494646 1a000000 57454250 56503820 0d000000 300100 9d012a 0700 0600");
  }

  /** A PNG with a valid header and nothing else. */
  static byte[] pngThatSays(int width, int height) {
    byte[] png = png(1, 1);
    byte[] header = hex("%08x%08x".formatted(width, height));
    System.arraycopy(header, 0, png, 16, 8);
    return png;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static String three(int number) {
    return four(number).substring(0, 6);
  }

  private static String four(int number) {
    return "%08x".formatted(Integer.reverseBytes(number));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
