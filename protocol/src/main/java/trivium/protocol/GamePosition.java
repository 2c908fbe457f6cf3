package trivium.protocol;

/**
 * A point in the course of a game: a phase, and of which question.
 *
 * @param question counted from 0; 0 also before the first question
 */
public record GamePosition(Phase phase, int question) {
  public GamePosition {
    Checks.present(phase, "phase");
    Checks.range(question, 0, ClientMessage.Open.MOST_QUESTIONS - 1, "question");
  }
}
