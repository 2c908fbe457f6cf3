package trivium.bank.asking;

/** The length limits of generated questions and choices. Authors may exceed them. */
final class TextLimits {
  /** Kahoot's limit, so that exported quizzes fit; two lines on a display. */
  static final int MAX_PROMPT = 120;

  /** Kahoot's limit; three lines on a phone. */
  static final int MAX_CHOICE = 75;

  static final int CHOICES = 4;

  /** Among shorter choices the longest one does not stand out. */
  static final int SHOWS_LENGTH = 24;

  private TextLimits() {}
}
