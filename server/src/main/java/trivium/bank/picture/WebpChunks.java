package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Parses the chunks of a WebP file (RFC 9649) and removes those that do not change how the picture
 * looks or moves, except for the orientation.
 */
final class WebpChunks {
  private static final int RIFF_BYTES = 12;
  private static final int CHUNK_BYTES = 8;

  /** The header of an animation frame, position and duration, before its own chunks. */
  private static final int FRAME_BYTES = 16;

  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;

  private static final Set<String> RETAINED =
      Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  private final byte[] bytes;
  private boolean isTurned;

  private WebpChunks(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The picture without metadata and without data after its end. */
  static byte[] withoutMetadata(byte[] bytes) {
    return new WebpChunks(bytes).stripped();
  }

  private byte[] stripped() {
    byte[] chunks = chunks(RIFF_BYTES, bytes.length);
    ByteBuffer file =
        ByteBuffer.allocate(RIFF_BYTES + chunks.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes(ISO_8859_1))
            .putInt(4 + chunks.length)
            .put("WEBP".getBytes(ISO_8859_1))
            .put(chunks);
    byte[] stripped = file.array();
    if (chunks.length > CHUNK_BYTES && name(stripped, RIFF_BYTES).equals("VP8X")) {
      int flags = RIFF_BYTES + CHUNK_BYTES;
      int others = stripped[flags] & ~(EXIF_FLAG | XMP_FLAG);
      stripped[flags] = (byte) (isTurned ? others | EXIF_FLAG : others);
    }
    return stripped;
  }

  private byte[] chunks(int from, int to) {
    var output = new ByteArrayOutputStream(to - from);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = from;
    while (at + CHUNK_BYTES <= to) {
      String name = name(bytes, at);
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      int data = at + CHUNK_BYTES;
      // A truncated file is shown as far as it goes.
      int end = (int) Math.min(to, data + length);
      if (name.equals("ANMF") && end - data >= FRAME_BYTES) {
        var frame = new ByteArrayOutputStream(end - data);
        frame.write(bytes, data, FRAME_BYTES);
        frame.writeBytes(chunks(data + FRAME_BYTES, end));
        put(output, name, frame.toByteArray(), 0, frame.size());
      } else if (RETAINED.contains(name)) {
        put(output, name, bytes, data, end);
      } else if (name.equals("EXIF")) {
        ExifOrientation orientation = ExifOrientation.of(bytes, data, end);
        if (!orientation.isUpright() && !isTurned) {
          isTurned = true;
          byte[] tiff = orientation.tiff();
          put(output, name, tiff, 0, tiff.length);
        }
      }
      at = end + (end - data) % 2;
    }
    return output.toByteArray();
  }

  private static void put(
      ByteArrayOutputStream output, String name, byte[] bytes, int from, int to) {
    int length = to - from;
    output.writeBytes(name.getBytes(ISO_8859_1));
    output.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    output.write(bytes, from, length);
    // Chunks begin at even offsets.
    if (length % 2 == 1) {
      output.write(0);
    }
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, ISO_8859_1);
  }
}
