package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.NotesVocabulary;

/**
 * The notation of a key that names choices: {@code B}, {@code Option 2}, {@code a) Oslo, c and d}.
 */
final class ChoiceKey {
  /** The words for "and", as alternatives of a pattern. */
  static final String AND = NotesVocabulary.pattern("and");

  private static final Pattern SIGNS = Pattern.compile("\\s*[,;、，；&+]\\s*");

  /** Words of an alphabet stand between blanks, ideographs without. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s+(" + AND + ")\\s+|\\s*(" + NotesVocabulary.pattern("and-unspaced") + ")\\s*");

  /** A word left over behind a comma: {@code a, b, and c}. */
  private static final Pattern LEADING_AND = Pattern.compile("^(?:" + AND + ")\\s+");

  private static final Pattern NAMED =
      Pattern.compile("^(?:\\p{L}{3,12}\\.?\\s+)?[#№]?\\s?[(\\[]?(\\p{L}|\\d{1,2})[.)\\]:]?$");

  private static final Pattern WITH_TEXT =
      Pattern.compile(
          "^[(\\[]?(\\p{L}|\\d{1,2})\\s?(?:[、．）]|[.)\\]:](?!\\d)|\\s[-–—])\\s*(\\S.*)$");

  /**
   * A choice that is named by its label and its text.
   *
   * @param label a letter or a number
   */
  record Labelled(String label, String text) {}

  private ChoiceKey() {}

  /**
   * The names of several choices.
   *
   * @param isLabel whether choices have a label: then it is no word between labels
   */
  static List<String> parts(String said, Predicate<String> isLabel) {
    var parts = new ArrayList<String>();
    for (String part : SIGNS.split(said, -1)) {
      Matcher word = WORDS.matcher(part);
      int begin = 0;
      while (word.find()) {
        String and = word.group(1) == null ? word.group(2) : word.group(1);
        if (!isLabel.test(and)) {
          parts.add(part.substring(begin, word.start()));
          begin = word.end();
        }
      }
      parts.add(part.substring(begin));
    }

    parts.replaceAll(part -> LEADING_AND.matcher(part).replaceFirst(""));
    return parts;
  }

  /** The label in a key that names one choice. */
  static Optional<String> label(String said) {
    Matcher named = NAMED.matcher(said);
    return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /**
   * The label and the text of a key that has both. Letters that follow each other are no text.
   *
   * @param isLabel whether choices have a label
   */
  static Optional<Labelled> labelled(String said, Predicate<String> isLabel) {
    Matcher both = WITH_TEXT.matcher(said);
    if (!both.matches()) {
      return Optional.empty();
    }
    List<String> parts = parts(said, isLabel);
    boolean letters =
        parts.size() > 1
            && parts.stream()
                .allMatch(part ->
                    label(part.strip())
                        .filter(one -> Character.isLetter(one.codePointAt(0)))
                        .isPresent());
    return letters ? Optional.empty() : Optional.of(new Labelled(both.group(1), both.group(2)));
  }

  /** The text of a choice as it is compared with that of a key. */
  static String plain(String text) {
    return MarkupStripper.withoutEnd(text.strip().toLowerCase(Locale.ROOT), ".*_ ");
  }
}
