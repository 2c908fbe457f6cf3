package trivium.bank.picture;

import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A picture as browsers receive it, without metadata. Its name is a hash of its bytes: equal
 * pictures have equal names, and the name of an unseen picture cannot be guessed.
 */
public final class Picture {
  /** Enough for a photo on a display; every phone in the room loads it over the same Wi-Fi. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  /** Browsers need four bytes a pixel to show it. */
  private static final long MOST_PIXELS = 16L * 1024 * 1024;

  /** In pixels; old phones show no larger ones. */
  private static final int LONGEST_SIDE = 8_192;

  private static final int HASH_LENGTH = 32;

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(?:png|jpg|gif|webp)");

  private final String name;
  private final String type;
  private final byte[] bytes;

  private Picture(String name, String type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }

  /**
   * Parses a picture by its content, whatever its file name, and removes its metadata: a photo can
   * contain the place where it was taken.
   *
   * @throws InvalidPictureException if the bytes are not a supported picture or are too large
   */
  public static Picture of(byte[] bytes) throws InvalidPictureException {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidPictureException("is larger than " + MAX_BYTES / 1024 / 1024 + " MiB");
    }
    PictureFormat kind =
        PictureFormat.of(bytes)
            .orElseThrow(() -> new InvalidPictureException("is no PNG, JPEG, GIF or WebP"));
    PictureFormat.Size size = kind.size(bytes);
    if (size.width() < 1 || size.height() < 1) {
      throw new InvalidPictureException("is damaged: it does not say how large it is");
    }
    if (Math.max(size.width(), size.height()) > LONGEST_SIDE
        || size.width() * size.height() > MOST_PIXELS) {
      throw new InvalidPictureException(
          "is too large to be shown: %d by %d pixels".formatted(size.width(), size.height()));
    }
    byte[] shown = kind.withoutMetadata(bytes);
    return new Picture(hash(shown) + "." + kind.extension(), kind.type(), shown);
  }

  /** A picture that was read from the store. */
  public static Picture stored(String name, byte[] bytes) {
    PictureFormat kind =
        PictureFormat.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    return new Picture(name, kind.type(), bytes);
  }

  /** Whether a text has the form of a picture's name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static String hash(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes).substring(0, HASH_LENGTH);
  }

  public String name() {
    return name;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The bytes, which must not be modified. */
  public byte[] bytes() {
    return bytes;
  }
}
