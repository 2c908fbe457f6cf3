package trivium.ops;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The readiness of the server to serve games. Any thread. */
public final class Readiness {
  private static final String STARTING = "The server is starting.";
  private static final String STOPPING = "The server is stopping.";

  private volatile Optional<String> phase = Optional.of(STARTING);
  private volatile Optional<String> store = Optional.empty();
  private volatile UnaryOperator<Optional<String>> node = UnaryOperator.identity();

  public void started() {
    phase = Optional.empty();
  }

  public void stopping() {
    phase = Optional.of(STOPPING);
  }

  /**
   * Sets the state of the store.
   *
   * @param failure why events can't be stored, as a sentence; empty if they can
   */
  public void store(Optional<String> failure) {
    store = failure;
  }

  /**
   * Sets the rule of this node.
   *
   * @param rule maps why events can't be stored, if they can't, to why this node should get no
   *     connections, as a sentence; empty if it should
   */
  public void node(UnaryOperator<Optional<String>> rule) {
    node = rule;
  }

  /** Whether events can't be stored. */
  public boolean isStoreFailing() {
    return store.isPresent();
  }

  /** Why the server can't serve games, as a sentence; empty if it can. */
  public Optional<String> failure() {
    return phase.or(() -> node.apply(store));
  }
}
