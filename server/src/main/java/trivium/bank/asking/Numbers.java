package trivium.bank.asking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trivium.bank.text.Mix;

/**
 * Numbers near a number: the only wrong choices that are made up, because any other number is
 * surely wrong.
 */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private Numbers() {}

  static List<Candidate> near(Candidate right, String seed) {
    if (right.look() != Look.YEAR && right.look() != Look.NUMBER) {
      return List.of();
    }
    var number = NUMBER.matcher(right.text());
    if (!number.find() || right.text().substring(number.end()).matches(".*\\d.*")) {
      return List.of();
    }
    String digits = number.group().replace(",", "");
    if (digits.length() > 15) {
      return List.of();
    }
    int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
    long value = Long.parseLong(digits.replace(".", ""));
    boolean grouped = number.group().contains(",");
    var near = new ArrayList<Candidate>();
    for (long other : others(value, right.look() == Look.YEAR, new Mix(Mix.of(seed)))) {
      String text = written(other, decimals, grouped);
      String whole =
          right.text().substring(0, number.start()) + text + right.text().substring(number.end());
      near.add(Candidate.of(whole, right.entry(), right.role(), right.kin()));
    }
    return near;
  }

  /**
   * Three others, of which none, one, two or all are smaller, so that the place in the row tells
   * nothing.
   */
  private static List<Long> others(long value, boolean year, Mix mix) {
    long step = step(value, year, mix);
    long room = year ? Limits.CHOICES : Math.max(0, (value - 1) / step);
    int smaller = (int) Math.min(mix.below(Limits.CHOICES), room);
    var others = new ArrayList<Long>();
    for (int place = -smaller; place < Limits.CHOICES - smaller; place++) {
      // Years in even steps would look made up; other numbers look rounder that way.
      long aside = year ? mix.below((int) step) : 0;
      if (place != 0) {
        others.add(value + place * step + (place < 0 ? -aside : aside));
      }
    }
    return others;
  }

  /** Small numbers are one apart, years a few, large ones as round as the number itself. */
  private static long step(long value, boolean year, Mix mix) {
    if (year) {
      return 2L + mix.below(9);
    }
    if (value <= 12) {
      return 1;
    }
    long round = 1;
    while (value % (round * 10) == 0) {
      round *= 10;
    }
    long tenth = Math.max(1, value / 8);
    return Math.max(round, tenth / round * round);
  }

  private static String written(long value, int decimals, boolean grouped) {
    if (decimals > 0) {
      return BigDecimal.valueOf(value, decimals).toPlainString();
    }
    return grouped ? String.format(Locale.ROOT, "%,d", value) : Long.toString(value);
  }
}
