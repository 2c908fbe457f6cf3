package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/**
 * Parses the segments of a JPEG file (ITU-T T.81, annex B) and removes application segments that do
 * not change how the picture looks. What remains is JFIF without its thumbnail, the colour profile,
 * Adobe's colour transform, and the orientation.
 */
final class JpegSegments {
  private static final int SOI_BYTES = 2;
  private static final int TEM = 0x01;
  private static final int SOF0 = 0xc0;
  private static final int RST0 = 0xd0;
  private static final int RST7 = 0xd7;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int EXP = 0xdf;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;

  /** Identifier, version, density; what follows is a thumbnail. */
  private static final int JFIF_BYTES = 12;

  private final byte[] bytes;
  private final ByteArrayOutputStream output;
  private boolean isTurned;

  private JpegSegments(byte[] bytes) {
    this.bytes = bytes;
    this.output = new ByteArrayOutputStream(bytes.length);
  }

  /**
   * The picture without metadata and without data after its end.
   *
   * @throws InvalidPictureException if the file ends before its first scan
   */
  static byte[] withoutMetadata(byte[] bytes) throws InvalidPictureException {
    return new JpegSegments(bytes).stripped();
  }

  private byte[] stripped() throws InvalidPictureException {
    output.write(bytes, 0, SOI_BYTES);
    boolean hasScan = false;
    int at = nextMarker(SOI_BYTES);
    while (at < bytes.length) {
      int marker = at(at);
      int data = at + 1;
      if (marker == EOI) {
        put(EOI);
        break;
      }
      if (marker == TEM || (marker >= RST0 && marker <= RST7)) {
        at = nextMarker(data);
        continue;
      }
      int end = data + (at(data) << 8 | at(data + 1));
      if (end < data + 2 || end > bytes.length) {
        break;
      }
      segment(marker, data + 2, end);
      if (marker == SOS) {
        hasScan = true;
        int scanEnd = scanEnd(end);
        output.write(bytes, end, scanEnd - end);
        end = scanEnd;
      }
      at = nextMarker(end);
    }
    if (!hasScan) {
      throw new InvalidPictureException("is damaged: it ends before the picture begins");
    }
    return output.toByteArray();
  }

  private void segment(int marker, int from, int to) {
    if (marker >= SOF0 && marker <= EXP) {
      put(marker, from, to);
    } else if (marker == APP0 && startsWith(from, to, "JFIF\0") && to - from >= JFIF_BYTES) {
      put(marker);
      length(JFIF_BYTES + 2);
      output.write(bytes, from, JFIF_BYTES);
      output.write(0);
      output.write(0);
    } else if ((marker == APP2 && startsWith(from, to, "ICC_PROFILE\0"))
        || (marker == APP14 && startsWith(from, to, "Adobe"))) {
      put(marker, from, to);
    } else if (marker == APP1 && startsWith(from, to, "Exif\0")) {
      orientation(ExifOrientation.of(bytes, from, to));
    }
  }

  private void orientation(ExifOrientation orientation) {
    if (orientation.isUpright() || isTurned) {
      return;
    }
    isTurned = true;
    byte[] prefix = "Exif\0\0".getBytes(ISO_8859_1);
    byte[] tiff = orientation.tiff();
    put(APP1);
    length(prefix.length + tiff.length);
    output.writeBytes(prefix);
    output.writeBytes(tiff);
  }

  private void put(int marker, int from, int to) {
    put(marker);
    length(to - from);
    output.write(bytes, from, to - from);
  }

  private void put(int marker) {
    output.write(0xff);
    output.write(marker);
  }

  /** The length of a segment counts its own two bytes. */
  private void length(int data) {
    output.write((data + 2) >> 8);
    output.write(data + 2);
  }

  /** The position of the code of the next marker; bytes before it are ignored. */
  private int nextMarker(int from) {
    int at = from;
    while (at + 1 < bytes.length && (at(at) != 0xff || at(at + 1) == 0xff || at(at + 1) == 0)) {
      at++;
    }
    return at + 1 < bytes.length ? at + 1 : bytes.length;
  }

  /**
   * The end of the entropy-coded data: the next marker that is not a restart, or the end of the
   * file.
   */
  private int scanEnd(int from) {
    for (int at = from; at + 1 < bytes.length; at++) {
      if (at(at) == 0xff) {
        int next = at(at + 1);
        boolean isData = next == 0 || next == 0xff || (next >= RST0 && next <= RST7);
        if (!isData) {
          return at;
        }
      }
    }
    return bytes.length;
  }

  private int at(int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0;
  }

  private boolean startsWith(int from, int to, String expected) {
    return to - from >= expected.length()
        && new String(bytes, from, expected.length(), ISO_8859_1).equals(expected);
  }
}
