package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line begins with and what is no text: numbers, signs, and labels that a number or a sign
 * follows. Words and signs are those of the line, digits are any digits.
 *
 * @param pattern of the beginning of a line, without the blanks in front
 * @param text of the line that has it
 */
record LineLead(Pattern pattern, String text) {
  private static final Pattern TOKEN =
      Pattern.compile("</?\\p{L}[^<>]{0,20}>|\\d+|[\\p{L}\\p{M}]+|\\s+|[^\\p{L}\\p{M}\\d\\s]");

  private static final int MOST_TOKENS = 12;
  private static final int LONGEST_WORD = 14;
  private static final String WITHIN_WORDS = "'’-";

  /** Signs that open texts, or only print them in another way. */
  private static final String OPENING = "(\"'“«¿¡„‚‘[{<`*_";

  /** The leads that a line can have, the longest first. */
  static List<LineLead> of(String line) {
    List<String> tokens = tokens(line.strip());
    var leads = new ArrayList<LineLead>();
    for (int end = 1; end < Math.min(tokens.size(), MOST_TOKENS); end++) {
      List<String> lead = tokens.subList(0, end);
      if (isLead(lead, tokens.get(end))) {
        leads.addFirst(
            new LineLead(Pattern.compile("^" + generalized(lead)), String.join("", lead)));
      }
    }
    return leads;
  }

  /** The lead of lines that have nothing after it. */
  static LineLead whole(String line) {
    List<String> tokens = tokens(line.strip());
    return new LineLead(Pattern.compile("^" + generalized(tokens)), line.strip());
  }

  static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  static String generalized(List<String> tokens) {
    var pattern = new StringBuilder();
    for (String token : tokens) {
      pattern.append(
          Character.isDigit(token.codePointAt(0))
              ? "\\d+"
              : token.isBlank() ? "\\s*" : Pattern.quote(token));
    }
    return pattern.toString();
  }

  /** Whether a number or a sign follows each word, and the last of them stands apart. */
  private static boolean isLead(List<String> lead, String next) {
    String last = lead.getLast();
    if (isWord(last) || (isNumber(last) && !next.isBlank())) {
      return false;
    }
    int words = 0;
    for (int i = 0; i < lead.size(); i++) {
      if (isWord(lead.get(i))) {
        String after = i + 1 < lead.size() ? lead.get(i + 1) : next;
        String second = i + 2 < lead.size() ? lead.get(i + 2) : "";
        boolean numbered = after.isBlank() && !second.isEmpty() && isNumber(second);
        boolean signed = !after.isBlank() && !isWord(after) && WITHIN_WORDS.indexOf(after) < 0;
        boolean apart =
            after.isBlank() && i + 3 < lead.size() && isSign(second) && isSignOrBlank(lead, i + 3);
        boolean opened = after.isBlank() && i > 0 && isSign(lead.get(i - 1));
        if (!(numbered || signed || apart || opened) || lead.get(i).length() > LONGEST_WORD) {
          return false;
        }
        words++;
      }
    }
    return words <= 2;
  }

  private static boolean isSign(String token) {
    return !token.isBlank()
        && !isWord(token)
        && !isNumber(token)
        && OPENING.indexOf(token.charAt(0)) < 0
        && WITHIN_WORDS.substring(0, 2).indexOf(token.charAt(0)) < 0;
  }

  /** Whether nothing but signs and a blank follows. */
  private static boolean isSignOrBlank(List<String> lead, int from) {
    int at = from;
    while (at < lead.size() && isSign(lead.get(at))) {
      at++;
    }
    return at < lead.size() && lead.get(at).isBlank();
  }

  static boolean isWord(String token) {
    return Character.isLetter(token.codePointAt(0));
  }

  static boolean isNumber(String token) {
    return Character.isDigit(token.codePointAt(0));
  }

  /** Whether it can only be a mark, and does not open a text. */
  boolean isMark() {
    return text.codePoints()
            .anyMatch(sign -> !Character.isWhitespace(sign) && OPENING.indexOf(sign) < 0)
        || text.startsWith("<");
  }

  /** Index after the lead on a line; -1 if it has another one. */
  int end(String line) {
    int blanks = line.length() - line.stripLeading().length();
    Matcher lead = pattern.matcher(line.substring(blanks));
    return lead.find() ? blanks + lead.end() : -1;
  }
}
