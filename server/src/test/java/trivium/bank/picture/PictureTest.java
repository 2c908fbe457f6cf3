package trivium.bank.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  private static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of(SamplePictures.png(3, 2), "png", "image/png"),
        Arguments.of(SamplePictures.gif(3, 2), "gif", "image/gif"),
        Arguments.of(SamplePictures.jpeg(3, 2), "jpg", "image/jpeg"),
        Arguments.of(SamplePictures.webp(3, 2), "webp", "image/webp"),
        Arguments.of(SamplePictures.losslessWebp(), "webp", "image/webp"),
        Arguments.of(SamplePictures.lossyWebp(), "webp", "image/webp"));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void whatEveryBrowserShowsIsAPicture(byte[] bytes, String ending, String type)
      throws InvalidPictureException {
    Picture picture = Picture.of(bytes);
    assertThat(picture.name()).endsWith("." + ending).matches(Picture::isName);
    assertThat(picture.type()).isEqualTo(type);
    assertThat(Picture.stored(picture.name(), bytes).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureThatIsTooLargeIsDetectedByItsHeader(byte[] bytes, String ending, String type) {
    byte[] huge =
        switch (ending) {
          case "png" -> SamplePictures.pngThatSays(10_000, 2);
          case "gif" -> sized(bytes, 6, 0xff, 0xff);
          case "jpg" -> jpegThatSays(bytes);
          default -> SamplePictures.webp(9_000, 9_000);
        };
    assertThatExceptionOfType(InvalidPictureException.class)
        .as(type)
        .isThrownBy(() -> Picture.of(huge))
        .withMessageContaining("pixels");
  }

  private static byte[] sized(byte[] bytes, int at, int... values) {
    byte[] sized = bytes.clone();
    for (int i = 0; i < values.length; i++) {
      sized[at + i] = (byte) values[i];
    }
    return sized;
  }

  private static byte[] jpegThatSays(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xc0) {
        return sized(bytes, i + 5, 0xff, 0xff, 0xff, 0xff);
      }
    }
    throw new IllegalArgumentException("no frame");
  }

  @Test
  void theSamePictureHasOneNameAndAnotherHasAnother() throws InvalidPictureException {
    String name = Picture.of(SamplePictures.png(3, 2)).name();
    assertThat(Picture.of(SamplePictures.png(3, 2)).name()).isEqualTo(name);
    assertThat(Picture.of(SamplePictures.png(2, 3)).name()).isNotEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>",
        "<html>",
        "RIFF1234WAVE",
        "BM1234",
        "%PDF-1.4",
        "GIF88a",
        "PNG"
      })
  void whatIsNoPictureIsRefused(String text) {
    assertThatExceptionOfType(InvalidPictureException.class)
        .isThrownBy(() -> Picture.of(SamplePictures.text(text)));
  }

  @Test
  void aDecompressionBombIsDetectedByItsHeader() {
    assertThatExceptionOfType(InvalidPictureException.class)
        .isThrownBy(() -> Picture.of(SamplePictures.pngThatSays(8_000, 8_000)))
        .withMessageContaining("8000 by 8000");
    assertThatExceptionOfType(InvalidPictureException.class)
        .isThrownBy(() -> Picture.of(SamplePictures.pngThatSays(-1, 5)));
    assertThatExceptionOfType(InvalidPictureException.class)
        .isThrownBy(() -> Picture.of(SamplePictures.pngThatSays(0, 5)))
        .withMessageContaining("damaged");
  }

  @Test
  void whatIsLargerThanPhonesShouldLoadIsRefused() {
    byte[] large = Arrays.copyOf(SamplePictures.png(3, 2), Picture.MAX_BYTES + 1);
    assertThatExceptionOfType(InvalidPictureException.class)
        .isThrownBy(() -> Picture.of(large))
        .withMessageContaining("2 MiB");
  }

  @Test
  void noHeaderThatIsCutOffOrSpoiltDoesMoreThanBeRefused() {
    SplittableRandom random = new SplittableRandom(1);
    pictures()
        .map(arguments -> (byte[]) arguments.get()[0])
        .forEach(bytes -> {
          for (int length = 0; length < Math.min(bytes.length, 200); length++) {
            byte[] cut = SamplePictures.cut(bytes, length);
            assertThatNoException().isThrownBy(() -> tried(cut));
          }
          for (int i = 0; i < 2_000; i++) {
            byte[] spoilt = bytes.clone();
            for (int hits = 0; hits < 4; hits++) {
              spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            }
            assertThatNoException().isThrownBy(() -> tried(spoilt));
          }
        });
  }

  private static void tried(byte[] bytes) {
    try {
      byte[] shown = Picture.of(bytes).bytes();
      assertThat(Picture.of(shown).bytes()).isEqualTo(shown);
    } catch (InvalidPictureException unfit) {
      assertThat(unfit.message()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../a.png",
        "3f9a0c5be1d24478a6b1c09d5e7f8a21.svg",
        "3F9A0C5BE1D24478A6B1C09D5E7F8A21.png",
        "3f9a0c5be1d24478a6b1c09d5e7f8a21.png\n",
        "3f9a0c5be1d24478a6b1c09d5e7f8a2.png"
      })
  void otherNamesAreInvalid(String name) {
    assertThat(Picture.isName(name)).isFalse();
  }
}
