package trivium.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often one address may try a wrong room code. Any thread. */
final class TryLimit {
  /** Enough for clumsy thumbs; at this pace the million codes last a stranger ten weeks. */
  static final int MOST_TRIES = 10;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  // A flood from many addresses forgets the oldest instead of filling memory.
  private static final int MOST_ADDRESSES = 100_000;

  private final Cache<String, AtomicInteger> tries;

  TryLimit(Ticker ticker) {
    tries =
        Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_ADDRESSES)
            .ticker(ticker)
            .build();
  }

  boolean isExhausted(String address) {
    AtomicInteger used = tries.getIfPresent(address);
    return used != null && used.get() >= MOST_TRIES;
  }

  void wrong(String address) {
    tries.get(address, _ -> new AtomicInteger()).incrementAndGet();
  }
}
