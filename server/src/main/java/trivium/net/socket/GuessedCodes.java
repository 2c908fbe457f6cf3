package trivium.net.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trivium.protocol.RoomCode;
import trivium.room.Clock;
import trivium.room.Delivery.Attempted;
import trivium.room.RoomLoop;
import trivium.room.TokenBucket;

/**
 * The recently guessed room codes of one address.
 *
 * <p>A code that is known to be used, or was disclosed to be unused, passes at once. Any other
 * takes a token for its look-up, and an unused one another token for its disclosure. Guesses
 * without a token wait, and are throttled after {@link #LONGEST_WAIT}. Tokens for look-ups go by
 * turns to the most wanted code and to the guess with the highest {@link GuessPriority}, so that
 * neither a crowd nor a single client is starved by somebody who keeps guessing. Confined to the
 * limit's loop.
 */
final class GuessedCodes {
  /** Burst of look-ups: typing errors of half an hour, or a ten-thousandth of all codes. */
  static final int LOOK_UPS = 120;

  /** Period of one more look-up and one more disclosure. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  /** How long a guess may wait, ms; pages give up their connection later. */
  static final long LONGEST_WAIT = 3_000;

  /** Bound on the guesses that wait; beyond it, those of the lowest priority are throttled. */
  static final int MOST_WAITING = 4_096;

  /** How long a look-up and a disclosure are remembered, ms. */
  private static final long RECENT = 60_000;

  /** Bound on the codes that are known. */
  private static final int MOST_KNOWN = 1_024;

  /** Interval of checks for tokens and for guesses that have waited too long, ms. */
  private static final long CHECK_INTERVAL = 100;

  /** Reports attempts of this address to other nodes. */
  interface Reports {
    void attempted(Attempted.Kind kind, RoomCode code);
  }

  private final RoomLoop loop;
  private final Clock clock;
  private final Reports reports;
  private final TokenBucket lookUps;
  private final TokenBucket disclosures;
  private final Set<RoomCode> known = newestOf(MOST_KNOWN);

  /** When codes were looked up and found unused, and when that was told; the tokens bound both. */
  private final Map<RoomCode, Long> unused = new LinkedHashMap<>();

  private final Map<RoomCode, Long> disclosed = new LinkedHashMap<>();
  private final Set<RoomCode> beingLookedUp = new HashSet<>();
  private final GuessQueue waitingForLookUp = new GuessQueue();
  private final GuessQueue waitingForDisclosure = new GuessQueue();
  private boolean isTurnOfMostWanted = true;
  private RoomLoop.@Nullable Timer timer;

  GuessedCodes(RoomLoop loop, Clock clock, Reports reports, long now) {
    this.loop = loop;
    this.clock = clock;
    this.reports = reports;
    this.lookUps = new TokenBucket(LOOK_UPS, 1, PERIOD, now);
    this.disclosures = new TokenBucket(1, 1, PERIOD, now);
  }

  void submit(RoomCode code, Guess guess) {
    long now = clock.now();
    if (revealsNothing(code, now)) {
      guess.lookUp();
    } else if (waitingForLookUp.isEmpty() && lookUps.take(now)) {
      // Waiting guesses come first, or a client that keeps guessing would take every token.
      beingLookedUp.add(code);
      guess.lookUp();
    } else {
      enqueue(waitingForLookUp, code, guess);
    }
  }

  /** Whether another look-up of this code reveals nothing new, so that it takes no token. */
  private boolean revealsNothing(RoomCode code, long now) {
    return known.contains(code)
        || beingLookedUp.contains(code)
        || isRecent(disclosed, code, now)
        || isRecent(unused, code, now);
  }

  private static boolean isRecent(Map<RoomCode, Long> times, RoomCode code, long now) {
    Long at = times.get(code);
    return at != null && now - at < RECENT;
  }

  void found(RoomCode code) {
    lookUpFailed(code);
    // Where nobody has tried other codes, the code needs no help at other nodes either.
    if (remember(code) && !lookUps.isFull(clock.now())) {
      reports.attempted(Attempted.Kind.USED_CODE, code);
    }
  }

  void foundElsewhere(RoomCode code) {
    var _ = remember(code);
  }

  /** Whether the code was not known before. */
  private boolean remember(RoomCode code) {
    disclosed.remove(code);
    unused.remove(code);
    boolean isNew = known.add(code);
    waitingForLookUp.remove(code).forEach(Guess::lookUp);
    waitingForDisclosure.remove(code).forEach(Guess::lookUp);
    return isNew;
  }

