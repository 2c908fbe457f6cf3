package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.WordLists;

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
          String.join("|", WordLists.lines(PlainText.class, "empty-answers.txt")),
          Pattern.CASE_INSENSITIVE);

  /** Shorter words are symbols, in which case matters. */
  private static final int SHORTEST_WORD = 3;

  private static final Pattern NEXT_LABEL =
      Pattern.compile("^(?:\\p{Lu}[\\p{L} ]{1,24}|\\p{L}):\\s+\\S");

  private static final Pattern ENDED = Pattern.compile("[.!?:;,]$");

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

  /** The text with a capital first, unless it is a symbol ("v") or a part of a word ("bio-"). */
  static String capitalized(String text) {
    return text.length() < SHORTEST_WORD || text.endsWith("-")
        ? text
        : TextCleanup.capitalize(text);
  }

  /** Whether a text contains any of these characters; saves matching the patterns that need one. */
  static boolean hasAny(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has no content: a link, a heading, code, or an announcement. */
  static boolean saysNothing(String text) {
    return (hasAny(text, SIGNS_OF_MARKUP) && MARKUP.matcher(text).find())
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

  /**
   * The sentences without those that belong to the next heading or label: a line that begins with
   * "Tips: ..." after a line without a mark at its end.
   */
  static List<String> withoutRunOn(List<String> sentences, String answer) {
    List<String> lines = answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (NEXT_LABEL.matcher(lines.get(i)).find() && !ENDED.matcher(lines.get(i - 1)).find()) {
        return before(sentences, stripMarkup(lines.get(i)));
      }
    }
    return sentences;
  }

  private static List<String> before(List<String> sentences, String line) {
    var kept = new ArrayList<String>();
    for (String sentence : sentences) {
      int at = stripMarkup(sentence).indexOf(line);
      if (at >= 0) {
        String rest = stripMarkup(sentence).substring(0, at).strip();
        if (!rest.isEmpty()) {
          kept.add(rest);
        }
        return List.copyOf(kept);
      }
      kept.add(sentence);
    }
    return List.copyOf(kept);
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
