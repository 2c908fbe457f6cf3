package trivium.store;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.ServerMessage.Storage;
import trivium.protocol.ServerMessage.Storage.State;

/** Tracks whether writing succeeds, and reports changes. Any thread. */
final class StoreHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  private static final Storage ALL_WELL =
      new Storage(State.WELL, "What happens is kept as it should be.");

  private Storage now = ALL_WELL;
  private Consumer<Storage> listener = _ -> {};

  synchronized void watch(Consumer<Storage> listener) {
    this.listener = listener;
    listener.accept(now);
  }

  void ok() {
    change(ALL_WELL);
  }

  /** Reports that writing is slow, unless it is failing. */
  synchronized void slow() {
    if (now.state() == State.FAILING) {
      return;
    }
    change(
        new Storage(
            State.BEHIND,
            "The disk takes seconds to keep what happens. Nothing is lost; receipts come late."));
  }

  /** Reports that the writer thread has died, which is a defect. */
  void writerDied(Throwable cause) {
    LOG.error("The thread that keeps rooms has died.", cause);
    change(
        new Storage(
            State.FAILING,
            "What happens is not kept any more. Restart the server; it goes on from what was kept."));
  }

  /**
   * Reports that writing fails and is retried.
   *
   * @param sentence says what to do
   */
  void failing(String sentence) {
    change(
        new Storage(
            State.FAILING,
            sentence + " Nothing is lost while the server runs, and it goes on by itself."));
  }

  /**
   * Reports that nothing can be written until the operator acts.
   *
   * @param sentence says what to do
   */
  void unrecoverable(String sentence) {
    change(new Storage(State.FAILING, sentence));
  }

  private synchronized void change(Storage next) {
    if (next.equals(now)) {
      return;
    }
    now = next;
    switch (next.state()) {
      case WELL -> LOG.info("{}", next.detail());
      case BEHIND -> LOG.warn("{}", next.detail());
      case FAILING -> LOG.error("{}", next.detail());
    }
    listener.accept(next);
  }
}
