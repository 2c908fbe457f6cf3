package trivium.room;

import trivium.bank.Question;

/** Estimates how long it takes to read a question. Pure. */
final class ReadingTime {
  /** To look up and find the question, ms. */
  private static final long START = 1_000;

  /**
   * For a letter, ms: 240 words a minute, the mean of silent reading (Brysbaert 2019), at five
   * letters and a space each.
   */
  private static final long LETTER = 42;

  /** For an ideograph or a syllable, ms: 260 of them a minute. */
  private static final long IDEOGRAPH = 230;

  /** A picture takes as long as a short sentence, ms. */
  private static final long PICTURE = 2_000;

  /** Nobody should wait longer, ms. */
  private static final long LONGEST = 20_000;

  private ReadingTime() {}

  /** The time for the prompt and the picture of a question, ms. */
  static long of(Question question) {
    long prompt =
        question
            .prompt()
            .codePoints()
            .mapToLong(point -> isIdeograph(point) ? IDEOGRAPH : LETTER)
            .sum();
    long picture = question.settings().picture().isPresent() ? PICTURE : 0;
    return Math.min(LONGEST, START + prompt + picture);
  }

  private static boolean isIdeograph(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
