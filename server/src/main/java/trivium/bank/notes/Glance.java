package trivium.bank.notes;

import java.util.Locale;

/** A quick look at how a line begins, so that patterns run only where they may match. */
final class Glance {
  /** Marks in front of a word: bullets, emphasis, a number. */
  private static final int FAR = 20;

  /** The last sign of the alphabets that words are told apart in here. */
  static final int LATIN = 0x24F;

  private Glance() {}

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
      if (next != ' ' && next != '\t') {
        return next;
      }
    }
    return 0;
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
