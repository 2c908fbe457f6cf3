package trivium.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A typed answer, normalized by removing what may differ between spellings: case, accents,
 * punctuation, width of letters, spaces, leading articles, "&amp;" or "and", "seven" or "7". The
 * normalized text identifies an answer, so it can be a key.
 *
 * <p>Rooms store the original text and judge it again on replay, so a change here changes the
 * points of earlier rooms.
 */
public record TypedAnswer(String normalized) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that do not decompose into a base letter and an accent. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th");

  private static final Pattern A_LETTER = Pattern.compile("[ßæœøłđðþ]");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  /**
   * A word including signs that distinguish it: "C++", "C#", "Na+", "O-", "-5". A minus after a
   * longer word is a dash.
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

  /** Shorter words are shared by chance. */
  private static final int SHARED_LETTERS = 3;

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
    List<String> relevant =
        words.size() > 1 && ARTICLES.contains(words.getFirst())
            ? words.subList(1, words.size())
            : words;
    // Text without letters and digits (an emoji, "+") is compared as it is.
    return new TypedAnswer(relevant.isEmpty() ? text.strip() : String.join(" ", relevant));
  }

  /**
   * Whether this answer is accepted for that one: both are equal, or differ by a plural or a few
   * typing mistakes.
   */
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

  /**
   * Whether this answer is similar to that one, so that a person should compare them: they share a
   * word or its beginning, or are spelled alike.
   */
  public boolean resembles(TypedAnswer that) {
    List<String> mine = List.of(normalized.split(" "));
    List<String> theirs = List.of(that.normalized.split(" "));
    return mine.stream().anyMatch(word -> theirs.stream().anyMatch(other -> isAlike(word, other)))
        || TypoDistance.isSimilar(String.join("", mine), String.join("", theirs));
  }

  private static boolean isAlike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter >= SHARED_LETTERS
        && one.regionMatches(0, other, 0, Math.max(SHARED_LETTERS, shorter * 2 / 3));
  }

  private static String numbered(String word) {
    int number = NUMBERS.indexOf(word);
    return number < 0 ? word : Integer.toString(number);
  }
}
