package trivium.bank.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for "answer" in many languages, which label the key of a question. */
public final class AnswerWords {
  private static final Pattern LABELLED =
      Pattern.compile("^[\\s*_>\u200e\u200f]{0,8}([^:：\\n]{1,40}?)[\\s*_]{0,4}[:：](.*)$");

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

  private static final Set<String> WORDS =
      WordLists.lines(AnswerWords.class, "answer-words.txt").stream()
          .map(line -> line.substring(line.indexOf(':') + 1))
          .flatMap(line -> Arrays.stream(line.split(",")))
          .map(AnswerWords::bare)
          .collect(Collectors.toUnmodifiableSet());

  private AnswerWords() {}

  /** Without case and accents; some languages omit accents on capitals. */
  private static String bare(String word) {
    return ACCENTS
        .matcher(Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
        .replaceAll("");
  }

  /**
   * A line that begins with such a word and a colon.
   *
   * @param word as written
   * @param answer the text after the colon, without emphasis
   */
  public record Line(String word, String answer) {}

  /** Parses a line; empty if it does not begin with a known word. */
  public static Optional<Line> parse(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
      return Optional.empty();
    }
    Matcher labelled = LABELLED.matcher(line);
    if (!labelled.matches() || !WORDS.contains(bare(String.valueOf(labelled.group(1))))) {
      return Optional.empty();
    }
    String answer = String.valueOf(labelled.group(2)).replaceAll("[*_\u200e\u200f]", "").strip();
    return Optional.of(new Line(String.valueOf(labelled.group(1)).strip(), answer));
  }
}
