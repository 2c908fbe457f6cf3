package trivium.bank.asking;

/** Length limits of generated questions and choices. Authors may write more. */
final class TextLimits {
  /** What Kahoot allows: exported quizzes fit there, and a projector shows it in two lines. */
  static final int MAX_PROMPT = 120;

  /** Kahoot's limit again; a phone shows it in three lines. */
  static final int MAX_CHOICE = 75;

  static final int CHOICES = 4;

  /** Among shorter choices nobody sees which one is longest. */
  static final int SHOWS_LENGTH = 24;

  private TextLimits() {}
}
