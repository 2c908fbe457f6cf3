package trivium.net.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory budget for request bodies, shared by all connections. Any thread. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** Reserves all of these bytes, or none if so many are not left. */
  boolean reserve(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    release(bytes);
    return false;
  }

  void release(long bytes) {
    var _ = left.addAndGet(bytes);
  }
}
