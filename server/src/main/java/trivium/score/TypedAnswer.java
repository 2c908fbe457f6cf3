package trivium.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a person typed, with all that may differ between two spellings of one answer taken away:
 * case, accents, punctuation, width of letters, spaces, an article in front, "&amp;" or "and",
 * "seven" or "7". What is left tells answers apart, so that it can be a key.
 *
 * <p>Rooms keep what was typed and judge it again when they are read back, so a change here changes
 * the points of rooms played before it.
 */
public record TypedAnswer(String normalized) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that have no accent that could be taken off. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th");

  private static final Pattern A_LETTER = Pattern.compile("[ßæœøłđðþ]");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  /**
   * A word with what makes it another one: "C++", "C#", "Na+", "O-", "-5". A minus behind a longer
   * word is a dash.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])-(?=\\d)[\\p{L}\\p{N}]+"
              + "|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]{1,2}-(?![\\p{L}\\p{N}-])"
              + "|[\\p{L}\\p{N}]+[#+]*");

  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "der", "die", "das", "le", "la", "les", "l", "el", "los", "las", "il",
          "lo", "gli");

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  public static TypedAnswer of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String letters =
        A_LETTER
            .matcher(Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
            .replaceAll(letter -> LETTERS.getOrDefault(letter.group(), letter.group()));
    String dashed = letters.replaceAll("[−‐–—]", "-").replace("&", " and ").replaceAll("[♯]", "#");
    List<String> words =
        WORD.matcher(GROUPED.matcher(dashed).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .map(TypedAnswer::numbered)
            .toList();
    List<String> told =
        words.size() > 1 && ARTICLES.contains(words.getFirst())
            ? words.subList(1, words.size())
            : words;
    // What has no letter and no digit (an emoji, "+") is compared as it stands.
    return new TypedAnswer(told.isEmpty() ? text.strip() : String.join(" ", told));
  }

  /** Whether a person who typed this meant that: the same, or off by a plural or a small slip. */
  public boolean matches(TypedAnswer that) {
    if (normalized.equals(that.normalized)) {
      return true;
    }
    List<String> mine = List.of(normalized.split(" "));
    List<String> theirs = List.of(that.normalized.split(" "));
    if (mine.size() != theirs.size()) {
      return String.join("", mine).equals(String.join("", theirs));
    }
    int slips = 0;
    for (int i = 0; i < mine.size() && slips <= TypoDistance.MOST; i++) {
      slips += TypoDistance.between(theirs.get(i), mine.get(i));
    }
    return slips <= TypoDistance.MOST;
  }

  private static String numbered(String word) {
    int number = NUMBERS.indexOf(word);
    return number < 0 ? word : Integer.toString(number);
  }
}
