package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The orientation of a photo, the only EXIF metadata that browsers need: 1 is upright, 2 to 8 are
 * rotated or mirrored (EXIF 2.32, 4.6.4).
 */
record ExifOrientation(int value) {
  static final ExifOrientation UPRIGHT = new ExifOrientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;
  private static final int HEADER_BYTES = 8;
  private static final byte[] PREFIX = "Exif\0\0".getBytes(ISO_8859_1);

  boolean isUpright() {
    return value == 1;
  }

  /** Parses the TIFF structure in these bytes; upright if it has no orientation or is damaged. */
  static ExifOrientation of(byte[] bytes, int from, int to) {
    int start = hasPrefix(bytes, from, to) ? from + PREFIX.length : from;
    if (to - start < HEADER_BYTES) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, start, to - start).slice();
    switch (tiff.getShort(0)) {
      case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
      case 0x4d4d -> tiff.order(ByteOrder.BIG_ENDIAN);
      default -> {
        return UPRIGHT;
      }
    }
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (directory + 2 > tiff.capacity()) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
    for (int i = 0; i < entries; i++) {
      long at = directory + 2 + (long) i * ENTRY_BYTES;
      if (at + ENTRY_BYTES > tiff.capacity()) {
        break;
      }
      int entry = (int) at;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
        int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return value >= 1 && value <= 8 ? new ExifOrientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static boolean hasPrefix(byte[] bytes, int from, int to) {
    if (to - from < PREFIX.length) {
      return false;
    }
    for (int i = 0; i < PREFIX.length; i++) {
      if (bytes[from + i] != PREFIX[i]) {
        return false;
      }
    }
    return true;
  }

  /** A TIFF structure with this orientation only. */
  byte[] tiff() {
    return ByteBuffer.allocate(HEADER_BYTES + 2 + ENTRY_BYTES + 4)
        .putShort((short) 0x4d4d)
        .putShort((short) 42)
        .putInt(HEADER_BYTES)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) value)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
