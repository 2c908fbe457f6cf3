package trivium.net.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trivium.protocol.RoomCode;
import trivium.room.Clock;
import trivium.room.RoomLoop;
import trivium.room.TokenBucket;

/**
 * The recently guessed room codes of one address.
 *
 * <p>A code that is known to be used, or was disclosed to be unused, passes at once. Any other
 * takes a token for its look-up, and an unused one another token for its disclosure. Guesses
 * without a token wait, those of the most frequent code first, and are throttled after {@link
 * #LONGEST_WAIT}. Confined to the limit's loop.
 */
final class GuessedCodes {
  /** Burst of look-ups: typing errors of half an hour, or a ten-thousandth of all codes. */
  static final int LOOK_UPS = 120;

  /** Period of one more look-up and one more disclosure. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  /** How long a guess may wait, ms; pages give up their connection later. */
  static final long LONGEST_WAIT = 3_000;

  /** How long a guess and a disclosure are remembered, ms. */
  private static final long RECENT = 60_000;

  /** Bound on the codes that wait, are known or are disclosed. */
  private static final int MOST_CODES = 1_024;

  /** Interval of checks for guesses that have waited too long, ms. */
  private static final long CHECK_INTERVAL = 100;

  private final RoomLoop loop;
  private final Clock clock;
  private final TokenBucket lookUps;
  private final TokenBucket disclosures;
  private final Set<RoomCode> known = newestOf(MOST_CODES);
  private final Map<RoomCode, Long> disclosed = new LinkedHashMap<>();
  private final Set<RoomCode> beingLookedUp = new HashSet<>();
  private final Map<RoomCode, WaitingCode> waiting = new LinkedHashMap<>();
  private int waitingGuesses;

  /** Those of the waiting guesses whose code was not looked up. */
  private int waitingLookUps;

  private RoomLoop.@Nullable Timer timer;

  private record WaitingGuess(GuessLimit.Guess guess, long until) {}

  /** A code whose look-up or disclosure waits for a token. */
  private static final class WaitingCode {
    final List<WaitingGuess> guesses = new ArrayList<>();
    int count;
    long lastGuessed;
    boolean isUnused;
  }

  GuessedCodes(RoomLoop loop, Clock clock, long now) {
    this.loop = loop;
    this.clock = clock;
    this.lookUps = new TokenBucket(LOOK_UPS, 1, PERIOD, now);
    this.disclosures = new TokenBucket(1, 1, PERIOD, now);
  }

  void submit(RoomCode code, GuessLimit.Guess guess) {
    long now = clock.now();
    if (revealsNothing(code, now)) {
      guess.lookUp();
    } else if (waitingLookUps == 0 && lookUps.take(now)) {
      // Waiting guesses come first, or a client that keeps guessing would take every token.
      beingLookedUp.add(code);
      guess.lookUp();
    } else {
      enqueue(code, guess, now, false);
    }
  }

  /** Whether another look-up of this code reveals nothing new, so that it takes no token. */
  private boolean revealsNothing(RoomCode code, long now) {
    WaitingCode queued = waiting.get(code);
    return known.contains(code)
        || beingLookedUp.contains(code)
        || isDisclosed(code, now)
        || (queued != null && queued.isUnused && now - queued.lastGuessed < RECENT);
  }

  private boolean isDisclosed(RoomCode code, long now) {
    Long at = disclosed.get(code);
    return at != null && now - at < RECENT;
  }

  void found(RoomCode code) {
    lookUpFailed(code);
    disclosed.remove(code);
    known.add(code);
    remove(code).forEach(GuessLimit.Guess::lookUp);
  }

  /** Gives the token of a look-up back. */
  void lookUpFailed(RoomCode code) {
    if (beingLookedUp.remove(code)) {
      lookUps.giveBack();
    }
  }

  void notFound(RoomCode code, GuessLimit.Guess guess) {
    beingLookedUp.remove(code);
    long now = clock.now();
    // Where players of the room were, its end is no secret.
    boolean isPublic = known.remove(code) || isDisclosed(code, now);
    boolean isFirst = waitingGuesses == waitingLookUps;
    if (isPublic || (isFirst && disclosures.take(now))) {
      disclose(code, now);
      guess.notFound();
    } else {
      enqueue(code, guess, now, true);
    }
  }

