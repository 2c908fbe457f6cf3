package trivium.cli;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The retries of a node that starts anew after it has lost its lease: database, Redis or network
 * may be away for longer than a start waits for them. The first start of a process is not retried.
 */
final class StartRetries {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofSeconds(15);

  /** Waits. */
  interface Pause {
    void await(Duration duration) throws InterruptedException;
  }

  private final Consumer<String> sentences;
  private final Pause pause;
  private boolean hasStarted;
  private Duration delay = SHORTEST;

  /**
   * @param sentences receives why a start has failed
   */
  StartRetries(Consumer<String> sentences, Pause pause) {
    this.sentences = sentences;
    this.pause = pause;
  }

  /** The server has started. */
  void started() {
    hasStarted = true;
    delay = SHORTEST;
  }

  /**
   * Waits before the next attempt, each time for twice as long.
   *
   * @throws E if nothing has started yet
   */
  <E extends Exception> void awaitNext(E failure, String sentence) throws E, InterruptedException {
    if (!hasStarted) {
      throw failure;
    }
    sentences.accept("%s Trying again in %d s.".formatted(sentence, delay.toSeconds()));
    pause.await(delay);
    Duration twice = delay.multipliedBy(2);
    delay = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
