package trivium.bank.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import trivium.bank.Option;

/** Choices on a line each without any mark, and below them the right one once more. */
final class RepeatedChoice {
  private static final int FEWEST = 3;
  private static final int MOST = 6;
  private static final int LONGEST = 160;

  private RepeatedChoice() {}

  /** The choices of which the last of these lines is one, if that is all they say. */
  static Optional<Options> in(List<String> lines) {
    if (lines.size() <= FEWEST || lines.size() > MOST + 1) {
      return Optional.empty();
    }
    String right = lines.getLast().strip();
    var texts = new HashSet<String>();
    var choices = new ArrayList<Option>();
    for (String line : lines.subList(0, lines.size() - 1)) {
      String text = line.strip();
      if (!isChoice(text) || !texts.add(text)) {
        return Optional.empty();
      }
      choices.add(new Option(text, text.equals(right)));
    }
    return texts.contains(right)
        ? Optional.of(new Options(choices, true, List.of(), List.of()))
        : Optional.empty();
  }

  private static boolean isChoice(String text) {
    return text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetterOrDigit)
        && !Code.looks(text);
  }
}
