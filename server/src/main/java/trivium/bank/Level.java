package trivium.bank;

/** How hard a question proved to be. */
public enum Level {
  EASY,
  MEDIUM,
  HARD;

  private static final double FEW = 1.0 / 3;
  private static final double MOST = 2.0 / 3;

  /** The level of what this share of players had wrong, from 0 to 1. */
  public static Level of(double difficulty) {
    return difficulty < FEW ? EASY : difficulty > MOST ? HARD : MEDIUM;
  }
}
