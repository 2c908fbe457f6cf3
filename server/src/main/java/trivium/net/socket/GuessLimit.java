package trivium.net.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.RoomLoop;

/**
 * Limits how many room codes one address can find to be unused, whether by a response or by the
 * lack of one, without ever refusing a used code because of them (docs/adr/0016). Any thread may
 * call; everything runs on one event loop.
 */
final class GuessLimit {
  /** Bound on memory; beyond it, the least recently used address is evicted. */
  private static final int MOST_ADDRESSES = 50_000;

  /** How long an address that knows a room is remembered: a lesson and its break. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  /** How long any other address is remembered: until its tokens are all back. */
  private static final Duration REFILLED = GuessedCodes.PERIOD.multipliedBy(GuessedCodes.LOOK_UPS);

  private final RoomLoop loop;
  private final Clock clock;
  private final AttemptReports reports;
  private final Cache<AddressBlock, GuessedCodes> addresses;

  GuessLimit(RoomLoop loop, Clock clock, AttemptReports reports) {
    this.loop = loop;
    this.clock = clock;
    this.reports = reports;
    this.addresses =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfter(
                Expiry.<AddressBlock, GuessedCodes>accessing(
                    (_, codes) -> codes.knowsRooms() ? REMEMBERED : REFILLED))
            .ticker(ticker(clock))
            .executor(loop::execute)
            .build();
  }

  private static Ticker ticker(Clock clock) {
    return () -> TimeUnit.MILLISECONDS.toNanos(clock.now());
  }

  /** Submits a guess; calls exactly one of its outcomes. */
  void submit(AddressBlock from, RoomCode code, Guess guess) {
    on(from, codes -> codes.submit(code, guess));
  }

  /** There is such a room: from now on, guesses of its code from this address pass at once. */
  void found(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.found(code));
  }

  void lookUpFailed(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.lookUpFailed(code));
  }

  /** There is no room with the code that this guess has looked up. */
  void notFound(AddressBlock from, RoomCode code, Guess guess) {
    on(from, codes -> codes.notFound(code, guess));
  }

  /** Another node has looked the code up for this address, and it is unused. */
  void unusedElsewhere(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.unusedElsewhere(code));
  }

  /** Another node has told somebody at this address that the code is unused. */
  void disclosedElsewhere(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.disclosedElsewhere(code));
  }

  /** Another node has found the room of the code for this address. */
  void foundElsewhere(AddressBlock from, RoomCode code) {
    loop.execute(() -> {
      // Any other address needs no help, and would only take room here.
      GuessedCodes codes = addresses.getIfPresent(from);
      if (codes != null) {
        codes.foundElsewhere(code);
      }
    });
  }

  /** The number of addresses that are remembered. On the limit's loop. */
  long addresses() {
    addresses.cleanUp();
    return addresses.estimatedSize();
  }

  private void on(AddressBlock from, Consumer<GuessedCodes> action) {
    loop.execute(() -> {
      action.accept(
          addresses.get(
              from,
              _ ->
                  new GuessedCodes(
                      loop,
                      clock,
                      (kind, code) -> reports.attempted(from, kind, code),
                      clock.now())));
      // The action may have changed how long the address is remembered.
      var _ = addresses.getIfPresent(from);
    });
  }
}
