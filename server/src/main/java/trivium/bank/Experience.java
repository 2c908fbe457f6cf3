package trivium.bank;

import java.util.Map;
import java.util.Optional;

/** What past rooms found out about the questions of a bank. */
public record Experience(Map<Asked, Played> played) {
  public static final Experience NONE = new Experience(Map.of());

  private static final Played NEVER = new Played(0, 0);

  /** One or two answers say more about the players than about the question. */
  private static final int ENOUGH = 3;

  public Experience {
    played = Map.copyOf(played);
  }

  /** A question by its words: what is hard to type may be easy to pick. */
  public record Asked(String prompt, Kind kind) {
    public Asked(Question question) {
      this(question.prompt(), question.kind());
    }
  }

  /** How a question went, in all its rooms together. */
  public record Played(int answered, int wrong) {
    public Played plus(Played more) {
      return new Played(answered + more.answered, wrong + more.wrong);
    }
  }

  /** How a question went so far. */
  public Played of(Question question) {
    return played.getOrDefault(new Asked(question), NEVER);
  }

  /** The share of wrong answers, from 0 to 1; empty for what too few have answered. */
  public Optional<Double> difficulty(Question question) {
    return Optional.of(of(question))
        .filter(one -> one.answered() >= ENOUGH)
        .map(one -> (double) one.wrong() / one.answered());
  }
}
