package trivium.bank.notes;

/**
 * What can be told of a line in one look at its signs. Most lines lack what most forms begin with:
 * so patterns run only where they may match.
 */
final class Traits {
  /** It is text, and no longer than patterns may be run on. */
  static final int READABLE = 1 << 21;

  /** Nothing but a blank line, or the top of the page, is above it. */
  static final int FRESH = 1;

  /** Its first sign is neither a letter nor a digit. */
  static final int SIGN_FIRST = 1 << 1;

  /** Its last sign is neither a letter nor a digit. */
  static final int SIGN_LAST = 1 << 2;

  static final int BULLET = 1 << 3;
  static final int STAR_FIRST = 1 << 4;

  /** Its first sign but for marks is a digit. */
  static final int NUMBER = 1 << 5;

  /** A question mark is in it, of whatever script. */
  static final int QUESTION = 1 << 6;

  /** It has no small letter. */
  static final int CAPITALS = 1 << 7;

  /** Two stars or two low lines. */
  static final int BOLD = 1 << 8;

  static final int STAR = 1 << 9;
  static final int ARROW = 1 << 10;

  /** A hyphen between blanks. */
  static final int DASH = 1 << 11;

  static final int EN_DASH = 1 << 12;
  static final int EM_DASH = 1 << 13;
  static final int EQUALS = 1 << 14;
  static final int COLON = 1 << 15;
  static final int COLONS = 1 << 16;
  static final int SEMICOLONS = 1 << 17;
  static final int BAR = 1 << 18;
  static final int TAB = 1 << 19;
  static final int TAG = 1 << 20;

  private static final String MARKS = "-+>•*_(#";

  private Traits() {}

  /** The bits of a line that is not blank, but for what stands above it. */
  static int of(String line) {
    int bits = READABLE | CAPITALS;
    int first = 0;
    while (Character.isWhitespace(line.charAt(first))) {
      first++;
    }
    for (int i = first; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next >= 'a' && next <= 'z') {
        bits &= ~CAPITALS;
      } else if (next != ' ') {
        bits |= sign(line, i, next);
        bits &= Character.isLowerCase(next) ? ~CAPITALS : -1;
      }
    }
    return bits | ends(line, first);
  }

  private static int ends(String line, int first) {
    char sign = line.charAt(first);
    int bits = Character.isLetterOrDigit(line.charAt(line.length() - 1)) ? 0 : SIGN_LAST;
    int number = first;
    while (number < line.length()
        && (MARKS.indexOf(line.charAt(number)) >= 0
            || Character.isWhitespace(line.charAt(number)))) {
      number++;
    }
    if (number < line.length() && Character.isDigit(line.charAt(number))) {
      bits |= NUMBER;
    }
    if (Character.isLetterOrDigit(sign)) {
      return bits;
    }
    bits |= SIGN_FIRST;
    bits |= sign == '*' ? STAR_FIRST : 0;
    return bits | ("-+*•".indexOf(sign) >= 0 ? BULLET : 0);
  }

  private static int sign(String line, int at, char sign) {
    char after = at + 1 < line.length() ? line.charAt(at + 1) : 0;
    return switch (sign) {
      case '?', '？', '؟' -> QUESTION;
      case '*' -> STAR | (after == '*' ? BOLD : 0);
      case '_' -> after == '_' ? BOLD : 0;
      case '-' ->
          after == '>' ? ARROW : at > 0 && line.charAt(at - 1) == ' ' && after == ' ' ? DASH : 0;
      case '=' -> EQUALS | (after == '>' ? ARROW : 0);
      case '→', '⇒', '➡', '➜', '⟶' -> ARROW;
      case '–' -> EN_DASH;
      case '—' -> EM_DASH;
      case ':' -> COLON | (after == ':' ? COLONS : 0);
      case ';' -> after == ';' ? SEMICOLONS : 0;
      case '|' -> BAR;
      case '\t' -> TAB;
      case '<' -> TAG;
      default -> 0;
    };
  }
}
