package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Choices whose letters stand alone on their lines, and whose texts stand below them. */
final class LetterAbove {
  private static final Pattern ALONE =
      Pattern.compile("^\\s*(?:[-+•]\\s+)?\\*{0,2}([(（]?[A-Ha-h][.):、．：）])\\*{0,2}$");

  /** What a label of the answer had after it. */
  private static final Pattern KEY = Pattern.compile("[A-H](?:[\\s,&]{1,3}[A-H]){0,7}\\W?");

  private static final int LONGEST_LETTER = 12;

  private LetterAbove() {}

  /** The same lines, each such letter on one line with its text. */
  static List<String> joined(List<String> lines) {
    if (lines.stream().noneMatch(LetterAbove::isLetter)) {
      return lines;
    }
    var joined = new ArrayList<String>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      Matcher letter = ALONE.matcher(line);
      if (!isLetter(line) || !letter.matches() || at == lines.size() || !isText(lines.get(at))) {
        joined.add(line);
        continue;
      }
      var text = new StringBuilder(letter.group(1));
      for (; at < lines.size() && isText(lines.get(at)); at++) {
        text.append(' ').append(lines.get(at).strip());
      }
      joined.add(text.toString());
    }
    return joined;
  }

  private static boolean isLetter(String line) {
    return line.length() <= LONGEST_LETTER && ALONE.matcher(line).matches();
  }

  /** Whether a line goes on with the text of a choice. */
  private static boolean isText(String line) {
    return !line.isBlank()
        && !line.stripLeading().startsWith("```")
        && !InlineAnswer.isChoice(line)
        && !isLetter(line)
        && !KEY.matcher(line).matches()
        && (AnswerMark.in(line).isEmpty() || !AnswerMark.isLabel(line));
  }
}
