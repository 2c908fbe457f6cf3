package trivium.bank.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A picture as browsers get it. Its name is made of its bytes: the same picture always has the same
 * name, another never, and nobody can guess the name of one that they have not seen.
 */
public final class Picture {
  /** A photograph that fills a projector; ten thousand phones have to load it over one Wi-Fi. */
  public static final int MAX_BYTES = 2 * 1024 * 1024;

  /** An old phone takes four bytes a pixel to show it. */
  private static final long MOST_PIXELS = 16L * 1024 * 1024;

  /** More is no picture but a wall, and old phones draw none of it. */
  private static final int LONGEST_SIDE = 8_192;

  private static final int HASH_BYTES = 16;

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
   * The picture that these bytes are, whatever they were called, without their metadata: a photo
   * would tell ten thousand phones where its author lives.
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

  /** One that was kept under this name. */
  public static Picture stored(String name, byte[] bytes) {
    PictureFormat kind =
        PictureFormat.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    return new Picture(name, kind.type(), bytes);
  }

  /** Whether a picture can have this name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public String name() {
    return name;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
