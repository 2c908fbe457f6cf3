package trivium.protocol;

/**
 * A position in the course of a game: a phase of a question.
 *
 * @param question from 0; also 0 before the first question
 */
public record GamePosition(Phase phase, int question) {
  public GamePosition {
    Checks.present(phase, "phase");
    Checks.range(question, 0, Checks.MOST_ASKED - 1, "question");
  }
}
