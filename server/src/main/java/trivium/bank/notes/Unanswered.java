package trivium.bank.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/** What stands where an answer should, and is none: a promise, or more questions. */
final class Unanswered {
  private static final Pattern MARKS = Pattern.compile("[\\s*_()\\[\\]<>.:!…`~-]+");

  /** A line to write on. */
  private static final Pattern ROOM =
      Pattern.compile("[\\s_]*_{2}[\\s_]*|[\\s.…]*(?:\\.{3}|…)[\\s.…]*");

  private static final Set<String> PROMISES =
      Set.of(
          "",
          "todo",
          "to do",
          "to be done",
          "to be added",
          "tbd",
          "tba",
          "wip",
          "fixme",
          "coming soon",
          "answer here",
          "your answer here",
          "add answer here",
          "no answer yet",
          "pending");

  private static final int LONGEST = 40;

  /** An item of a list: what only asks there asks more of whoever was asked above. */
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+\\S.*$");

  private Unanswered() {}

  /** Whether these lines answer nothing. */
  static boolean isPromised(List<String> lines) {
    String all = String.join(" ", lines);
    return all.length() <= LONGEST && (isPromise(all) || ROOM.matcher(all).matches());
  }

  /** Whether all of these lines are items that ask. */
  static boolean onlyAsks(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .allMatch(line -> ITEM.matcher(line).matches() && QuestionWords.ends(line));
  }

  private static boolean isPromise(String text) {
    String bare = MARKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return bare.chars().anyMatch(Character::isLetterOrDigit) && PROMISES.contains(bare);
  }
}
