package trivium.bank.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.text.Tidy;

/**
 * The pictures that come with the HTML of a question: as data in it, or as files beside it. Nothing
 * is loaded from anywhere else.
 */
final class EmbeddedPictures {
  private static final String DATA = "data:";

  private final Gathered gathered;
  private final Place place;

  EmbeddedPictures(Gathered gathered, Place place) {
    this.gathered = gathered;
    this.place = place;
  }

  /**
   * HTML and the picture that goes with it.
   *
   * @param html without what stands in place of the picture, which may give the answer away
   * @param picture by the name under which it is kept
   */
  record Shown(String html, Optional<String> picture) {
    String text() {
      return HtmlText.light(html);
    }
  }

  /** Takes the first picture along, and tells of all that stay behind. */
  Shown take(String html, Function<String, Optional<byte[]>> files) {
    List<String> sources = HtmlText.pictures(html);
    Optional<String> taken = Optional.empty();
    String said = Tidy.excerpt(HtmlText.light(HtmlText.withoutPictures(html)));
    for (String source : sources) {
      if (taken.isEmpty()) {
        taken = taken(source, files, said);
      }
    }
    if (taken.isPresent() && sources.size() > 1) {
      gathered.note(
          place,
          "shows " + sources.size() + " pictures, of which only the first is taken over: " + said);
    }
    return new Shown(taken.isPresent() ? HtmlText.withoutPictures(html) : html, taken);
  }

  private Optional<String> taken(
      String source, Function<String, Optional<byte[]>> files, String said) {
    try {
      Optional<byte[]> bytes = source.startsWith(DATA) ? data(source) : files.apply(source);
      if (bytes.isPresent()) {
        return Optional.of(gathered.picture(bytes.get()));
      }
      boolean elsewhere = source.contains("//");
      gathered.note(
          place,
          elsewhere
              ? "shows a picture of another site, which is not taken over; add it: " + said
              : "shows a picture, which is not taken over because it is not in this file; add it: "
                  + said);
    } catch (InvalidPictureException unfit) {
      gathered.note(
          place, "shows a picture, which is not taken over: it " + unfit.message() + ": " + said);
    }
    return Optional.empty();
  }

  /** Whether there is a picture in this HTML and no word. */
  static boolean isOnlyPicture(String html) {
    return HtmlText.showsPicture(html) && HtmlText.light(HtmlText.withoutPictures(html)).isBlank();
  }

  /** What a data URI holds (RFC 2397); empty if it is not in base64. */
  private static Optional<byte[]> data(String source) {
    int comma = source.indexOf(',');
    if (comma < 0 || !source.substring(0, comma).endsWith(";base64")) {
      return Optional.empty();
    }
    return decoded(
        source.substring(comma + 1).replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
  }

  /** Base64 with whatever line breaks stand in it; empty if it is broken. */
  static Optional<byte[]> decoded(String base64) {
    ReadingBudget.current().check();
    ReadingBudget.current().need(3L * base64.length());
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** The path that an address names, without its query; itself if it can't be decoded. */
  static String path(String source) {
    String bare = source.replaceFirst("[?#].*$", "");
    try {
      return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return bare;
    }
  }
}
