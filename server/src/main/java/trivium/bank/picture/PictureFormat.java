package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats that every browser shows, recognised by their first bytes. File name and declared
 * media type are ignored. SVG is not supported because it can contain scripts.
 */
enum PictureFormat {
  PNG("png", "image/png") {
    @Override
    boolean begins(byte[] bytes) {
      return hasAt(bytes, 0, "\u0089PNG\r\n\u001a\n");
    }

    @Override
    byte[] withoutMetadata(byte[] bytes) {
      return PngChunks.withoutMetadata(bytes);
    }

    @Override
    Size size(byte[] bytes) {
      return hasAt(bytes, 12, "IHDR")
          ? new Size(big(bytes, 16, 4), big(bytes, 20, 4))
          : Size.UNKNOWN;
    }
  },
  GIF("gif", "image/gif") {
    @Override
    boolean begins(byte[] bytes) {
      return hasAt(bytes, 0, "GIF87a") || hasAt(bytes, 0, "GIF89a");
    }

    @Override
    byte[] withoutMetadata(byte[] bytes) {
      return GifBlocks.withoutMetadata(bytes);
    }

    @Override
    Size size(byte[] bytes) {
      return new Size(little(bytes, 6, 2), little(bytes, 8, 2));
    }
  },
  JPEG("jpg", "image/jpeg") {
    @Override
    boolean begins(byte[] bytes) {
      return hasAt(bytes, 0, "\u00ff\u00d8\u00ff");
    }

    @Override
    byte[] withoutMetadata(byte[] bytes) throws InvalidPictureException {
      return JpegSegments.withoutMetadata(bytes);
    }

    @Override
    Size size(byte[] bytes) {
      return jpeg(bytes);
    }
  },
  WEBP("webp", "image/webp") {
    @Override
    boolean begins(byte[] bytes) {
      return hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBPVP8");
    }

    @Override
    byte[] withoutMetadata(byte[] bytes) {
      return WebpChunks.withoutMetadata(bytes);
    }

    @Override
    Size size(byte[] bytes) {
      if (hasAt(bytes, 12, "VP8X")) {
        return new Size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
      }
      if (hasAt(bytes, 12, "VP8L") && hasAt(bytes, 20, "/")) {
        long bits = little(bytes, 21, 4);
        return new Size((bits & LOSSLESS) + 1, (bits >> 14 & LOSSLESS) + 1);
      }
      return hasAt(bytes, 12, "VP8 ") && hasAt(bytes, 23, "\u009d\u0001*")
          ? new Size(little(bytes, 26, 2) & LOSSLESS, little(bytes, 28, 2) & LOSSLESS)
          : Size.UNKNOWN;
    }
  };

  /** The dimensions of a WebP have 14 bits each. */
  private static final long LOSSLESS = 0x3fff;

  /** Width and height in pixels. */
  record Size(long width, long height) {
    static final Size UNKNOWN = new Size(0, 0);
  }

  private final String extension;
  private final String type;

  PictureFormat(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  static Optional<PictureFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
  }

  /** The format of a picture according to the extension of its name. */
  static Optional<PictureFormat> named(String name) {
    return Arrays.stream(values()).filter(kind -> name.endsWith("." + kind.extension)).findFirst();
  }

  String extension() {
    return extension;
  }

  String type() {
    return type;
  }

  abstract boolean begins(byte[] bytes);

  /**
   * The picture without metadata about place, time, author and camera, except for the orientation.
   */
  abstract byte[] withoutMetadata(byte[] bytes) throws InvalidPictureException;

  /** The size according to the header; 0 by 0 if it has none. */
  abstract Size size(byte[] bytes);

  /** The size in the first frame header, ITU-T T.81 B.1 and B.2. */
  private static Size jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && byteAt(bytes, at) == 0xff) {
      int marker = byteAt(bytes, at + 1);
      boolean isFrame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (isFrame) {
        return new Size(big(bytes, at + 7, 2), big(bytes, at + 5, 2));
      }
      // A marker may be preceded by any number of fill bytes.
      at += marker == 0xff ? 1 : 2 + (int) Math.max(2, big(bytes, at + 2, 2));
    }
    return Size.UNKNOWN;
  }

  private static boolean hasAt(byte[] bytes, int at, String expected) {
    byte[] letters = expected.getBytes(ISO_8859_1);
    return bytes.length >= at + letters.length
        && Arrays.equals(bytes, at, at + letters.length, letters, 0, letters.length);
  }

  private static long big(byte[] bytes, int at, int count) {
    long number = 0;
    for (int i = 0; i < count; i++) {
      number = number << 8 | byteAt(bytes, at + i);
    }
    return number;
  }

  private static long little(byte[] bytes, int at, int count) {
    long number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | byteAt(bytes, at + i);
    }
    return number;
  }

  /** 0 after the end, so that a truncated header has no size. */
  private static int byteAt(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xff : 0;
  }
}
