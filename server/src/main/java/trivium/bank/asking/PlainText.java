package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.TextCleanup;

/** Strips markup from text and recognises text without content. */
final class PlainText {
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w`*])([_*])(?=\\S)([^_*`]{1,200}?)(?<=\\S)\\1(?![\\w`*])");

  /** At least two words, because {@code __init__} is a name. */
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\w`])__(?=\\S)([^_]{1,200}[^_\\p{L}\\d][^_]{0,200})__(?![\\w`])");

  /** Bullets, ticks and crosses, which would show which choice is correct. */
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•–>]\\s+|[\\p{So}\\uFE0F]+\\s*)+");

  private static final Pattern MARKUP =
      Pattern.compile(
          "\\]\\(|https?:|(?:^|\\s)#{2,}(?:\\s|$)|<\\w+[^>]*>.*</|!\\[|```|^\\[[^\\]]*\\]$|\\[here\\]");

  /** Text without any of these characters has no markup. */
  private static final String SIGNS_OF_MARKUP = "[#<!`:";

  private static final Pattern STATEMENT_OF_CODE =
      Pattern.compile(
          "[{;]$|\\)\\s*\\{|=>\\s*\\{|^(?:public|private|import|const|function|class)\\s.*[={(]|^//|^}");

  private static final Pattern EMPTY_TALK =
      Pattern.compile(
          "^(?:learn|read|see|find|check)\\s+(?:more|also|here|below|out)\\b|^from (?:the|its) (?:official )?(?:docs?|documentation|site)\\b"
              + "|^(?:the )?following\\b|\\b(?:as follows|as below|listed below|below are|are below|the following(?: table| are| steps| list)?"
              + "|(?:these|below|following) steps|todo|click here)\\b|^(?:\\w+\\s)?definition$|^the official docs\\b",
          Pattern.CASE_INSENSITIVE);

  /** Shorter lines of code also occur in sentences. */
  private static final int TELLING_LINE = 8;

  /** More different lines of code are not looked for in sentences. */
  private static final int MOST_LINES_OF_CODE = 1_000;

  private PlainText() {}

  /** The text in one line without emphasis and without a leading bullet. */
  static String stripMarkup(String text) {
    String line = TextCleanup.normalizeSpaces(text);
    if (line.indexOf('_') >= 0 || line.indexOf('*') >= 0) {
      line = STRONG.matcher(EMPHASIS.matcher(line).replaceAll("$2")).replaceAll("$1");
    }
    return line.isEmpty() || Character.isLetterOrDigit(line.charAt(0))
        ? line
        : BULLET.matcher(line).replaceFirst("");
  }

  /** Whether a text has no content: a link, a heading, code, or an announcement. */
  static boolean saysNothing(String text) {
    return (text.chars().anyMatch(sign -> SIGNS_OF_MARKUP.indexOf(sign) >= 0)
            && MARKUP.matcher(text).find())
        || STATEMENT_OF_CODE.matcher(text).find()
        || EMPTY_TALK.matcher(text).find();
  }

  /** The sentences that are not part of a fenced code block. */
  static List<String> withoutCode(List<String> sentences, String answer) {
    if (!answer.contains("```")) {
      return sentences;
    }
    ReadingBudget budget = ReadingBudget.current();
    List<String> code = code(answer).stream().distinct().limit(MOST_LINES_OF_CODE).toList();
    return sentences.stream()
        .filter(sentence -> {
          budget.check();
          return code.stream().noneMatch(TextCleanup.normalizeSpaces(sentence)::contains);
        })
        .toList();
  }

  private static List<String> code(String answer) {
    var code = new ArrayList<String>();
    boolean inside = false;
    for (String line : answer.lines().toList()) {
      if (line.strip().startsWith("```")) {
        inside = !inside;
      } else if (inside && line.strip().length() >= TELLING_LINE) {
        code.add(TextCleanup.normalizeSpaces(line));
      }
    }
    return code;
  }
}
