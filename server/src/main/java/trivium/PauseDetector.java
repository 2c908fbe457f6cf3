package trivium;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.room.Clock;
import trivium.room.ProcessPause;

/** Detects pauses of the process and notifies the rooms. Run periodically by one thread. */
final class PauseDetector implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PauseDetector.class);

  private final Clock clock;
  private final Runnable paused;
  private long seen;

  PauseDetector(Clock clock, Runnable paused) {
    this.clock = clock;
    this.paused = paused;
    this.seen = clock.lastPause().number();
  }

  @Override
  public void run() {
    ProcessPause pause = clock.lastPause();
    if (pause.number() != seen) {
      seen = pause.number();
      LOG.warn(
          "The process did not run for {} ms. That time counts against nobody.",
          pause.until() - pause.from());
      paused.run();
    }
  }
}
