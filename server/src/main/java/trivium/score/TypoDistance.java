package trivium.score;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The edit distance between a typed word and the expected one, limited to what counts as typing
 * mistakes. Pure.
 */
final class TypoDistance {
  /** The most typing mistakes; beyond them it is another word. */
  static final int MOST = 2;

  private static final int TOO_FAR = MOST + 1;

  /** In shorter words one letter makes another word: "cat" and "car". */
  private static final int LONG = 5;

  private static final int VERY_LONG = 9;

  /** Shorter words have no plural: "bu" and "bus". */
  private static final int SHORTEST_SINGULAR = 3;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /** Affixes that are a letter or two apart and change the meaning. */
  private static final List<List<String>> DISTINCT_PARTS =
      List.of(
          List.of("hyper", "hypo"),
          List.of("inter", "intra"),
          List.of("endo", "exo"),
          List.of("endo", "ecto"),
          List.of("macro", "micro"),
          List.of("ate", "ite", "ide"),
          List.of("ane", "ene", "yne"),
          List.of("ose", "ase"));

  private TypoDistance() {}

  /**
   * 0 for the same word or its plural, otherwise the number of typing mistakes, or more than {@link
   * #MOST} if it is another word.
   */
  static int between(String meant, String typed) {
    if (meant.equals(typed) || plural(meant, typed) || plural(typed, meant)) {
      return 0;
    }
    int allowed = meant.length() < LONG ? 0 : shorter(meant, typed) < VERY_LONG ? 1 : MOST;
    // Typing mistakes are accepted in letters only: 1914 is not 1915, and C is not C++.
    if (Math.abs(meant.length() - typed.length()) > allowed
        || allowed == 0
        || !LETTERS.matcher(meant).matches()
        || !LETTERS.matcher(typed).matches()
        || !beginsAlike(meant, typed)
        || isDifferentWord(meant, typed)) {
      return TOO_FAR;
    }
    int edits = edits(meant, typed);
    return edits <= allowed ? edits : TOO_FAR;
  }

  /** Whether at most a third of the letters differ. */
  static boolean isSimilar(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer - shorter(one, other) <= longer / 3 && edits(one, other) <= longer / 3;
  }

  private static int shorter(String one, String other) {
    return Math.min(one.length(), other.length());
  }

  private static boolean plural(String one, String many) {
    return one.length() >= SHORTEST_SINGULAR
        && LETTERS.matcher(one).matches()
        && (many.equals(one + "s")
            || (many.equals(one + "es") && one.matches(".*(?:s|x|z|ch|sh|o)"))
            || (one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies")));
  }

  /** The first letter is rarely mistyped, and Zambia is not Gambia. */
  private static boolean beginsAlike(String meant, String typed) {
    return meant.charAt(0) == typed.charAt(0)
        || (meant.charAt(0) == typed.charAt(1) && meant.charAt(1) == typed.charAt(0));
  }

  private static boolean isDifferentWord(String meant, String typed) {
    for (List<String> parts : DISTINCT_PARTS) {
      for (String part : parts) {
        for (int at = meant.indexOf(part); at >= 0; at = meant.indexOf(part, at + 1)) {
          for (String other : parts) {
            if (!other.equals(part)
                && typed.equals(
                    meant.substring(0, at) + other + meant.substring(at + part.length()))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** The Damerau-Levenshtein distance: insertions, deletions, substitutions and transpositions. */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least =
            Math.min(
                cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[one.length()][other.length()];
  }
}
