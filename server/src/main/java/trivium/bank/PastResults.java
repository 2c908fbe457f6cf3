package trivium.bank;

import java.util.Map;
import java.util.Optional;

/** What past rooms found out about the questions of a bank. */
public record PastResults(Map<QuestionKey, AnswerCounts> counts) {
  public static final PastResults NONE = new PastResults(Map.of());

  private static final AnswerCounts NEVER = new AnswerCounts(0, 0);

  /** One or two answers say more about the players than about the question. */
  private static final int ENOUGH = 3;

  public PastResults {
    counts = Map.copyOf(counts);
  }

  /** A question by its words: what is hard to type may be easy to pick. */
  public record QuestionKey(String prompt, Kind kind) {
    public QuestionKey(Question question) {
      this(question.prompt(), question.kind());
    }
  }

  /** How a question went, in all its rooms together. */
  public record AnswerCounts(int answered, int wrong) {
    public AnswerCounts plus(AnswerCounts more) {
      return new AnswerCounts(answered + more.answered, wrong + more.wrong);
    }
  }

  /** How a question went so far. */
  public AnswerCounts countsOf(Question question) {
    return counts.getOrDefault(new QuestionKey(question), NEVER);
  }

  /** The share of wrong answers, from 0 to 1; empty for what too few have answered. */
  public Optional<Double> difficulty(Question question) {
    return Optional.of(countsOf(question))
        .filter(one -> one.answered() >= ENOUGH)
        .map(one -> (double) one.wrong() / one.answered());
  }
}
