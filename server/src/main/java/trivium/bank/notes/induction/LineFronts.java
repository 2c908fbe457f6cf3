package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What several lines of a page begin with, whatever it looks like: words with a delimiter ({@code
 * Svar:}), short tokens with a sign ({@code {?}}, {@code [Q7]}, {@code <-}), and numbers that rise
 * ({@code 3°}, {@code Karte 3 |}, {@code IV)}). The first number is generalized to {@link #DIGITS}.
 */
final class LineFronts {
  /** Stands for a number. */
  static final char DIGITS = '0';

  static final LineFronts NONE = new LineFronts(Set.of(), Set.of());

  /** They are collected from so many lines, and as often each must occur. */
  private static final int LINES = 20_000;

  private static final int FEWEST = 3;
  private static final int LONGEST_TEXT = 2_000;

  /** Of the numbers of a front, how many follow the one before. */
  private static final double FEWEST_RISING = 0.6;

  private static final int LARGEST_STEP = 4;
  private static final int MOST_TOKENS = 4;
  private static final int LONGEST_TOKEN = 14;
  private static final int LONGEST_WORD = 12;
  private static final int MOST_DIGITS = 3;
  private static final int LONGEST_ABBREVIATION = 3;

  /** A word that ends with one of these is a label, as is one in brackets. */
  private static final String AFTER_WORD = ")]>|}/~=:»";

  private static final Pattern EMPHASIS = Pattern.compile("^(?:[*_]{1,2})");
  private static final Pattern EMPHASIZED =
      Pattern.compile("([*_]{1,2})\\p{L}{1,10}[.:)]?\\1[.:)]?");

  private static final String BRACKETS = "()[]<>{}";
  private static final String BEFORE_WORD = "@#";

  /** In front of commands. */
  private static final String PROMPT = "$ ";

  private static final String ORDINALS = "ºª";
  private static final String ROMAN = "IVXLC";

  private final Set<String> labels;
  private final Set<String> fronts;

  private LineFronts(Set<String> labels, Set<String> fronts) {
    this.labels = labels;
    this.fronts = fronts;
  }

  /**
   * The beginning of a line.
   *
   * @param text with its first number generalized
   * @param end index after it and the blanks that follow
   * @param number the number in it; -1 if there is none
   */
  record Front(String text, int end, int number) {}

  private static final class Occurrences {
    private int count;
    private int rising;
    private int last = -1;

    void add(int number) {
      count++;
      boolean follows = number == 1 || (number > last && number <= last + LARGEST_STEP);
      rising += number >= 0 && follows ? 1 : 0;
      last = number;
    }

    boolean isFront() {
      return count >= FEWEST && (last < 0 || rising >= FEWEST_RISING * count);
    }
  }

  /**
   * The fronts of a page; only lines of text count.
   *
   * @param label of a line, without the marks in front of it; empty if it has none
   */
  static LineFronts of(
      List<String> lines, LineKind[] kinds, int longest, Function<String, String> label) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Occurrences> occurrences = new HashMap<>();
    int most = Math.min(lines.size(), LINES);
    for (int i = 0; i < most; i++) {
      String line = lines.get(i);
      if ((kinds[i] != LineKind.TEXT && kinds[i] != LineKind.HEADING)
          || line.length() > longest
          || line.stripLeading().startsWith(PROMPT)) {
        continue;
      }
      if (kinds[i] == LineKind.TEXT) {
        String found = label.apply(line);
        if (!found.isEmpty()) {
          counts.merge(found, 1, Integer::sum);
        }
      }
      for (Front front : at(line, leadingBlanks(line))) {
        occurrences.computeIfAbsent(front.text(), _ -> new Occurrences()).add(front.number());
      }
    }
    var labels = new HashSet<String>();
    counts.forEach((one, count) -> {
      if (count >= FEWEST) {
        labels.add(one);
      }
    });
    var fronts = new HashSet<String>();
    occurrences.forEach((front, found) -> {
      if (found.isFront()) {
        fronts.add(front);
      }
    });
    return new LineFronts(labels, fronts);
  }

  /** The fronts of texts that are all of one kind. */
  static LineFronts of(List<String> texts, Function<String, String> label) {
    var kinds = new LineKind[texts.size()];
    Arrays.fill(kinds, LineKind.TEXT);
    return of(texts, kinds, LONGEST_TEXT, label);
  }

  private static int leadingBlanks(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean isLabel(String text) {
    return labels.contains(text);
  }

  /** The longest front at an index; its end is the index if there is none. */
  Front longest(String line, int from) {
    var longest = new Front("", from, -1);
    if (!fronts.isEmpty()) {
      for (Front front : at(line, from)) {
        if (fronts.contains(front.text())) {
          longest = front;
        }
      }
    }
    return longest;
  }

  /** Whether a text begins with a number that rises on the page. */
  boolean isNumbered(String text) {
    return longest(text, 0).number() >= 0;
  }

  /** What may be a front at an index: one to four tokens, the last of which is no mere word. */
  private static List<Front> at(String line, int from) {
    var found = new ArrayList<Front>(2);
    var text = new StringBuilder();
    int number = -1;
    int at = from;
    boolean words = false;
    for (int tokens = 0; tokens < MOST_TOKENS && at < line.length(); tokens++) {
      int end = at;
      while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
        end++;
      }
      if (end == line.length() || end - at > Math.max(LONGEST_TOKEN, LONGEST_WORD)) {
        break;
      }
      String token = line.substring(at, end);
      int next = end;
      while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
        next++;
      }
      text.append(text.isEmpty() ? "" : " ");
      int roman = tokens == 0 ? roman(token) : -1;
      int digits = number >= 0 ? -1 : firstDigit(token);
      if (roman > 0) {
        text.append(DIGITS).append(token.charAt(token.length() - 1));
        number = roman;
      } else if (digits >= 0) {
        int last = digits;
        while (last < token.length() && Character.isDigit(token.charAt(last))) {
          last++;
        }
        if (last - digits > MOST_DIGITS || hasLetters(token, last)) {
          break;
        }
        number = Integer.parseInt(token.substring(digits, last));
        text.append(token, 0, digits).append(DIGITS).append(token, last, token.length());
      } else {
        text.append(token);
      }
      boolean word = hasLetters(token, 0) && roman <= 0;
      if (word && digits < 0 && !isLabelled(token)) {
        if (!isWord(token) || tokens > 2) {
          break;
        }
        words = true;
      } else if (!words || number >= 0) {
        found.add(new Front(text.toString(), next, number));
      }
      at = next;
    }
    return found;
  }

  /** Whether it is a word, or the abbreviation of one that stands before numbers. */
  private static boolean isWord(String written) {
    String token = EMPHASIS.matcher(written).replaceFirst("");
    int letters = 0;
    while (letters < token.length() && Character.isLetter(token.charAt(letters))) {
      letters++;
    }
    return (letters > 0 && letters == token.length())
        || (letters > 0 && letters <= LONGEST_ABBREVIATION && letters == token.length() - 1);
  }

  /** Whether a token with letters is set off as a label by its signs. */
  private static boolean isLabelled(String token) {
    int length = token.length();
    if (length < 2) {
      return false;
    }
    char first = token.charAt(0);
    char last = token.charAt(length - 1);
    if (EMPHASIZED.matcher(token).matches()) {
      return true;
    }
    boolean inner = token.substring(1, length - 1).chars().allMatch(Character::isLetter);
    if (!inner) {
      return false;
    }
    int bracket = BRACKETS.indexOf(first);
    if (bracket >= 0) {
      return bracket % 2 == 0 && last == BRACKETS.charAt(bracket + 1);
    }
    return (Character.isLetter(first) && AFTER_WORD.indexOf(last) >= 0)
        || (BEFORE_WORD.indexOf(first) >= 0 && Character.isLetter(last));
  }

  private static int firstDigit(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isDigit(token.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasLetters(String token, int from) {
    for (int i = from; i < token.length(); i++) {
      if (Character.isLetter(token.charAt(i)) && ORDINALS.indexOf(token.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** The value of a Roman number with a sign after it; -1 if it is none. */
  private static int roman(String token) {
    int end = token.length() - 1;
    if (end < 1 || end > 5 || ".):".indexOf(token.charAt(end)) < 0) {
      return -1;
    }
    int sum = 0;
    int above = 0;
    for (int i = end - 1; i >= 0; i--) {
      int place = ROMAN.indexOf(token.charAt(i));
      if (place < 0) {
        return -1;
      }
      int value = new int[] {1, 5, 10, 50, 100}[place];
      sum += value < above ? -value : value;
      above = Math.max(above, value);
    }
    return sum;
  }
}
