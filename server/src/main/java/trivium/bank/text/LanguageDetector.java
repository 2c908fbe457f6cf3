package trivium.bank.text;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      WordLists.lines(LanguageDetector.class, "function-words.txt").stream()
          .map(line -> line.split(": ", 2))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0], parts -> Set.of(parts[1].split(" "))));
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** The share of letters that must belong to one script. */
  private static final double MOSTLY = 0.6;

  /** The share of kana among ideographs that shows Japanese. */
  private static final double SOME = 0.1;

  /** The fewest function words, and their smallest share of all words, for a result. */
  private static final int FEWEST = 4;

  private static final double LEAST = 0.1;

  /** The lead over the second language, as a factor. */
  private static final double CLEARLY = 1.3;

  private LanguageDetector() {}

  /** The language; empty if the texts are too short, mixed, or in an unknown language. */
  public static Optional<String> detect(Collection<String> texts) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    texts.forEach(text ->
        text.codePoints()
            .filter(Character::isLetter)
            .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum)));
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

  private static Optional<String> byWords(Collection<String> texts) {
    List<String> words =
        texts.stream()
            .flatMap(BETWEEN_WORDS::splitAsStream)
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    Map<String, Long> hits = new HashMap<>();
    FUNCTION_WORDS.forEach(
        (language, known) -> hits.put(language, words.stream().filter(known::contains).count()));
    List<Map.Entry<String, Long>> ranked =
        hits.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    long best = ranked.get(0).getValue();
    boolean sure =
        best >= FEWEST
            && best >= LEAST * words.size()
            && best >= CLEARLY * ranked.get(1).getValue();
    return sure ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }
}
