package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Option;

/**
 * Choices that an author numbered, as Markdown does for him. So are steps and lists of anything:
 * only a line after them that names one of them by its place makes choices of them.
 */
final class NumberedOptions {
  private static final Pattern ITEM = Pattern.compile("^\\s*(\\d{1,2})[.)]\\s+(\\S.*)$");

  private static final Pattern KEY =
      Pattern.compile(
          "^[*_(]{0,3}([A-Ha-h]|\\d{1,2})[.):]?[*_)]{0,3}(?:[.):]|\\s|$)[*_]{0,3}\\s*(.*)$");

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private NumberedOptions() {}

  /** The choices among these lines, one of them known to be right; empty if there are none. */
  static Optional<Options> in(List<String> lines) {
    var before = new ArrayList<String>();
    var items = new ArrayList<String>();
    boolean counted = false;
    int at = 0;
    for (; at < lines.size(); at++) {
      String line = Quotes.without(lines.get(at));
      Matcher item = ITEM.matcher(line);
      boolean next = item.matches() && isNext(item.group(1), items.size(), counted);
      if (next) {
        counted |= Integer.parseInt(item.group(1)) > 1;
        items.add(item.group(2).strip());
      } else if (items.isEmpty()) {
        before.add(line);
      } else if (!line.isBlank()) {
        break;
      }
    }
    if (items.size() < FEWEST || items.size() > MOST || at == lines.size()) {
      return Optional.empty();
    }
    int right = right(lines.get(at), items);
    if (right < 0) {
      return Optional.empty();
    }
    var options = new ArrayList<Option>();
    for (int i = 0; i < items.size(); i++) {
      options.add(new Option(items.get(i), i == right));
    }
    return Optional.of(new Options(options, true, before, lines.subList(at, lines.size())));
  }

  /** Numbers count up, or are all the same, because the page counts when it is shown. */
  private static boolean isNext(String digits, int before, boolean counted) {
    int number = Integer.parseInt(digits);
    return number == 1 ? !counted : number == before + 1 && (before == 1 || counted);
  }

  /** The place that a line names; less than 0 if it names none, or says something else. */
  private static int right(String line, List<String> items) {
    Optional<String> marked = AnswerMark.in(line);
    Matcher key = KEY.matcher(marked.orElse(line).strip());
    if (!key.matches()) {
      return -1;
    }
    char first = key.group(1).charAt(0);
    int place =
        Character.isDigit(first)
            ? Integer.parseInt(key.group(1)) - 1
            : Character.toLowerCase(first) - 'a';
    if (place < 0 || place >= items.size()) {
      return -1;
    }
    boolean alone = key.group(2).isBlank() && marked.isPresent();
    return alone || plain(key.group(2)).equals(plain(items.get(place))) ? place : -1;
  }

  private static String plain(String text) {
    return MarkupStripper.withoutEnd(text.strip(), ".*_ ");
  }
}
