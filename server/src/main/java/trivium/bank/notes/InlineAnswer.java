package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * What stands after a question mark on the same line: the answer, or more of the question, as in
 * {@code What is it? Give two examples.} and {@code Which are cities? (Choose two)}.
 *
 * @param question to its mark, and to the end of the link that the mark is in
 * @param answer without the sign that parts it from the question
 */
record InlineAnswer(String question, String answer) {
  private static final int SHORTEST = 4;

  /** What may stand between a question's mark and its answer. */
  private static final Pattern CLOSING = Pattern.compile("^[*_)\"”»’]{0,3}");

  private static final Pattern SIGN =
      Pattern.compile(
          "^\\s*(?:[^\\p{L}\\p{N}\\s\"'“”‘’«»()\\[\\]{}<>`$€£*_.,;?!+#-]{1,3}(?=\\s)|-{1,2}>|=>|→|➡|[-–—=]|:{1,3})\\s*");
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?:[^()\\n]|\\([^()\\n]{0,100}\\)){0,500}\\)");

  /** How the one who is asked shall answer. */
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "^[(\\[*_]{0,3}(?:(?:select|choose|pick|tick|mark|check|circle) (?:all|any|one|two|three|four|\\d|the|as|your|each|every)\\b|(?:enter|provide|type|give|include|use) (?:only|the|your|just|a|an|full)\\b|(?:do not|don't) include\\b|wähle|kreuze|elige|seleccione|marque|choisi)",
          Pattern.CASE_INSENSITIVE);

  /** An answer in bold print that is a line of its own. */
  private static final Pattern BOLD = Pattern.compile("^\\s*\\*\\*[^*]{1,300}\\*\\*\\s*$");

  /** One of the author's own choices. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "^\\s*(?:[-*+•]\\s+)?(?:[*_]{0,2}[(（]?[Aa]\\s?[.):\\]、．：）]|\\[[ xX]\\])[*_]{0,2}\\s?\\S.*$");

  private static final Pattern ANY_CHOICE =
      Pattern.compile(
          "^\\s*(?:[-*+•]\\s+)?(?:[*_]{0,2}[(（]?[A-Ha-h]\\s?[.):\\]、．：）]|\\[[ xX]\\])[*_]{0,2}\\s?\\S.*$");

  /** So many letters make a clause and not a name. */
  private static final int CLAUSE = 12;

  /** Titles of films and songs ask too; most of their longer words begin with a capital. */
  private static final double TITLE = 0.75;

  private static final int LONG_WORD = 4;

  /** The question and its answer, if both stand in this line. */
  static Optional<InlineAnswer> in(Page page, int index, String text) {
    int mark = mark(text);
    if (mark < SHORTEST - 1) {
      return Optional.empty();
    }
    int end = linkEnd(text, mark + 1);
    Matcher closing = CLOSING.matcher(text.substring(end));
    end += closing.find() ? closing.end() : 0;
    String rest = text.substring(end).strip();
    Matcher sign = SIGN.matcher(rest);
    boolean parted = sign.find();
    String answer = parted ? rest.substring(sign.end()).strip() : rest;
    boolean says = answer.codePoints().anyMatch(Character::isLetterOrDigit);
    if (!says || (!parted && isMore(page, index, answer))) {
      return Optional.empty();
    }
    return Optional.of(new InlineAnswer(text.substring(0, end).strip(), answer));
  }

  private static int mark(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if ((next == '?' && !isOfAnAddress(text, i)) || next == '？' || next == '؟') {
        return i;
      }
    }
    return -1;
  }

  /** A mark in an address ({@code page?id=7}) or in code asks nothing. */
  private static boolean isOfAnAddress(String text, int at) {
    int end = at + 1;
    while (end < text.length() && isOfAName(text.charAt(end))) {
      end++;
    }
    boolean key = end > at + 1 && end < text.length() && text.charAt(end) == '=';
    long ticks = text.substring(0, at).chars().filter(sign -> sign == '`').count();
    return key || (ticks % 2 == 1 && text.indexOf('`', at) > at);
  }

  private static boolean isOfAName(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '-';
  }

  /**
   * InlineAnswer the link that this place is in the text or the address of; the place itself if
   * none.
   */
  private static int linkEnd(String text, int at) {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      int open = text.lastIndexOf('[', link.start());
      if (open >= 0 && open < at && at <= link.end()) {
        return link.end();
      }
    }
    return at;
  }

  private static boolean isMore(Page page, int index, String rest) {
    if (isCommaOrMark(rest.charAt(0)) || hasAnswerBelow(page, index)) {
      return true;
    }
    if (INSTRUCTION.matcher(rest).find() || hasBoldBelow(page, index)) {
      return true;
    }
    boolean foreign = rest.charAt(0) > LinePrefix.LATIN;
    return (foreign || rest.length() >= CLAUSE) && QuestionWords.asks(rest) && !isTitle(rest);
  }

  private static boolean isCommaOrMark(char sign) {
    return sign == ',' || sign == '?' || sign == '？' || sign == ';';
  }

  /** Whether the answer, or choices that it is among, follow on a line of their own. */
  private static boolean hasAnswerBelow(Page page, int index) {
    int next = page.next(index);
    return next < page.size()
        && page.readable(next)
        && (AnswerMark.in(page.line(next)).isPresent() || hasChoicesBelow(page, index));
  }

  private static boolean hasBoldBelow(Page page, int index) {
    int next = page.next(index);
    return next < page.size()
        && page.has(next, Traits.STAR_FIRST | Traits.FRESH)
        && BOLD.matcher(page.line(next)).matches();
  }

  /** Whether what stands after its question mark says how to answer, and the answer is below. */
  static boolean goesOnAsking(Page page, int index, String text) {
    int mark = mark(text);
    if (mark < SHORTEST || mark + 1 >= text.length()) {
      return false;
    }
    String rest = text.substring(mark + 1).strip();
    return !rest.isEmpty()
        && (hasBoldBelow(page, index)
            || (INSTRUCTION.matcher(rest).find() && page.next(index) < page.size()));
  }

  /** Whether the first of the author's own choices follows. */
  static boolean hasChoicesBelow(Page page, int index) {
    int next = page.next(index);
    return next < page.size() && page.readable(next) && CHOICE.matcher(page.line(next)).matches();
  }

  /** Whether it is one of the author's own choices, any of them. */
  static boolean isChoice(String line) {
    return ANY_CHOICE.matcher(line).matches();
  }

  private static boolean isTitle(String text) {
    int words = 0;
    int capitals = 0;
    for (String word : text.split("\\s+")) {
      if (word.length() >= LONG_WORD) {
        words++;
        capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return words > 1 && capitals >= TITLE * words;
  }
}
