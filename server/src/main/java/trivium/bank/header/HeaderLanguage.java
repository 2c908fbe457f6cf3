package trivium.bank.header;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The header words of one language: lines such as {@code answer = Antwort | Antworten}, comments
 * after {@code #} at the start of a line.
 */
final class HeaderLanguage {
  private static final String SEPARATOR = "\u0001";

  private final String code;
  private final Map<String, Set<HeaderWord>> phrases;

  /** The length in words of the longest phrase that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private HeaderLanguage(String code, Map<String, Set<HeaderWord>> phrases) {
    this.code = code;
    this.phrases = phrases;
    for (String phrase : phrases.keySet()) {
      String[] words = phrase.split(SEPARATOR);
      longest.merge(words[0], words.length, Math::max);
    }
  }

  static HeaderLanguage read(String code) {
    Map<String, Set<HeaderWord>> phrases = new HashMap<>();
    String name = code + ".txt";
    try (var in = Objects.requireNonNull(HeaderLanguage.class.getResourceAsStream(name), name);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          read(name, line, phrases);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new HeaderLanguage(code, phrases);
  }

  private static void read(String name, String line, Map<String, Set<HeaderWord>> phrases) {
    int equals = line.indexOf('=');
    String key = line.substring(0, Math.max(0, equals)).strip();
    HeaderWord word =
        List.of(HeaderWord.values()).stream()
            .filter(candidate -> candidate.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name + ": " + line));
    for (String phrase : line.substring(equals + 1).split("\\|")) {
      String folded = joined(HeaderText.words(HeaderText.folded(phrase)));
      if (!folded.isEmpty()) {
        phrases.computeIfAbsent(folded, _ -> EnumSet.noneOf(HeaderWord.class)).add(word);
      }
    }
  }

  private static String joined(List<String> words) {
    return String.join(SEPARATOR, words);
  }

  /** All languages in one: for headers that mix them. */
  static HeaderLanguage union(String code, List<HeaderLanguage> languages) {
    Map<String, Set<HeaderWord>> all = new HashMap<>();
    for (HeaderLanguage language : languages) {
      language.phrases.forEach((phrase, words) ->
          all.computeIfAbsent(phrase, _ -> EnumSet.noneOf(HeaderWord.class)).addAll(words));
    }
    return new HeaderLanguage(code, all);
  }

  String code() {
    return code;
  }

  /** Whether a phrase begins with one of these words; no phrase is found in them otherwise. */
  boolean hasAnyOf(Set<String> words) {
    return words.stream().anyMatch(longest::containsKey);
  }

  /**
   * The longest phrase that begins at a word.
   *
   * @param length in words
   */
  record Found(Set<HeaderWord> words, int length) {}

  Optional<Found> at(List<String> words, int from) {
    int most = longest.getOrDefault(words.get(from), 0);
    for (int length = Math.min(most, words.size() - from); length > 0; length--) {
      Set<HeaderWord> found = phrases.get(joined(words.subList(from, from + length)));
      if (found != null) {
        return Optional.of(new Found(found, length));
      }
    }
    return Optional.empty();
  }
}
