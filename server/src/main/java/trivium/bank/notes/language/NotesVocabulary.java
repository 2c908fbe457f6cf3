package trivium.bank.notes.language;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.text.WordLists;

/** The words of all languages, by their kind. */
public final class NotesVocabulary {
  private NotesVocabulary() {}

  /** Alternatives of a pattern: the words of a kind, longer ones first, blanks for underscores. */
  public static String pattern(String kind) {
    return words(kind).stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(word -> Pattern.quote(word.replace('_', ' ')))
        .collect(Collectors.joining("|"));
  }

  /**
   * The words of a kind in all languages.
   *
   * @param kind that stands in front of them in the files: {@code asks}, {@code study}
   */
  public static Set<String> words(String kind) {
    return WordLists.lines(NotesVocabulary.class, "languages.txt").stream()
        .flatMap(language -> words(kind, language))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a kind, by the languages that have some. */
  public static Map<String, Set<String>> byLanguage(String kind) {
    return WordLists.lines(NotesVocabulary.class, "languages.txt").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                language -> words(kind, language).collect(Collectors.toUnmodifiableSet())));
  }

  private static Stream<String> words(String kind, String language) {
    String prefix = kind + ":";
    return WordLists.lines(NotesVocabulary.class, language + ".txt").stream()
        .filter(line -> line.startsWith(prefix))
        .flatMap(line -> Stream.of(line.substring(prefix.length()).strip().split("\\s+")));
  }
}
