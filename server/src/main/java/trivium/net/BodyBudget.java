package trivium.net;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies the server holds at a time, of all connections together. Any thread. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** False if that would be too many; then nothing is taken. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    give(bytes);
    return false;
  }

  void give(long bytes) {
    var _ = left.addAndGet(bytes);
  }
}
