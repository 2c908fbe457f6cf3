package trivium.bank;

import java.util.Map;
import java.util.Optional;

/**
 * The answers to the questions of a bank in all past rooms.
 *
 * @param counts by question; questions that were never played are absent
 */
public record PastResults(Map<QuestionKey, AnswerCounts> counts) {
  public static final PastResults NONE = new PastResults(Map.of());

  private static final AnswerCounts NEVER = new AnswerCounts(0, 0, 0);

  /** With fewer answers the share of wrong ones says nothing about the question. */
  private static final int ENOUGH = 3;

  public PastResults {
    counts = Map.copyOf(counts);
  }

  /**
   * Identifies a question by prompt and kind: a question that is hard when typed may be easy as a
   * choice.
   */
  public record QuestionKey(String prompt, Kind kind) {
    public QuestionKey(Question question) {
      this(question.prompt(), question.kind());
    }
  }

  /**
   * The answers to a question in all rooms together.
   *
   * @param rooms that were asked it
   */
  public record AnswerCounts(int answered, int wrong, int rooms) {
    public AnswerCounts plus(AnswerCounts more) {
      return new AnswerCounts(answered + more.answered, wrong + more.wrong, rooms + more.rooms);
    }
  }

  /** The answers to a question; zeros if it was never played. */
  public AnswerCounts countsOf(Question question) {
    return counts.getOrDefault(new QuestionKey(question), NEVER);
  }

  /** The share of wrong answers, from 0 to 1; empty if there are too few answers. */
  public Optional<Double> difficulty(Question question) {
    return Optional.of(countsOf(question))
        .filter(counts -> counts.answered() >= ENOUGH)
        .map(counts -> (double) counts.wrong() / counts.answered());
  }
}
