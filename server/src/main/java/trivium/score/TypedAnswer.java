package trivium.score;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person typed, with all that may differ between two spellings of one answer taken away:
 * case, accents, punctuation, width of letters and spaces.
 */
public record TypedAnswer(String plain) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public static TypedAnswer of(String text) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    // What has no letter and no digit (an emoji, "+") is compared as it stands.
    return new TypedAnswer(words.isEmpty() ? text.strip() : words.toLowerCase(Locale.ROOT));
  }
}
