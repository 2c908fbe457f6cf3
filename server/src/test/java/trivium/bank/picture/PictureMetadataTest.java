package trivium.bank.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata about the author is removed from pictures, and their appearance does not change. */
class PictureMetadataTest {
  private static final String SECRET = "52.5163N 13.3777E";

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void onlyTheOrientationOfAPhotoIsPreserved(int orientation) throws Exception {
    byte[] plain = SamplePictures.jpeg(16, 8);
    byte[] photo =
        joined(
            cut(plain, 0, 2),
            segment(0xe1, "Exif\0\0", exif(orientation)),
            cut(plain, 2, plain.length - 2),
            segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", secret()),
            segment(0xed, "Photoshop 3.0\0", secret()),
            segment(0xe2, "MPF\0", secret()),
            segment(0xe0, "JFXX\0", secret()),
            segment(0xfe, "", secret()),
            // The end of the picture, and a second one behind it.
            cut(plain, plain.length - 2, plain.length),
            secret());
    byte[] shown = Picture.of(photo).bytes();
    assertThat(text(shown)).doesNotContain(SECRET, "xap", "Photoshop", "MPF", "JFXX");
    assertThat(text(shown).contains("Exif")).isEqualTo(orientation != 1);
    assertThat(JpegOrientation.of(shown)).isEqualTo(orientation);
    assertThat(pixels(shown)).isEqualTo(pixels(plain));
    assertThat(Picture.of(shown).bytes()).isEqualTo(shown);
  }

  @Test
  void colourProfilesOfPhotosStay() throws Exception {
    byte[] plain = SamplePictures.jpeg(16, 8);
    byte[] photo =
        joined(
            cut(plain, 0, 2),
            segment(0xe2, "ICC_PROFILE\0", new byte[] {1, 1, 42}),
            segment(0xee, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 1}),
            cut(plain, 2, plain.length));
    assertThat(text(Picture.of(photo).bytes())).contains("ICC_PROFILE", "Adobe");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void onlyTheOrientationOfAPngIsPreserved(int orientation) throws Exception {
    byte[] plain = SamplePictures.png(5, 4);
    int body = 33;
    byte[] png =
        joined(
            cut(plain, 0, body),
            chunk("eXIf", exif(orientation)),
            chunk("tEXt", secret()),
            chunk("zTXt", secret()),
            chunk("iTXt", secret()),
            chunk("tIME", new byte[7]),
            chunk("caBX", secret()),
            cut(plain, body, plain.length),
            secret());
    byte[] shown = Picture.of(png).bytes();
    assertThat(text(shown)).doesNotContain(SECRET, "tEXt", "zTXt", "iTXt", "tIME", "caBX");
    assertThat(text(shown).contains("eXIf")).isEqualTo(orientation != 1);
    assertThat(pixels(shown)).isEqualTo(pixels(plain));
    assertThat(Picture.of(plain).bytes()).isEqualTo(plain);
    assertThat(Picture.of(shown).bytes()).isEqualTo(shown);
  }

  @Test
  void aGifKeepsItsLoopsAndLosesItsComments() throws Exception {
    byte[] plain = SamplePictures.gif(5, 4);
    int body = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
    byte[] gif =
        joined(
            cut(plain, 0, body),
            new byte[] {0x21, (byte) 0xff, 11},
            "NETSCAPE2.0".getBytes(ISO_8859_1),
            new byte[] {3, 1, 0, 0, 0},
            new byte[] {0x21, (byte) 0xff, 11},
            "XMP DataXMP".getBytes(ISO_8859_1),
            subBlock(),
            new byte[] {0x21, (byte) 0xfe},
            subBlock(),
            cut(plain, body, plain.length),
            secret());
    byte[] shown = Picture.of(gif).bytes();
    assertThat(text(shown)).contains("NETSCAPE2.0").doesNotContain(SECRET, "XMP");
    assertThat(pixels(shown)).isEqualTo(pixels(plain));
    assertThat(Picture.of(shown).bytes()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aWebpKeepsItsPictureAndFlagsOnlyWhatIsThere(int orientation) throws Exception {
    byte[] pixels = riff("VP8L", new byte[] {0x2f, 4, (byte) 0xc0, 0, 0, 9, 9});
    byte[] frame = joined(new byte[16], pixels, riff("XTRA", secret()));
    byte[] webp =
        file(
            riff("VP8X", new byte[] {0x0c | 0x10, 0, 0, 0, 4, 0, 0, 3, 0, 0}),
            riff("ANMF", frame),
            riff("EXIF", exif(orientation)),
            riff("XMP ", secret()),
            riff("note", secret()));
    byte[] shown = Picture.of(webp).bytes();
    assertThat(text(shown)).contains("VP8L").doesNotContain(SECRET, "XMP ", "note", "XTRA");
    assertThat(text(shown).contains("EXIF")).isEqualTo(orientation != 1);
    assertThat(shown[20]).isEqualTo((byte) (orientation == 1 ? 0x10 : 0x18));
    assertThat(ByteBuffer.wrap(shown).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(shown.length - 8);
    assertThat(Picture.of(shown).bytes()).isEqualTo(shown);
  }

  /** The orientation that a JPEG's EXIF block gives, read independently of what wrote it. */
  private static final class JpegOrientation {
    static int of(byte[] jpeg) {
      int at = text(jpeg).indexOf("Exif\0\0");
      if (at < 0) {
        return 1;
      }
      return ExifOrientation.of(jpeg, at, jpeg.length).value();
    }
  }

  /** Little-endian EXIF with a maker's name, an orientation, and a place behind it. */
  private static byte[] exif(int orientation) {
    byte[] secret = secret();
    return ByteBuffer.allocate(8 + 2 + 24 + 4 + secret.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("II*\0".getBytes(ISO_8859_1))
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x010f)
        .putShort((short) 2)
        .putInt(secret.length)
        .putInt(38)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .put(secret)
        .array();
  }

  private static byte[] segment(int marker, String name, byte[] data) {
    int length = 2 + name.length() + data.length;
    return joined(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length},
        name.getBytes(ISO_8859_1),
        data);
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type.getBytes(ISO_8859_1))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(ISO_8859_1))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] file(byte[]... chunks) {
    byte[] body = joined("WEBP".getBytes(ISO_8859_1), joined(chunks));
    return riff("RIFF", body);
  }

  private static byte[] subBlock() {
    return joined(new byte[] {(byte) SECRET.length()}, secret(), new byte[1]);
  }

  private static byte[] secret() {
    return SECRET.getBytes(ISO_8859_1);
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static int[] pixels(byte[] bytes) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
