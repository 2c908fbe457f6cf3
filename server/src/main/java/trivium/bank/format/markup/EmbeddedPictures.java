package trivium.bank.format.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.picture.InvalidPictureException;

/**
 * Imports the picture of a question that is embedded in its HTML as data or lies in a file beside
 * it. Nothing is loaded from elsewhere.
 */
public final class EmbeddedPictures {
  private static final String DATA = "data:";

  private final BankBuilder builder;
  private final SourceLocation location;

  public EmbeddedPictures(BankBuilder builder, SourceLocation location) {
    this.builder = builder;
    this.location = location;
  }

  /**
   * The HTML of a question and the picture that it shows.
   *
   * @param html without the alternative text of the picture, which may give the answer away
   * @param picture the name by which the builder of the bank knows it
   */
  public record Illustrated(String html, Optional<String> picture) {
    public String markdown() {
      return HtmlText.toMarkdown(html);
    }
  }

  /**
   * Imports the first picture and warns about all others.
   *
   * @param files the pictures beside the file, by the address that the HTML has for them
   */
  public Illustrated importFirst(String html, Function<String, Optional<byte[]>> files) {
    List<String> sources = HtmlText.pictureSources(html);
    Optional<String> picture = Optional.empty();
    String text = HtmlText.toMarkdown(HtmlText.withoutPictures(html));
    for (String source : sources) {
      if (picture.isEmpty()) {
        picture = imported(source, files, text);
      }
    }
    if (picture.isPresent() && sources.size() > 1) {
      builder.warn(
          location,
          "shows " + sources.size() + " pictures, of which only the first is taken over",
          text);
    }
    return new Illustrated(picture.isPresent() ? HtmlText.withoutPictures(html) : html, picture);
  }

  private Optional<String> imported(
      String source, Function<String, Optional<byte[]>> files, String text) {
    try {
      Optional<byte[]> bytes = source.startsWith(DATA) ? data(source) : files.apply(source);
      if (bytes.isPresent()) {
        return Optional.of(builder.addPicture(bytes.get()));
      }
      boolean elsewhere = source.contains("//");
      builder.warn(
          location,
          elsewhere
              ? "shows a picture of another site, which is not taken over; add it"
              : "shows a picture, which is not taken over because it is not in this file; add it",
          text);
    } catch (InvalidPictureException invalid) {
      builder.warn(
          location, "shows a picture, which is not taken over: it " + invalid.message(), text);
    }
    return Optional.empty();
  }

  /** Whether this HTML shows a picture and no text. */
  public static boolean isOnlyPicture(String html) {
    return HtmlText.showsPicture(html)
        && HtmlText.toMarkdown(HtmlText.withoutPictures(html)).isBlank();
  }

  /** The content of a data URI (RFC 2397); empty if it is not in base64. */
  private static Optional<byte[]> data(String source) {
    int comma = source.indexOf(',');
    if (comma < 0 || !source.substring(0, comma).endsWith(";base64")) {
      return Optional.empty();
    }
    return decoded(
        source.substring(comma + 1).replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
  }

  /** Decodes base64 that may contain line breaks; empty if it is malformed. */
  public static Optional<byte[]> decoded(String base64) {
    ReadingBudget.current().check();
    ReadingBudget.current().require(3L * base64.length());
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** The decoded path of an address, without its query; undecoded if it is malformed. */
  public static String path(String source) {
    String bare = source.replaceFirst("(?s)[?#].*", "");
    try {
      return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return bare;
    }
  }
}
