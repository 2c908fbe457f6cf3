package trivium.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import trivium.protocol.BuzzerMessage.BuzzerPresses;
import trivium.protocol.BuzzerRequest.Verdict;
import trivium.protocol.PlayerId;

/** The host's verdicts about answers given aloud, made at random. */
final class RandomVerdicts {
  /** One in so many answers is right. */
  private static final int RIGHT = 3;

  private final SplittableRandom random;
  private final Map<PlayerId, Boolean> judged = new HashMap<>();
  private int question = -1;

  RandomVerdicts(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * The verdict about the player who answers now; empty if there is none, or it was made before.
   */
  Optional<Verdict> next(BuzzerPresses told) {
    if (told.question() != question) {
      question = told.question();
      judged.clear();
    }
    return told.answering()
        .filter(player -> !judged.containsKey(player))
        .map(player -> {
          boolean right = random.nextInt(RIGHT) == 0;
          judged.put(player, right);
          return new Verdict(told.question(), player, right);
        });
  }

  /** Whether a player has answered a question and was right. */
  boolean wasRight(int question, PlayerId player) {
    return question == this.question && judged.getOrDefault(player, false);
  }
}
