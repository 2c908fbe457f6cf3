package trivium.bank.notes.induction;

/**
 * The leading marks of a line, with digits and letters generalized: {@code - **0.} for {@code -
 * **12. Why?**}.
 *
 * @param text of the marks; empty if the line starts with its text
 * @param indent in columns
 * @param bodyStart index of the text after the marks
 * @param number in the marks; -1 if there is none
 */
record LineSignature(String text, int indent, int bodyStart, int number) {
  /** The generalized digits of a number. */
  static final char DIGITS = LineFronts.DIGITS;

  private static final int MOST_MARKS = 6;
  private static final int LONGEST_LABEL = 24;
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_NUMBERED_WORD = 12;
  private static final int LONGEST_SIGN = 4;
  private static final String BULLETS = "-*+•‣◦▪▫●○–—·";
  private static final String AFTER_NUMBER = ".):/>]、．：-";
  private static final String AFTER_LETTER = ".):：）、";
  private static final String AFTER_LABEL = ":：>)]|~=.-–—";

  /** Signs that belong to the text that they open. */
  private static final String OPENS_TEXT = "(\"'“«¿¡[{<`$&„‚‘/\\.,…!|";

  /** Parses a line by itself and by what other lines of the page begin with. */
  static LineSignature of(String line, LineFronts fronts) {
    return new Parser(line, fronts).parse();
  }

  /** The label that may start the text at an index, with its delimiter; empty if none does. */
  static String labelAt(String line, int from) {
    int end = labelEnd(line, from);
    return end < 0 ? "" : line.substring(from, end);
  }

  /** The label of a line behind the marks that are known without its page; empty if none is. */
  static String label(String line) {
    return labelAt(line, of(line, LineFronts.NONE).bodyStart());
  }

