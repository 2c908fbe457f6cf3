package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/**
 * Lines of {@code key: value}; a line without a key goes on with the pair above it, {@code eg:} is
 * its example.
 */
final class PairsBody {
  private static final Pattern PAIR =
      Pattern.compile(
          "^(?:[-*+•]\\s+)?(?:\\*\\*)?([^:|.?!]{1,40}(?:\\([^)]*\\))?)(?:\\*\\*)?\\s*(?::(?!//)|::)\\**\\s+(\\S.*)$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^(?:eg|e\\.g\\.?|ex|example|for example)\\s*[:.,]\\s*(.+)$", Pattern.CASE_INSENSITIVE);

  /** A key is a name, not the first half of a sentence. */
  private static final int WORDS_OF_A_KEY = 6;

  private PairsBody() {}

  static Optional<Body> read(Bodies.Answer answer) {
    if (!mayBe(answer.lines())) {
      return Optional.empty();
    }
    var lead = new ArrayList<String>();
    var pairs = new ArrayList<Body.Pair>();
    int own = 0;
    for (String line : answer.lines()) {
      var example = EXAMPLE.matcher(line);
      var pair = PAIR.matcher(line.indexOf(':') > 0 ? line : "");
      if (example.matches() && !pairs.isEmpty()) {
        Body.Pair last = pairs.removeLast();
        pairs.add(
            new Body.Pair(
                last.key(), last.values(), TextCleanup.normalizeSpaces(example.group(1))));
      } else if (pair.matches() && words(pair.group(1)) <= WORDS_OF_A_KEY) {
        pairs.add(
            new Body.Pair(
                pair.group(1).strip(), List.of(TextCleanup.normalizeSpaces(pair.group(2))), ""));
      } else if (pairs.isEmpty()) {
        lead.add(line);
        own++;
      } else {
        Body.Pair last = pairs.removeLast();
        var values = new ArrayList<>(last.values());
        values.add(TextCleanup.normalizeSpaces(line));
        pairs.add(new Body.Pair(last.key(), List.copyOf(values), last.example()));
        own++;
      }
    }
    // With more text between the keys than keys it is running text that has colons in it.
    return pairs.size() >= 2 && own <= pairs.size()
        ? Optional.of(new Body.Pairs(String.join(" ", lead), List.copyOf(pairs)))
        : Optional.empty();
  }

  /** Whether enough lines have colons at all. */
  private static boolean mayBe(List<String> lines) {
    int colons = 0;
    int others = 0;
    for (String line : lines) {
      if (line.indexOf(':') > 0) {
        colons++;
      } else if (!EXAMPLE.matcher(line).matches()) {
        others++;
      }
    }
    return colons >= 2 && others <= colons;
  }

  private static int words(String key) {
    return key.replaceAll("\\([^)]*\\)", "").strip().split("\\s+").length;
  }
}
