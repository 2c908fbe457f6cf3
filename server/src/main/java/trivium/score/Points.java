package trivium.score;

/** The points that an answer earns. */
public record Points(int value) {
  public static final Points NONE = new Points(0);

  public Points plus(Points more) {
    return new Points(value + more.value);
  }

  /** Multiplies by the question's weight. */
  public Points times(int worth) {
    return new Points(value * worth);
  }
}
