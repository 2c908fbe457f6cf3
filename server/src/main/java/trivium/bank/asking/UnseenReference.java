package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.text.WordLists;

/**
 * Recognises questions that refer to a picture, code or text that players do not see: "What does
 * the following program print?"
 */
final class UnseenReference {
  /**
   * The references in one language.
   *
   * @param things single words, one of which every reference contains; looking for them first is
   *     much faster than matching the pattern
   */
  private record Reference(Set<String> things, Pattern pattern) {
    private static final String BETWEEN = "(?:\\W+\\w+){0,2}\\W+";

    static Reference of(String things, String places) {
      String thing = oneOf(things);
      String place = oneOf(places);
      return new Reference(
          Set.of(things.split(" ")),
          Pattern.compile(
              place + BETWEEN + thing + "|" + thing + BETWEEN + place,
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static String oneOf(String words) {
      return "\\b(?:" + words.replace(' ', '|').replace("_", "\\W+") + ")\\b";
    }

    boolean isIn(String prompt, Set<String> words) {
      for (String word : words) {
        if (things.contains(word)) {
          return pattern.matcher(prompt).find();
        }
      }
      return false;
    }
  }

  private static final List<Reference> REFERENCES = references();

  /** The things of all languages. */
  private static final Set<String> THINGS = things();

  /** Code or a text that the question itself contains. */
  private static final Pattern SHOWN = Pattern.compile("`|\\n|:\\s*\\S|\"[^\"]{12,}|“[^”]{12,}");

  private UnseenReference() {}

  private static List<Reference> references() {
    var words = new HashMap<String, String>();
    for (String line : WordLists.lines(UnseenReference.class, "unseen-things.txt")) {
      String[] parts = line.split(": ", 2);
      words.put(parts[0], parts[1]);
    }
    var references = new ArrayList<Reference>();
    words.forEach((name, things) -> {
      if (name.endsWith("thing")) {
        references.add(
            Reference.of(things, words.getOrDefault(name.replace("thing", "place"), "")));
      }
    });
    return List.copyOf(references);
  }

  private static Set<String> things() {
    var things = new HashSet<String>();
    REFERENCES.forEach(reference -> things.addAll(reference.things()));
    return Set.copyOf(things);
  }

  /** Whether a prompt refers to something that it does not contain. */
  static boolean isIn(String prompt) {
    Set<String> named = thingsIn(prompt);
    return !named.isEmpty()
        && !SHOWN.matcher(prompt).find()
        && REFERENCES.stream().anyMatch(reference -> reference.isIn(prompt, named));
  }

  /** The words of a prompt, runs of letters, that are things in any language. */
  private static Set<String> thingsIn(String prompt) {
    Set<String> found = Set.of();
    int start = 0;
    for (int i = 0; i <= prompt.length(); i++) {
      if (i == prompt.length() || !Character.isLetter(prompt.charAt(i))) {
        String word = i > start ? prompt.substring(start, i).toLowerCase(Locale.ROOT) : "";
        if (THINGS.contains(word)) {
          found = found.isEmpty() ? new HashSet<>() : found;
          found.add(word);
        }
        start = i + 1;
      }
    }
    return found;
  }
}
