package trivium.bank;

/** The difficulty of a question in past games. */
public enum Level {
  EASY,
  MEDIUM,
  HARD;

  private static final double FEW = 1.0 / 3;
  private static final double MOST = 2.0 / 3;

  /** The level of a question with this share of wrong answers, from 0 to 1. */
  public static Level of(double difficulty) {
    return difficulty < FEW ? EASY : difficulty > MOST ? HARD : MEDIUM;
  }
}
