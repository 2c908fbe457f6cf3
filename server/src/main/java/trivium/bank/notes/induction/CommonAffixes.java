package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nearly all texts of a page begin and end with and what is no part of them: numbers, signs,
 * and labels that a number or a sign follows. Digits are any digits.
 */
final class CommonAffixes {
  static final CommonAffixes NONE = new CommonAffixes(List.of(), List.of());

  private static final double NEARLY_ALL = 0.85;
  private static final int FEWEST = 3;
  private static final int MOST_TOKENS = 12;

  /** Signs that open and close texts. */
  private static final String OPENING = "(\"'“«¡[{<„‚‘`*_¿";

  private static final String CLOSING = ")\"'”»!]}>“’’`*_?";

  /** Signs with which texts end. */
  private static final String ENDINGS = ".?!…:。？！%°؟";

  /** Patterns of leading parts, the longest first, and of trailing ones. */
  private final List<Pattern> leads;

  private final List<Pattern> tails;

  private CommonAffixes(List<Pattern> leads, List<Pattern> tails) {
    this.leads = leads;
    this.tails = tails;
  }

  /** The affixes of these texts, of which the first is that of an example. */
  static CommonAffixes of(List<String> texts) {
    if (texts.stream().distinct().count() < FEWEST) {
      return NONE;
    }
    List<String> tokens = LineLead.tokens(texts.getFirst());
    List<Pattern> leads =
        LineLead.of(texts.getFirst()).stream()
            .map(LineLead::pattern)
            .filter(pattern -> isCommon(pattern, texts))
            .toList();
    var tails = new ArrayList<Pattern>();
    for (int from = tokens.size() - 1; from > Math.max(0, tokens.size() - MOST_TOKENS); from--) {
      List<String> tail = tokens.subList(from, tokens.size());
      if (!isTail(tail)) {
        break;
      }
      Pattern pattern = Pattern.compile("\\s*" + LineLead.generalized(tail) + "$");
      boolean ends = ENDINGS.indexOf(tail.getFirst().charAt(0)) >= 0;
      if (!ends && isCommon(pattern, texts)) {
        tails.addFirst(pattern);
      }
    }
    return new CommonAffixes(leads, List.copyOf(tails));
  }

  private static boolean isCommon(Pattern pattern, List<String> texts) {
    long count = texts.stream().filter(text -> pattern.matcher(text).find()).count();
    return count >= NEARLY_ALL * texts.size();
  }

  private static boolean isTail(List<String> tail) {
    return tail.stream().noneMatch(token -> LineLead.isWord(token) || LineLead.isNumber(token));
  }

  /** The text without them. */
  String strip(String text) {
    String rest = text.strip();
    boolean stripped = false;
    for (Pattern lead : leads) {
      Matcher matcher = lead.matcher(rest);
      if (matcher.find() && isForeign(matcher.group(), rest)) {
        String without = rest.substring(matcher.end()).strip();
        if (hasWords(without)) {
          String opening = matcher.group().strip();
          rest = withoutClosing(without, opening);
          stripped = true;
          break;
        }
      }
    }
    for (Pattern tail : tails) {
      Matcher matcher = tail.matcher(rest);
      if (matcher.find()
          && hasWords(rest.substring(0, matcher.start()))
          && isForeignAtEnd(matcher.group().strip(), rest.substring(0, matcher.start()))) {
        rest = rest.substring(0, matcher.start()).strip();
        break;
      }
    }
    return stripped || !rest.isEmpty() ? rest : text;
  }

  /** Whether a line has a label and no text after it. */
  boolean isLabel(String line) {
    String text = line.strip();
    return leads.stream().anyMatch(lead -> lead.matcher(text).matches());
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Signs that open a part of the text belong to it. */
  private static boolean isForeign(String lead, String text) {
    String signs = lead.strip();
    char last = signs.charAt(signs.length() - 1);
    int kind = OPENING.indexOf(last);
    boolean apart = lead.length() > 1 && Character.isWhitespace(lead.charAt(lead.length() - 1));
    if (kind < 0 || apart) {
      return true;
    }
    char close = CLOSING.charAt(kind);
    int closed = text.indexOf(close, lead.length());
    return last != '¿' && last != '¡' && (closed < 0 || closed == text.length() - 1);
  }

  /** A sign that closes what the text has not opened, or that no text ends with. */
  private static boolean isForeignAtEnd(String tail, String text) {
    for (int i = 0; i < tail.length(); i++) {
      char sign = tail.charAt(i);
      int kind = CLOSING.indexOf(sign);
      boolean isPair = kind >= 0 && "?!".indexOf(sign) < 0;
      if (isPair ? isOpen(text, OPENING.charAt(kind), sign) : ENDINGS.indexOf(sign) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text opens a pair of signs that it does not close. */
  private static boolean isOpen(String text, char open, char close) {
    return open == close ? count(text, open) % 2 == 1 : count(text, open) > count(text, close);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }

  private static String withoutClosing(String text, String lead) {
    int kind = OPENING.indexOf(lead.charAt(lead.length() - 1));
    boolean closed =
        kind >= 0
            && text.length() > 1
            && text.charAt(text.length() - 1) == CLOSING.charAt(kind)
            && "?!".indexOf(CLOSING.charAt(kind)) < 0
            && text.indexOf(OPENING.charAt(kind)) < 0;
    return closed ? text.substring(0, text.length() - 1).strip() : text;
  }
}
