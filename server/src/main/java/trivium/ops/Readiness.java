package trivium.ops;

import java.util.Optional;

/** Whether the server can do its work now. Any thread. */
public final class Readiness {
  private static final String STARTING = "The server is starting.";
  private static final String STOPPING = "The server is stopping.";

  private volatile Optional<String> phase = Optional.of(STARTING);
  private volatile Optional<String> store = Optional.empty();

  /** All is built and listened on. */
  public void started() {
    phase = Optional.empty();
  }

  public void stopping() {
    phase = Optional.of(STOPPING);
  }

  /**
   * How the store does.
   *
   * @param failure a sentence that says why nothing can be kept; empty if it can
   */
  public void store(Optional<String> failure) {
    store = failure;
  }

  /** Whether what happens in rooms can't be kept. */
  public boolean isStoreFailing() {
    return store.isPresent();
  }

  /** Why the server can't do its work, as a sentence; empty if it can. */
  public Optional<String> trouble() {
    return phase.or(() -> store);
  }
}
