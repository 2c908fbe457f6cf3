package trivium.room;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.Set;

/**
 * A name that people can see and tell apart.
 *
 * @param text as shown
 * @param looks what the name looks like (Unicode TS 39 skeletons, with and without case); two names
 *     that share one of them are taken for the same
 */
public record PlayerName(String text, Set<String> looks) {
  /** Longer names do not fit a row of the leaderboard. */
  public static final int LONGEST = 24;

  // Two accents on a letter occur in real names; a tower of them is vandalism.
  private static final int MOST_MARKS = 3;

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int BRAILLE_BLANK = 0x2800;

  private static final SpoofChecker LOOKS =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  /** The name that a person typed, tidied; empty if it can't be one. */
  public static Optional<PlayerName> of(String typed) {
    String text = Normalizer2.getNFCInstance().normalize(typed);
    text = text.replaceAll("[\\p{Zs}\\t]+", " ").strip();
    if (text.isEmpty() || !isVisible(text) || length(text) > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new PlayerName(text, looks(text)));
  }

  private static Set<String> looks(String text) {
    String plain = Normalizer2.getNFKCInstance().normalize(text);
    String folded = UCharacter.foldCase(plain, true);
    String asTyped = LOOKS.getSkeleton(plain);
    String asFolded = UCharacter.foldCase(LOOKS.getSkeleton(folded), true);
    return asTyped.equals(asFolded) ? Set.of(asTyped) : Set.of(asTyped, asFolded);
  }

  private static int length(String text) {
    BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    letters.setText(text);
    int length = 0;
    while (letters.next() != BreakIterator.DONE) {
      length++;
    }
    return length;
  }

  private static boolean isVisible(String text) {
    int[] points = text.codePoints().toArray();
    int marks = 0;
    for (int i = 0; i < points.length; i++) {
      if (!isVisible(points, i)) {
        return false;
      }
      int type = Character.getType(points[i]);
      marks =
          type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int[] points, int i) {
    int point = points[i];
    if (point == ' ') {
      return true;
    }
    if (point == ZERO_WIDTH_JOINER || point == EMOJI_STYLE) {
      return i > 0 && isEmojiPart(points[i - 1]);
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default ->
          point != BRAILLE_BLANK
              && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private static boolean isEmojiPart(int point) {
    return point == EMOJI_STYLE
        || UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC)
        || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
  }
}