  /** Index after the delimiter of the label that starts here; -1 if none does. */
  private static int labelEnd(String line, int from) {
    int last = Math.min(line.length(), from + LONGEST_LABEL);
    int words = 1;
    int at = from;
    while (at < last && (Character.isLetter(line.charAt(at)) || line.charAt(at) == ' ')) {
      words += line.charAt(at) == ' ' ? 1 : 0;
      at++;
    }
    if (at == from || words > 4 || !Character.isLetter(line.charAt(from))) {
      return -1;
    }
    if (at == line.length()) {
      return words > 2 ? -1 : at;
    }
    if (at >= last) {
      return -1;
    }
    int end = skip(line, at, '*', 2);
    int letters = at - from;
    if (end < line.length() && AFTER_LABEL.indexOf(line.charAt(end)) >= 0) {
      boolean dot = line.charAt(end) == '.';
      boolean apart = end + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(end + 1));
      if ((!dot || letters <= 3) && (apart || line.charAt(end) == '：')) {
        end = skip(line, end + 1, '*', 2);
        return end;
      }
    }
    return -1;
  }

  private static int skip(String line, int from, char sign, int most) {
    int at = from;
    while (at < line.length() && at < from + most && line.charAt(at) == sign) {
      at++;
    }
    return at;
  }

  /** Removes marks from the front of a line, one after the other. */
  private static final class Parser {
    private final String line;
    private final LineFronts fronts;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int number = -1;

    Parser(String line, LineFronts fronts) {
      this.line = line;
      this.fronts = fronts;
    }

    LineSignature parse() {
      int indent = 0;
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        indent += line.charAt(at) == '\t' ? 4 : 1;
        at++;
      }
      int begin = at;
      marks(0);
      LineFronts.Front front = fronts.longest(line, begin);
      if (front.end() > at) {
        text.setLength(0);
        text.append(front.text());
        at = front.end();
        number = front.number();
        marks(1);
      }
      return new LineSignature(text.toString(), indent, at, number);
    }

    private void marks(int before) {
      for (int marks = before; marks < MOST_MARKS && at < line.length() && mark(); marks++) {
        skipBlanks();
      }
    }

    private void skipBlanks() {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }

    private boolean mark() {
      int sign = line.codePointAt(at);
      if (Character.isDigit(sign) || sign == '(' || sign == '[') {
        return numbered() || bracketed();
      }
      if (Character.isLetter(sign)) {
        return lettered() || labelled();
      }
      return symbol(sign) || punctuation((char) sign);
    }

    /** {@code 12.}, {@code (12)}, {@code 12)}, a keycap, or a number before a capital. */
    private boolean numbered() {
      int begin = line.charAt(at) == '(' || line.charAt(at) == '[' ? at + 1 : at;
      int end = begin;
      while (end < line.length()
          && end - begin <= MOST_DIGITS
          && Character.isDigit(line.charAt(end))) {
        end++;
      }
      if (end == begin || end - begin > MOST_DIGITS || end == line.length()) {
        return false;
      }
      int value = Integer.parseInt(line.substring(begin, end));
      char next = line.charAt(end);
      if (next == '\uFE0F' || next == '\u20E3') {
        return take(line.indexOf('\u20E3', end) + 1, "0\u20E3", value);
      }
      int close = end;
      while (close < line.length()
          && close < end + 2
          && AFTER_NUMBER.indexOf(line.charAt(close)) >= 0) {
        close++;
      }
      boolean closed =
          close > end && (close == line.length() || !Character.isDigit(line.charAt(close)));
      if (closed && (begin == at || ")]".indexOf(next) >= 0)) {
        return take(close, line.substring(at, begin) + DIGITS + line.substring(end, close), value);
      }
      boolean bare =
          begin == at
              && text.indexOf("0") < 0
              && next == ' '
              && end + 1 < line.length()
              && Character.isLetter(line.charAt(end + 1));
      return bare && take(end + 1, DIGITS + " ", value);
    }

    /** A check box, or a short label between brackets. */
    private boolean bracketed() {
      if (line.charAt(at) != '[') {
        return false;
      }
      int close = line.indexOf(']', at);
      if (close < 0
          || close - at > 9
          || (close + 1 < line.length() && line.charAt(close + 1) == '(')) {
        return false;
      }
      String inside = line.substring(at + 1, close);
      if (inside.isBlank() || inside.equalsIgnoreCase("x") || inside.equals("✓")) {
        return take(close + 1, "[]", number);
      }
      boolean word = inside.length() <= 2 && inside.chars().allMatch(Character::isLetter);
      return word && take(close + 1, "[" + inside + "]", number);
    }

    /** {@code Q1.}, {@code Card 3}, {@code a)}. */
    private boolean lettered() {
      int end = at;
      while (end < line.length()
          && end - at <= LONGEST_NUMBERED_WORD
          && Character.isLetter(line.charAt(end))) {
        end++;
      }
      if (end - at > LONGEST_NUMBERED_WORD) {
        return false;
      }
      int digits = end;
      while (digits < line.length()
          && digits < end + 2
          && " .#-".indexOf(line.charAt(digits)) >= 0) {
        digits++;
      }
      int close = digits;
      while (close < line.length()
          && close - digits < MOST_DIGITS
          && Character.isDigit(line.charAt(close))) {
        close++;
      }
      boolean opens = text.indexOf("0") < 0;
      if (close > digits && opens) {
        int value = Integer.parseInt(line.substring(digits, close));
        int after = close;
        while (after < line.length()
            && after < close + 2
            && AFTER_NUMBER.indexOf(line.charAt(after)) >= 0) {
          after++;
        }
        boolean apart =
            after == line.length()
                || Character.isWhitespace(line.charAt(after))
                || line.charAt(after) == '*';
        boolean short_ = after > close || after == line.length() || end - at <= 2;
        return apart
            && short_
            && take(after, line.substring(at, end) + DIGITS + line.substring(close, after), value);
      }
      boolean letter =
          end - at == 1
              && end < line.length()
              && AFTER_LETTER.indexOf(line.charAt(end)) >= 0
              && (end + 1 == line.length()
                  || Character.isWhitespace(line.charAt(end + 1))
                  || line.charAt(end) == ')')
              && !fronts.isLabel(line.substring(at, end + 1));
      return letter
          && take(
              end + 1,
              (Character.isUpperCase(line.charAt(at)) ? "A" : "a") + line.charAt(end),
              number);
    }

    private boolean labelled() {
      int end = labelEnd(line, at);
      if (end < 0 || !fronts.isLabel(line.substring(at, end))) {
        return false;
      }
      return take(end, line.substring(at, end), number);
    }

    private boolean symbol(int sign) {
      boolean symbol =
          sign > 0xFF
              && (Character.getType(sign) == Character.OTHER_SYMBOL || Character.isEmoji(sign));
      if (!symbol) {
        return false;
      }
      int end = at + Character.charCount(sign);
      while (end < line.length()
          && (line.charAt(end) == '\uFE0F' || line.charAt(end) == '\u200D')) {
        end++;
      }
      return take(end, Character.toString(sign), number);
    }

    private boolean punctuation(char sign) {
      int end = at;
      while (end < line.length() && end - at < LONGEST_SIGN && line.charAt(end) == sign) {
        end++;
      }
      boolean blank = end < line.length() && Character.isWhitespace(line.charAt(end));
      if (BULLETS.indexOf(sign) >= 0 && end == at + 1 && blank) {
        return take(end, sign + " ", number);
      }
      if (sign == '*' || sign == '_') {
        return take(end, line.substring(at, end), number);
      }
      boolean alone = sign == '«' && blank && line.indexOf('»', end) < 0;
      if ((OPENS_TEXT.indexOf(sign) >= 0 && !alone) || Character.isWhitespace(sign)) {
        return false;
      }
      while (end < line.length()
          && end - at < LONGEST_SIGN
          && !Character.isLetterOrDigit(line.charAt(end))
          && !Character.isWhitespace(line.charAt(end))
          && "*_(\"[".indexOf(line.charAt(end)) < 0
          && !Character.isSurrogate(line.charAt(end))) {
        end++;
      }
      return end < line.length() && take(end, line.substring(at, end), number);
    }

    private boolean take(int end, String mark, int value) {
      if (end > line.length() || end <= at) {
        return false;
      }
      text.append(mark);
      number = value;
      at = end;
      return true;
    }
  }
}
