package trivium.bank.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.notes.Note;

/** The acronyms that the notes spell out, as "Simple Queue Service (SQS)" does. */
final class Acronyms {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9-]{1,7}");
  private static final Pattern STANDS_FOR =
      Pattern.compile("(?i)what (?:does|do) (.+) stands? for\\W*");

  /** Acronym and long form, in either order. */
  private static final Pattern SPELLED_OUT =
      Pattern.compile(
          "\\b([A-Z][A-Z0-9]{1,7}) \\(([^()]{5,60})\\)|((?:\\p{L}[\\p{L}-]* ){1,6}\\p{L}[\\p{L}-]*) \\(([A-Z][A-Z0-9]{1,7})\\)");

  private final Map<String, String> other = new HashMap<>();

  Acronyms(List<Note> notes) {
    for (Note note : notes) {
      String question = note.entry().question();
      var asked = STANDS_FOR.matcher(question);
      if (asked.matches()) {
        add(asked.group(1).strip(), note.entry().answer().strip());
      }
      String text = question + "\n" + note.entry().answer();
      if (text.length() <= KeyPhrase.LONGEST_SENTENCE && text.indexOf('(') >= 0) {
        SPELLED_OUT
            .matcher(text)
            .results()
            .forEach(found -> {
              boolean acronymFirst = found.group(1) != null;
              add(found.group(acronymFirst ? 1 : 4), found.group(acronymFirst ? 2 : 3).strip());
            });
      }
    }
  }

  private void add(String acronym, String text) {
    spelledOut(acronym, text)
        .ifPresent(longForm -> {
          other.putIfAbsent(key(acronym), longForm);
          other.putIfAbsent(key(longForm), acronym);
        });
  }

  /** The last words of a text whose initials are the acronym. */
  private static Optional<String> spelledOut(String acronym, String text) {
    String[] words = text.replaceAll("[.,;]+$", "").split("[\\s-]+");
    int count = acronym.length();
    if (!ACRONYM.matcher(acronym).matches() || words.length < count) {
      return Optional.empty();
    }
    List<String> last = List.of(words).subList(words.length - count, words.length);
    for (int i = 0; i < count; i++) {
      if (Character.toUpperCase(last.get(i).charAt(0)) != acronym.charAt(i)) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(" ", last));
  }

  /** The long form of an acronym, or the acronym of a long form. */
  Optional<String> otherForm(String text) {
    return Optional.ofNullable(other.get(key(text)));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
