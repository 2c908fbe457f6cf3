package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.text.WordLists;

/**
 * Recognises questions that refer to a picture, code or text that players do not see: "What does
 * the following program print?"
 */
final class UnseenReference {
  private static final List<Pattern> REFERENCES = references();

  /** Code or a text that the question itself contains. */
  private static final Pattern SHOWN = Pattern.compile("`|\\n|:\\s*\\S|\"[^\"]{12,}|“[^”]{12,}");

  private UnseenReference() {}

  private static List<Pattern> references() {
    var words = new HashMap<String, String>();
    for (String line : WordLists.lines(UnseenReference.class, "unseen-things.txt")) {
      String[] parts = line.split(": ", 2);
      words.put(parts[0], "\\b(?:" + parts[1].replace(' ', '|').replace("_", "\\W+") + ")\\b");
    }
    var references = new ArrayList<Pattern>();
    words.forEach((name, things) -> {
      if (name.endsWith("thing")) {
        String places = words.get(name.replace("thing", "place"));
        String between = "(?:\\W+\\w+){0,2}\\W+";
        references.add(
            Pattern.compile(
                places + between + things + "|" + things + between + places,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
      }
    });
    return List.copyOf(references);
  }

  /** Whether a prompt refers to something that it does not contain. */
  static boolean isIn(String prompt) {
    return !SHOWN.matcher(prompt).find()
        && REFERENCES.stream().anyMatch(reference -> reference.matcher(prompt).find());
  }
}
