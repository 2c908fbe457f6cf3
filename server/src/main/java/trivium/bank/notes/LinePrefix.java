package trivium.bank.notes;

import java.util.Locale;

/** A quick look at how a line begins, so that patterns run only where they may match. */
final class LinePrefix {
  /** Marks in front of a word: bullets, emphasis, a number. */
  private static final int FAR = 20;

  /** Marks and a label are never as long. */
  private static final int LABEL_AT_MOST = 120;

  /** The last sign of the alphabets that words are told apart in here. */
  static final int LATIN = 0x24F;

  private LinePrefix() {}

  /** The first letter of a line, if no more than marks stand in front of it; 0 if there is none. */
  static char letter(String line) {
    int at = letterAt(line);
    return at < 0 ? 0 : line.charAt(at);
  }

  /** The first word of a line in small letters; empty if there is none, or it is not Latin. */
  static String word(String line) {
    int at = letterAt(line);
    if (at < 0) {
      return "";
    }
    int end = at;
    while (end < line.length() && end - at < FAR && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(at, end).toLowerCase(Locale.ROOT);
  }

  /** Whether its first letter is of an alphabet that words are not told apart in here. */
  static boolean isForeign(char letter) {
    return letter > LATIN;
  }

  /** The first sign that is no blank; 0 if there is none. */
  static char sign(String line) {
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (!isBlank(next)) {
        return next;
      }
    }
    return 0;
  }

  /** The first sign that is neither a blank nor a bullet with blanks after it; 0 if none is. */
  static char signBehindBullet(String line) {
    int from = 0;
    while (from < line.length() && isBlank(line.charAt(from))) {
      from++;
    }
    boolean bullet =
        from + 1 < line.length()
            && "-*+".indexOf(line.charAt(from)) >= 0
            && isBlank(line.charAt(from + 1));
    return sign(bullet ? line.substring(from + 1) : line);
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t';
  }

  /** Whether one of these signs, or a digit, stands not far after the first letter. */
  static boolean hasSignBehindWords(String line, String signs) {
    int far = Math.min(line.length(), LABEL_AT_MOST);
    for (int i = Math.max(0, letterAt(line)); i < far; i++) {
      char next = line.charAt(i);
      if (Character.isDigit(next) || signs.indexOf(next) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether an arrow of any kind is in it. */
  static boolean hasArrow(String line) {
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      boolean drawn =
          next == '>' && i > 0 && (line.charAt(i - 1) == '-' || line.charAt(i - 1) == '=');
      if (drawn || (next > 0x2000 && "→⇒➡➜⟶".indexOf(next) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static int letterAt(String line) {
    int far = Math.min(line.length(), FAR);
    for (int i = 0; i < far; i++) {
      if (Character.isLetter(line.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
