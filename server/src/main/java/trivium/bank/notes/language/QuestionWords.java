package trivium.bank.notes.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text asks, told from its end and its first word. */
public final class QuestionWords {
  /** What questions and tasks begin with. */
  private static final Set<String> FIRST_WORDS = NotesVocabulary.words("asks");

  private static final Pattern NOT = Pattern.compile("^\\W*do not\\b", Pattern.CASE_INSENSITIVE);

  /** From here on are signs that stand for a word each. */
  private static final char IDEOGRAPHS = 0x2E80;

  private static final Set<String> WITHOUT_BLANKS = NotesVocabulary.words("asks-unspaced");

  /** Longer texts are not looked at. */
  private static final int LONGEST_LINE = 2_000;

  /** A gap to be filled in. */
  private static final String ROOM = "____";

  /** What may stand after a question mark. */
  private static final String CLOSING = "\"'”’»)]*_.!…\t";

  private static final int FAR = 12;

  private QuestionWords() {}

  /** Whether it ends with a question mark. */
  public static boolean ends(String text) {
    if (text.length() > LONGEST_LINE) {
      return false;
    }
    int least = Math.max(0, text.length() - FAR);
    for (int i = text.length() - 1; i >= least; i--) {
      char next = text.charAt(i);
      if (next == '?' || next == '？' || next == '؟') {
        return true;
      }
      if (next != ' ' && CLOSING.indexOf(next) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether it ends so, or begins with a word that asks or sets a task. */
  public static boolean asks(String text) {
    if (ends(text) || text.contains(ROOM)) {
      return true;
    }
    String first = firstWord(text);
    if (first.equalsIgnoreCase("do") && NOT.matcher(text).find()) {
      return false;
    }
    return FIRST_WORDS.contains(first.toLowerCase(Locale.ROOT)) || asksWithoutBlanks(first);
  }

  /** Chinese and Japanese ask with their first or their last signs, and part no words. */
  private static boolean asksWithoutBlanks(String first) {
    return !first.isEmpty()
        && first.charAt(0) >= IDEOGRAPHS
        && (WITHOUT_BLANKS.stream().anyMatch(first::startsWith)
            || WITHOUT_BLANKS.stream().anyMatch(first::endsWith));
  }

  private static String firstWord(String text) {
    int begin = 0;
    while (begin < text.length() && !Character.isLetter(text.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && isOfAWord(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }

  private static boolean isOfAWord(char sign) {
    return Character.isLetter(sign) || sign == '\'' || sign == '’';
  }
}
