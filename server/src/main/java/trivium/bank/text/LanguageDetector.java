package trivium.bank.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Detects the language of texts as a BCP 47 tag: by script if only one language uses it, otherwise
 * by function words.
 */
public final class LanguageDetector {
  /** Scripts of one language. */
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.of(
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.THAI, "th",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.TAMIL, "ta",
          UnicodeScript.TELUGU, "te",
          UnicodeScript.HAN, "zh");

  /** The languages that have function words here. */
  private static final List<String> LANGUAGES = new ArrayList<>();

  /** The languages, by their place in the list, that have a function word. */
  private static final Map<String, int[]> FUNCTION_WORDS = new HashMap<>();

  static {
    for (String line : WordLists.lines(LanguageDetector.class, "function-words.txt")) {
      String[] parts = line.split(": ", 2);
      int language = LANGUAGES.size();
      LANGUAGES.add(parts[0]);
      for (String word : parts[1].split(" ")) {
        FUNCTION_WORDS.merge(word, new int[] {language}, LanguageDetector::joined);
      }
    }
  }

  /** The share of letters that must belong to one script. */
  private static final double MOSTLY = 0.6;

  /** The share of kana among ideographs that shows Japanese. */
  private static final double SOME = 0.1;

  /** The fewest function words, and their smallest share of all words, for a result. */
  private static final int FEWEST = 4;

  private static final double LEAST = 0.1;

  /** The lead over the second language, as a factor. */
  private static final double CLEARLY = 1.3;

  private static final int[] NO_LANGUAGE = {};
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private LanguageDetector() {}

  /** The language; empty if the texts are too short, mixed, or in an unknown language. */
  public static Optional<String> detect(Collection<String> texts) {
    Map<UnicodeScript, Integer> scripts = scripts(texts);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters == 0) {
      return Optional.empty();
    }
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana >= SOME * letters && kana + han >= MOSTLY * letters) {
      return Optional.of("ja");
    }
    Map.Entry<UnicodeScript, Integer> most =
        scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    if (most.getValue() < MOSTLY * letters) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_SCRIPT.get(most.getKey())).or(() -> byWords(texts));
  }

  private static int[] joined(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** How many letters of the texts belong to each script. */
  private static Map<UnicodeScript, Integer> scripts(Collection<String> texts) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int letter = text.codePointAt(i);
        if (letter < FIRST_BEYOND_ASCII) {
          ascii += isAsciiLetter(letter) ? 1 : 0;
        } else if (Character.isLetter(letter)) {
          scripts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
      }
    }
    if (ascii > 0) {
      scripts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return scripts;
  }

  private static boolean isAsciiLetter(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  private static Optional<String> byWords(Collection<String> texts) {
    int[] hits = new int[LANGUAGES.size()];
    int words = 0;
    for (String text : texts) {
      words += countWords(text, hits);
    }
    int best = 0;
    for (int i = 1; i < hits.length; i++) {
      best = hits[i] > hits[best] ? i : best;
    }
    int second = 0;
    for (int i = 0; i < hits.length; i++) {
      second = i == best ? second : Math.max(second, hits[i]);
    }
    boolean sure =
        hits[best] >= FEWEST && hits[best] >= LEAST * words && hits[best] >= CLEARLY * second;
    return sure ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
  }

  /** Counts the words of a text, and adds its function words to those of their languages. */
  private static int countWords(String text, int[] hits) {
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isOfWord(text, i);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words++;
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        for (int language : FUNCTION_WORDS.getOrDefault(word, NO_LANGUAGE)) {
          hits[language]++;
        }
        start = -1;
      }
    }
    return words;
  }

  /** Whether a letter or a mark that is put on letters is here, or half of one. */
  private static boolean isOfWord(String text, int at) {
    char next = text.charAt(at);
    if (next < FIRST_BEYOND_ASCII) {
      return isAsciiLetter(next);
    }
    int whole =
        Character.isLowSurrogate(next) && at > 0
            ? text.codePointBefore(at + 1)
            : text.codePointAt(at);
    return Character.isLetter(whole)
        || switch (Character.getType(whole)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }
}
