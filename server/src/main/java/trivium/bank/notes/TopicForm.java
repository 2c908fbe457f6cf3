package trivium.bank.notes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code Topic: definition} on top of a block, or on each of its lines. */
final class TopicForm implements Form {
  private static final Pattern TOPIC =
      Pattern.compile("^\\s*([\\p{L}\\p{N}`][^:?|.,;]{0,59}):\\s+(\\S.*)$");

  /** What stands before a colon and goes on with the answer above. */
  private static final Set<String> REMARKS =
      Set.of(
          "note",
          "notes",
          "example",
          "examples",
          "eg",
          "e.g",
          "ie",
          "tip",
          "hint",
          "warning",
          "ps",
          "see",
          "source");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var topic = TOPIC.matcher(page.line(index));
    if (!topic.matches() || !page.runs(index, TOPIC)) {
      return Optional.empty();
    }
    String name = topic.group(1).strip();
    return REMARKS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(new Cue.Tells(name, topic.group(2).strip()));
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public boolean soft() {
    return true;
  }
}
