package trivium.bank.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The stems of the meaningful words of a text: "queries" and "query" have the same stem. */
public final class Words {
  private static final List<String> ENDINGS =
      List.of(
          "ications",
          "ication",
          "ations",
          "ation",
          "ings",
          "ing",
          "ies",
          "ied",
          "ed",
          "es",
          "s",
          "er",
          "ly");

  private static final List<String> NONE = List.of();

  /** Of the endings. */
  private static final String LAST_LETTERS = "sngdry";

  /** English stop words. */
  private static final List<String> ENGLISH_STOP_WORDS =
      List.of(
          ("a an and any are as at be been being but by can could did do does during each every explain for from had has"
                  + " have how i if in into is it its like many may more most much must name no nor not of off on one"
                  + " only or other our out over per same should so some such than that the their them then there these"
                  + " they this those through to too u under until up use used uses using very via was we were what when"
                  + " where which while who whom whose why will with without would you your describe define list eg")
              .split(" "));

  /**
   * Stop words of German, Spanish, French and Italian that mean nothing in English; an article that
   * two answers share must not make them similar.
   */
  private static final List<String> FOREIGN_STOP_WORDS =
      List.of(
          ("der die das den dem des ein eine einen einem einer eines und oder ist sind wird werden von vom zu zum zur mit"
                  + " auf für im am bei nach aus wie wer wo wann warum welche welcher welches nicht el la los las un una"
                  + " unos unas y es fue era de del al en por para qué que cuál cuáles quién dónde cuándo cómo se su le"
                  + " les une du et ou est sont dans avec quel quelle quels quelles qui où quand comment il lo gli della"
                  + " delle dei nel che è di")
              .split(" "));

  private static final Set<String> STOP_WORDS = new HashSet<>(ENGLISH_STOP_WORDS);

  static {
    STOP_WORDS.addAll(FOREIGN_STOP_WORDS);
  }

  /** Shorter stems may be a prefix of unrelated words. */
  private static final int LONG_STEM = 7;

  private Words() {}

  public static Set<String> stems(String text) {
    var stems = new LinkedHashSet<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      boolean hump = inside && start >= 0 && isHump(text, i);
      if (start >= 0 && (!inside || hump)) {
        add(text.substring(start, i).toLowerCase(Locale.ROOT), stems);
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
    return stems;
  }

  /** Whether a new word begins here, as in "camelCase". */
  private static boolean isHump(String text, int at) {
    return Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at));
  }

  private static void add(String word, Set<String> stems) {
    if (!STOP_WORDS.contains(word)) {
      stems.add(stem(word));
    }
  }

  /**
   * Whether two stems belong to one word: they are equal, or one is a long prefix of the other
   * ("photosynthesis", "photosynthesise").
   */
  public static boolean areSameWord(String stem, String other) {
    int shorter = Math.min(stem.length(), other.length());
    return stem.equals(other) || (shorter >= LONG_STEM && stem.regionMatches(0, other, 0, shorter));
  }

  /** The share of the first set that the second one contains, from 0 to 1. */
  public static double coverage(Set<String> words, Set<String> by) {
    int covered = 0;
    for (String word : words) {
      covered += by.contains(word) ? 1 : 0;
    }
    return words.isEmpty() ? 0 : (double) covered / words.size();
  }

  public static boolean intersect(Set<String> one, Set<String> other) {
    for (String word : one) {
      if (other.contains(word)) {
        return true;
      }
    }
    return false;
  }

  public static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }

  /** A simple stemmer: it only has to make forms equal that people take for the same word. */
  private static String stem(String word) {
    String cut = word;
    for (String end : LAST_LETTERS.indexOf(word.charAt(word.length() - 1)) < 0 ? NONE : ENDINGS) {
      if (cut.endsWith(end) && cut.length() - end.length() >= 3 && !cut.endsWith("ss")) {
        cut = cut.substring(0, cut.length() - end.length());
        break;
      }
    }
    return cut.length() > 3 && (cut.endsWith("e") || cut.endsWith("y") || cut.endsWith("i"))
        ? cut.substring(0, cut.length() - 1)
        : cut;
  }
}