  private void disclose(RoomCode code, long now) {
    disclosed.remove(code);
    disclosed.put(code, now);
    if (disclosed.size() > MOST_CODES) {
      disclosed.remove(disclosed.keySet().iterator().next());
    }
  }

  private void enqueue(RoomCode code, GuessLimit.Guess guess, long now, boolean isUnused) {
    WaitingCode queued = waiting.get(code);
    if (queued == null) {
      evict(now);
      queued = new WaitingCode();
      waiting.put(code, queued);
    }
    if (isUnused && !queued.isUnused) {
      queued.isUnused = true;
      waitingLookUps -= queued.guesses.size();
    }
    queued.count++;
    queued.lastGuessed = now;
    queued.guesses.add(new WaitingGuess(guess, now + LONGEST_WAIT));
    waitingGuesses++;
    waitingLookUps += queued.isUnused ? 0 : 1;
    if (timer == null) {
      timer = loop.schedule(CHECK_INTERVAL, this::check);
    }
  }

  /** Evicts codes that are no longer guessed and, if that is too few, the oldest guessed once. */
  private void evict(long now) {
    if (waiting.size() < MOST_CODES) {
      return;
    }
    waiting.values().removeIf(code -> code.guesses.isEmpty() && now - code.lastGuessed > RECENT);
    Iterator<WaitingCode> all = waiting.values().iterator();
    while (waiting.size() >= MOST_CODES && all.hasNext()) {
      WaitingCode oldest = all.next();
      if (oldest.count == 1 || !all.hasNext()) {
        all.remove();
        drain(oldest).forEach(GuessLimit.Guess::throttled);
      }
    }
  }

  private void check() {
    timer = null;
    long now = clock.now();
    boolean hasProgress;
    do {
      hasProgress = lookUpNext(now) || discloseNext(now);
    } while (hasProgress);
    List<GuessLimit.Guess> late = new ArrayList<>();
    for (WaitingCode code : waiting.values()) {
      int before = code.guesses.size();
      code.guesses.removeIf(guess -> guess.until() <= now && late.add(guess.guess()));
      waitingLookUps -= code.isUnused ? 0 : before - code.guesses.size();
    }
    waitingGuesses -= late.size();
    if (waitingGuesses > 0) {
      timer = loop.schedule(CHECK_INTERVAL, this::check);
    }
    late.forEach(GuessLimit.Guess::throttled);
  }

  private boolean lookUpNext(long now) {
    RoomCode next = mostGuessed();
    if (next == null || !lookUps.take(now)) {
      return false;
    }
    beingLookedUp.add(next);
    remove(next).forEach(GuessLimit.Guess::lookUp);
    return true;
  }

  /** The most frequent code that waits for its look-up; of equals, the one that waits longest. */
  private @Nullable RoomCode mostGuessed() {
    RoomCode most = null;
    int count = 0;
    for (Map.Entry<RoomCode, WaitingCode> entry : waiting.entrySet()) {
      WaitingCode code = entry.getValue();
      if (!code.isUnused && !code.guesses.isEmpty() && code.count > count) {
        most = entry.getKey();
        count = code.count;
      }
    }
    return most;
  }

  private boolean discloseNext(long now) {
    for (Map.Entry<RoomCode, WaitingCode> entry : waiting.entrySet()) {
      if (entry.getValue().isUnused && !entry.getValue().guesses.isEmpty()) {
        if (!disclosures.take(now)) {
          return false;
        }
        disclose(entry.getKey(), now);
        remove(entry.getKey()).forEach(GuessLimit.Guess::notFound);
        return true;
      }
    }
    return false;
  }

  private List<GuessLimit.Guess> remove(RoomCode code) {
    WaitingCode queued = waiting.remove(code);
    return queued == null ? List.of() : drain(queued);
  }

  private List<GuessLimit.Guess> drain(WaitingCode code) {
    List<GuessLimit.Guess> guesses = code.guesses.stream().map(WaitingGuess::guess).toList();
    code.guesses.clear();
    waitingLookUps -= code.isUnused ? 0 : guesses.size();
    waitingGuesses -= guesses.size();
    return guesses;
  }

  private static Set<RoomCode> newestOf(int most) {
    return Collections.newSetFromMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<RoomCode, Boolean> eldest) {
            return size() > most;
          }
        });
  }
}
