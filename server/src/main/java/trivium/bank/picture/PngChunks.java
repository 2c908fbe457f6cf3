package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Parses the chunks of a PNG file (PNG specification, third edition) and removes those that do not
 * change how the picture looks or moves, except for the orientation.
 */
final class PngChunks {
  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAME_BYTES = 12;

  private static final Set<String> RETAINED =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "hIST", "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI");

  private PngChunks() {}

  /** The picture without metadata and without data after its end. */
  static byte[] withoutMetadata(byte[] bytes) {
    var output = new ByteArrayOutputStream(bytes.length);
    output.write(bytes, 0, SIGNATURE_BYTES);
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int at = SIGNATURE_BYTES;
    while (at + FRAME_BYTES <= bytes.length) {
      long length = Integer.toUnsignedLong(file.getInt(at));
      String type = new String(bytes, at + 4, 4, ISO_8859_1);
      long whole = FRAME_BYTES + length;
      // A truncated file is shown as far as it goes.
      int end = (int) Math.min(bytes.length, at + whole);
      if (RETAINED.contains(type)) {
        output.write(bytes, at, end - at);
      } else if (type.equals("eXIf") && end == at + whole) {
        ExifOrientation orientation = ExifOrientation.of(bytes, at + 8, end - 4);
        if (!orientation.isUpright()) {
          output.writeBytes(chunk("eXIf", orientation.tiff()));
        }
      }
      if (type.equals("IEND")) {
        break;
      }
      at = end;
    }
    return output.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(FRAME_BYTES + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }
}
