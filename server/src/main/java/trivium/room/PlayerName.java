package trivium.room;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A valid name of a player.
 *
 * @param text as shown
 * @param skeletons of the name (Unicode TS 39), as typed and case-folded; names that share one are
 *     confusable
 */
public record PlayerName(String text, Set<String> skeletons) {
  /** Longer names do not fit a row of the leaderboard. */
  public static final int LONGEST = 24;

  // Real names have up to two accents on a letter.
  private static final int MOST_MARKS = 3;

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int BRAILLE_BLANK = 0x2800;

  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");

  private static final SpoofChecker CONFUSABLES =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  /** Normalizes a typed name; empty if it is not valid. */
  public static Optional<PlayerName> of(String typed) {
    String text = Normalizer2.getNFCInstance().normalize(typed);
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    if (text.isEmpty() || !isVisible(text) || isTooLong(text)) {
      return Optional.empty();
    }
    return Optional.of(new PlayerName(text, skeletons(text)));
  }

  private static Set<String> skeletons(String text) {
    String plain = Normalizer2.getNFKCInstance().normalize(text);
    String folded = UCharacter.foldCase(plain, true);
    String asTyped = CONFUSABLES.getSkeleton(plain);
    String asFolded = UCharacter.foldCase(CONFUSABLES.getSkeleton(folded), true);
    return asTyped.equals(asFolded) ? Set.of(asTyped) : Set.of(asTyped, asFolded);
  }

  /** Compares the number of letters as people count them, of which each has a code unit or more. */
  private static boolean isTooLong(String text) {
    return text.length() > LONGEST && letters(text) > LONGEST;
  }

  private static int letters(String text) {
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