  /** A token of this node is taken for the look-up, unless this node has learned as much itself. */
  void unusedElsewhere(RoomCode code) {
    long now = clock.now();
    forgetBefore(now - RECENT, unused);
    if (!revealsNothing(code, now)) {
      lookUps.charge(now, AttemptReports.MOST_IN_ADVANCE);
      unused.put(code, now);
    }
  }

  void disclosedElsewhere(RoomCode code) {
    long now = clock.now();
    if (!known.contains(code) && !isRecent(disclosed, code, now)) {
      disclosures.charge(now, AttemptReports.MOST_IN_ADVANCE);
      disclose(code, now);
      waitingForDisclosure.remove(code).forEach(Guess::notFound);
    }
  }

  /** Whether a code of a room is known, which is worth remembering. */
  boolean knowsRooms() {
    return !known.isEmpty();
  }

  /** Gives the token of a look-up back. */
  void lookUpFailed(RoomCode code) {
    if (beingLookedUp.remove(code)) {
      lookUps.giveBack();
    }
  }

  void notFound(RoomCode code, Guess guess) {
    beingLookedUp.remove(code);
    long now = clock.now();
    // Where players of the room were, its end is no secret.
    boolean isPublic = known.remove(code) || isRecent(disclosed, code, now);
    if (!isPublic && !isRecent(unused, code, now)) {
      reports.attempted(Attempted.Kind.UNUSED_CODE, code);
    }
    if (isPublic) {
      disclose(code, now);
      guess.notFound();
    } else if (waitingForDisclosure.isEmpty() && disclosures.take(now)) {
      discloseFirst(code, now);
      guess.notFound();
    } else {
      unused.putIfAbsent(code, now);
      enqueue(waitingForDisclosure, code, guess);
    }
  }

  /** Discloses a code with a token. */
  private void discloseFirst(RoomCode code, long now) {
    disclose(code, now);
    reports.attempted(Attempted.Kind.DISCLOSED_CODE, code);
  }

  private void disclose(RoomCode code, long now) {
    forgetBefore(now - RECENT, disclosed);
    unused.remove(code);
    disclosed.remove(code);
    disclosed.put(code, now);
  }

  private void enqueue(GuessQueue queue, RoomCode code, Guess guess) {
    queue.add(code, guess);
    if (queue.size() > MOST_WAITING) {
      queue.removeLast().throttled();
    }
    if (timer == null) {
      timer = loop.schedule(CHECK_INTERVAL, this::check);
    }
  }

  private void check() {
    timer = null;
    long now = clock.now();
    forgetBefore(now - RECENT, unused);
    forgetBefore(now - RECENT, disclosed);
    boolean hasProgress;
    do {
      hasProgress = lookUpNext(now) || discloseNext(now);
    } while (hasProgress);
    List<Guess> late = new ArrayList<>();
    late.addAll(waitingForLookUp.removeSubmittedBy(now - LONGEST_WAIT));
    late.addAll(waitingForDisclosure.removeSubmittedBy(now - LONGEST_WAIT));
    boolean isEmpty = waitingForLookUp.isEmpty() && waitingForDisclosure.isEmpty();
    if (timer == null && !isEmpty) {
      timer = loop.schedule(CHECK_INTERVAL, this::check);
    }
    late.forEach(Guess::throttled);
  }

  /** Removes what is no longer recent; both maps are in the order of their times. */
  private static void forgetBefore(long time, Map<RoomCode, Long> times) {
    Iterator<Long> oldest = times.values().iterator();
    while (oldest.hasNext() && oldest.next() < time) {
      oldest.remove();
    }
  }

  private boolean lookUpNext(long now) {
    if (waitingForLookUp.isEmpty() || !lookUps.take(now)) {
      return false;
    }
    RoomCode next =
        (isTurnOfMostWanted ? waitingForLookUp.mostWanted() : waitingForLookUp.first())
            .orElseThrow();
    isTurnOfMostWanted = !isTurnOfMostWanted;
    beingLookedUp.add(next);
    waitingForLookUp.remove(next).forEach(Guess::lookUp);
    return true;
  }

  private boolean discloseNext(long now) {
    Optional<RoomCode> next = waitingForDisclosure.first();
    if (next.isEmpty() || !disclosures.take(now)) {
      return false;
    }
    discloseFirst(next.get(), now);
    waitingForDisclosure.remove(next.get()).forEach(Guess::notFound);
    return true;
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
