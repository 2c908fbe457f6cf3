package trivium.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Clock;
import trivium.room.RoomLoop;

/**
 * Limits how many room codes one address can find to be wrong, be it by an answer or by the lack of
 * one, without ever refusing a right code because of them (docs/adr/0016). Any thread may call; all
 * of it runs on one loop.
 */
final class GuessLimit {
  /** A flood from many addresses forgets the longest unseen one instead of filling memory. */
  private static final int MOST_ADDRESSES = 50_000;

  /** A lesson and its break: who comes back finds the code known. */
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final RoomLoop loop;
  private final Clock clock;
  private final Cache<AddressBlock, GuessedCodes> addresses;

  /** One request for the room of a code, as the limit sees it. Called on the limit's loop. */
  interface Guess {
    /**
     * The code may be looked up now. What comes of it is said to {@link GuessLimit#right}, {@link
     * GuessLimit#wrong} or {@link GuessLimit#failed}.
     */
    void lookUp();

    /** The code was looked up, there is no such room, and that may be told. */
    void wrong();

    /** Whether the code is right can't be told now. */
    void untold();
  }

  GuessLimit(RoomLoop loop, Clock clock) {
    this.loop = loop;
    this.clock = clock;
    this.addresses =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(REMEMBERED)
            .ticker(ticker(clock))
            .executor(loop::execute)
            .build();
  }

  private static Ticker ticker(Clock clock) {
    return () -> TimeUnit.MILLISECONDS.toNanos(clock.now());
  }

  /** Somebody asks for the room of a code; exactly one outcome is told to the guess. */
  void ask(AddressBlock from, RoomCode code, Guess guess) {
    on(from, codes -> codes.ask(code, guess));
  }

  /** There is a room, or somebody there has a place in it: from now on its code is known there. */
  void right(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.right(code));
  }

  /** The code could not be looked up. */
  void failed(AddressBlock from, RoomCode code) {
    on(from, codes -> codes.giveBack(code));
  }

  /** There is no room of the code that this guess has looked up. */
  void wrong(AddressBlock from, RoomCode code, Guess guess) {
    on(from, codes -> codes.wrong(code, guess));
  }

  private void on(AddressBlock from, Consumer<GuessedCodes> action) {
    loop.execute(
        () -> action.accept(addresses.get(from, _ -> new GuessedCodes(loop, clock, clock.now()))));
  }
}
