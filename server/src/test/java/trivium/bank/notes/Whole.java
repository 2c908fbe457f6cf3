package trivium.bank.notes;

import java.util.BitSet;
import java.util.List;

/** What holds for every reading of every text: nothing of it has vanished. */
final class Whole {

  private Whole() {}

  /**
   * @throws AssertionError with the line that is in nothing, or the word that is in no entry
   */
  static void check(String text, Reading reading) {
    List<String> lines = text.lines().toList();
    var known = new BitSet();
    reading.marks().forEach(known::set);
    reading.strays().forEach(stray -> known.set(stray.first(), stray.last() + 1));
    for (Note note : reading.notes()) {
      known.set(note.entry().line(), note.entry().lastLine() + 1);
    }
    for (int line = 1; line <= lines.size(); line++) {
      if (!known.get(line) && !isBlank(lines.get(line - 1))) {
        throw new AssertionError("line " + line + " is in nothing: " + lines.get(line - 1));
      }
    }
    if (known.length() > lines.size() + 1) {
      throw new AssertionError("line " + (known.length() - 1) + " of " + lines.size());
    }
  }

  /** To the eye: blanks that do not break are blanks. */
  private static boolean isBlank(String line) {
    return line.chars()
        .allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
  }
}
