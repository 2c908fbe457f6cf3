package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.SeededRandom;

/**
 * Generates numbers near a number as distractors. They are the only distractors that are made up,
 * because every other number is certainly wrong. The notation is preserved, whether a comma
 * separates thousands or decimals.
 */
final class NumberDistractors {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static final Pattern PLURAL_UNIT = Pattern.compile("\\d \\p{L}+s\\b");

  /** Matches "100 to 120" and "36.5–37.5" without other numbers. */
  private static final Pattern RANGE =
      Pattern.compile(
          "^(\\D*)(\\d+(?:[.,]\\d+)*)(\\s?(?:-|–|to|bis|a|à|and)\\s?)(\\d+(?:[.,]\\d+)*)(\\D*)$");

  /** Limits the search for numbers that do not occur in the entry. */
  private static final int MOST_TRIES = 12;

  private static final int MOST_DIGITS = 15;

  /**
   * The last year that is generated. A constant, because the same notes must give the same
   * questions in every year.
   */
  private static final int LAST_YEAR = 2025;

  /** Years from this one on are remembered more precisely, so the steps are smaller. */
  private static final int RECENT = 1950;

  /** Up to this number the step is 1. */
  private static final int SMALL = 12;

  private NumberDistractors() {}

  /**
   * Three numbers near the number of the correct choice; empty if it is none.
   *
   * @param entryText the text of the entry, whose other numbers are avoided if possible because
   *     they may be correct in another sense
   */
  static List<Candidate> near(Candidate right, String seed, String entryText) {
    if (right.shape() != ChoiceShape.YEAR && right.shape() != ChoiceShape.NUMBER) {
      return List.of();
    }
    // Its own numbers may recur: adjacent ranges begin where it ends.
    Set<String> entryNumbers = numbersIn(entryText);
    entryNumbers.removeAll(numbersIn(right.text()));
    List<String> first = generated(right, seed);
    List<String> texts = first;
    for (int i = 1;
        i < MOST_TRIES && texts.stream().anyMatch(text -> contains(text, entryNumbers));
        i++) {
      texts = generated(right, seed + i);
    }
    return (texts.stream().anyMatch(text -> contains(text, entryNumbers)) ? first : texts)
        .stream()
            .map(text -> Candidate.of(text, right.entry(), right.role(), right.category()))
            .toList();
  }

  private static Set<String> numbersIn(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean contains(String text, Set<String> entryNumbers) {
    return numbersIn(text).stream().anyMatch(entryNumbers::contains);
  }

  private static List<String> generated(Candidate right, String seed) {
    List<MatchResult> numbers = NUMBER.matcher(right.text()).results().toList();
    var mix = new SeededRandom(SeededRandom.hash(seed));
    return numbers.size() == 1
        ? beside(right.text(), numbers.getFirst(), right.shape() == ChoiceShape.YEAR, mix)
        : ranges(right.text(), mix);
  }

  private static List<String> beside(
      String text, MatchResult number, boolean year, SeededRandom mix) {
    if (digits(number.group()).length() > MOST_DIGITS) {
      return List.of();
    }
    long value = Long.parseLong(digits(number.group()));
    boolean plural = PLURAL_UNIT.matcher(text).find();
    return others(value, year, plural, mix).stream()
        .map(other ->
            text.substring(0, number.start())
                + format(other, number.group())
                + text.substring(number.end()))
        .toList();
  }

  /** Adjacent ranges of the same width. */
  private static List<String> ranges(String text, SeededRandom mix) {
    var range = RANGE.matcher(text);
    if (!range.matches()
        || digits(range.group(2)).length() > MOST_DIGITS
        || digits(range.group(4)).length() > MOST_DIGITS) {
      return List.of();
    }
    long low = Long.parseLong(digits(range.group(2)));
    long width = Long.parseLong(digits(range.group(4))) - low;
    int smaller =
        width <= 0 ? 0 : (int) Math.min(mix.nextInt(TextLimits.CHOICES), (low - 1) / width);
    var texts = new ArrayList<String>();
    for (int place = -smaller; place < TextLimits.CHOICES - smaller && width > 0; place++) {
      if (place != 0) {
        texts.add(
            range.group(1)
                + format(low + place * width, range.group(2))
                + range.group(3)
                + format(low + (place + 1) * width, range.group(4))
                + range.group(5));
      }
    }
    return texts;
  }

  /**
   * Three other numbers of which none, one, two or all are smaller, so that the position by size
   * says nothing.
   */
  private static List<Long> others(long value, boolean year, boolean plural, SeededRandom mix) {
    long step = step(value, year, mix);
    // One is left out: "1 seconds" would be no fair choice.
    long room = year ? TextLimits.CHOICES : Math.max(0, (value - (plural ? 2 : 1)) / step);
    long above = year && value <= LAST_YEAR ? (LAST_YEAR - value) / (2 * step) : TextLimits.CHOICES;
    int least = (int) Math.max(0, TextLimits.CHOICES - 1 - above);
    int place = mix.nextInt(TextLimits.CHOICES);
    // There are few numbers below a small one, which would usually be the smallest choice: 3 stands
    // among 1 to 4, as 2 does.
    boolean counted = !year && value >= 1 && value <= SMALL && mix.nextInt(TextLimits.CHOICES) > 0;
    int wished = counted ? (int) ((value - 1) % TextLimits.CHOICES) : place;
    int smaller = (int) Math.clamp(wished, least, Math.max(least, room));
    var others = new ArrayList<Long>();
    for (int at = -smaller; at < TextLimits.CHOICES - smaller; at++) {
      // Years at equal distances would look generated; other numbers look rounder that way.
      long aside = year ? mix.nextInt((int) step) : 0;
      if (at != 0) {
        others.add(value + at * step + (at < 0 ? -aside : aside));
      }
    }
    return others;
  }

  /**
   * The distance between numbers: 1 for small ones, a few for years, otherwise nearly as round as
   * the number itself.
   */
  private static long step(long value, boolean year, SeededRandom mix) {
    if (year) {
      return value < RECENT ? 2L + mix.nextInt(9) : 2L + mix.nextInt(3);
    }
    if (value <= SMALL) {
      return 1;
    }
    long tenth = Math.max(1, value / 8);
    long round = 1;
    while (value % (round * 10) == 0 && round * 10 <= value / 4) {
      round *= 10;
    }
    return Math.max(round, tenth / round * round);
  }

  private static String digits(String number) {
    return number.replaceAll("[.,]", "");
  }

  /**
   * Formats a number with commas and points at the positions of the other one, counted from its
   * end.
   */
  private static String format(long value, String like) {
    var text = new StringBuilder(Long.toString(value));
    int fewest = like.length() - Math.max(like.lastIndexOf(','), like.lastIndexOf('.'));
    boolean marked = fewest <= like.length();
    while (marked && text.length() < fewest) {
      text.insert(0, '0');
    }
    for (int fromEnd = 1; fromEnd < like.length(); fromEnd++) {
      char mark = like.charAt(like.length() - fromEnd - 1);
      if (!Character.isDigit(mark) && text.length() > fromEnd) {
        text.insert(text.length() - fromEnd, mark);
      }
    }
    return text.toString();
  }
}
