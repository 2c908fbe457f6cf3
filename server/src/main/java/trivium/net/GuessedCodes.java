package trivium.net;

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
 * The room codes that came from one address of late, and which of them may be looked up and told.
 *
 * <p>A code that is known there, or was told to be wrong there, passes at once. Any other costs a
 * look-up, and a wrong one another token to be told; where there is none it waits, the code that
 * was asked for most often first, and after {@link #LONGEST_WAIT} it is said that nothing can be
 * said. Confined to the limit's loop.
 */
final class GuessedCodes {
  /**
   * How many codes an address may look up at once. Half an hour of typing errors; to somebody who
   * tries codes it is one ten-thousandth of them.
   */
  static final int LOOK_UPS = 120;

  /** One look-up more, and one wrong code told, in each. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  /** Shorter than a page waits before it takes its connection for dead, ms. */
  static final long LONGEST_WAIT = 3_000;

  /** How long it counts that a code was asked for, and is remembered that it was told wrong, ms. */
  private static final long RECENT = 60_000;

  /** Of codes that wait, or are remembered in one way; far more than an honest room needs. */
  private static final int MOST_CODES = 1_024;

  /** How often it is looked whether somebody has waited long enough, ms. */
  private static final long TICK = 100;

  private final RoomLoop loop;
  private final Clock clock;
  private final TokenBucket lookUps;
  private final TokenBucket verdicts;
  private final Set<RoomCode> known = newestOf(MOST_CODES);
  private final Map<RoomCode, Long> toldWrong = new LinkedHashMap<>();
  private final Set<RoomCode> paid = new HashSet<>();
  private final Map<RoomCode, Waiting> waiting = new LinkedHashMap<>();
  private int guessesWaiting;

  /** Of these, the ones whose code was not looked up. */
  private int unlooked;

  private RoomLoop.@Nullable Timer tick;

  private record Waiter(GuessLimit.Guess guess, long until) {}

  /** A code that could not be looked up, or not be told, when it was asked for. */
  private static final class Waiting {
    final List<Waiter> waiters = new ArrayList<>();
    int asked;
    long lastAsked;
    boolean isWrong;
  }

  GuessedCodes(RoomLoop loop, Clock clock, long now) {
    this.loop = loop;
    this.clock = clock;
    this.lookUps = new TokenBucket(LOOK_UPS, 1, PERIOD, now);
    this.verdicts = new TokenBucket(1, 1, PERIOD, now);
  }

  void ask(RoomCode code, GuessLimit.Guess guess) {
    long now = clock.now();
    if (isPaid(code, now)) {
      guess.lookUp();
    } else if (unlooked == 0 && lookUps.take(now)) {
      // Whoever waits comes first; else somebody who asks all the time would get every look-up.
      paid.add(code);
      guess.lookUp();
    } else {
      await(code, guess, now, false);
    }
  }

  /** Whether looking this code up again can tell nothing new. */
  private boolean isPaid(RoomCode code, long now) {
    Waiting there = waiting.get(code);
    return known.contains(code)
        || paid.contains(code)
        || isTold(code, now)
        || (there != null && there.isWrong && now - there.lastAsked < RECENT);
  }

  private boolean isTold(RoomCode code, long now) {
    Long told = toldWrong.get(code);
    return told != null && now - told < RECENT;
  }

  void right(RoomCode code) {
    giveBack(code);
    toldWrong.remove(code);
    known.add(code);
    takeOut(code).forEach(GuessLimit.Guess::lookUp);
  }

  /** The look-up of this code came to nothing, and costs nothing. */
  void giveBack(RoomCode code) {
    if (paid.remove(code)) {
      lookUps.giveBack();
    }
  }

  void wrong(RoomCode code, GuessLimit.Guess guess) {
    paid.remove(code);
    long now = clock.now();
    // That a room has ended is no news where people were in it.
    boolean isNoNews = known.remove(code) || isTold(code, now);
    boolean isFirst = guessesWaiting == unlooked;
    if (isNoNews || (isFirst && verdicts.take(now))) {
      told(code, now);
      guess.wrong();
    } else {
      await(code, guess, now, true);
    }
  }

  private void told(RoomCode code, long now) {
    toldWrong.remove(code);
    toldWrong.put(code, now);
    if (toldWrong.size() > MOST_CODES) {
      toldWrong.remove(toldWrong.keySet().iterator().next());
    }
  }

  private void await(RoomCode code, GuessLimit.Guess guess, long now, boolean isWrong) {
    Waiting there = waiting.get(code);
    if (there == null) {
      makeSpace(now);
      there = new Waiting();
      waiting.put(code, there);
    }
    if (isWrong && !there.isWrong) {
      there.isWrong = true;
      unlooked -= there.waiters.size();
    }
    there.asked++;
    there.lastAsked = now;
    there.waiters.add(new Waiter(guess, now + LONGEST_WAIT));
    guessesWaiting++;
    unlooked += there.isWrong ? 0 : 1;
    if (tick == null) {
      tick = loop.schedule(TICK, this::tick);
    }
  }

  /** Forgets what nobody asks for any more; in a flood, the oldest code that was asked for once. */
  private void makeSpace(long now) {
    if (waiting.size() < MOST_CODES) {
      return;
    }
    waiting.values().removeIf(one -> one.waiters.isEmpty() && now - one.lastAsked > RECENT);
    Iterator<Waiting> all = waiting.values().iterator();
    while (waiting.size() >= MOST_CODES && all.hasNext()) {
      Waiting oldest = all.next();
      if (oldest.asked == 1 || !all.hasNext()) {
        all.remove();
        take(oldest).forEach(GuessLimit.Guess::untold);
      }
    }
  }

  private void tick() {
    tick = null;
    long now = clock.now();
    boolean goesOn;
    do {
      goesOn = lookUpNext(now) || tellNext(now);
    } while (goesOn);
    List<GuessLimit.Guess> late = new ArrayList<>();
    for (Waiting one : waiting.values()) {
      int before = one.waiters.size();
      one.waiters.removeIf(waiter -> waiter.until() <= now && late.add(waiter.guess()));
      unlooked -= one.isWrong ? 0 : before - one.waiters.size();
    }
    guessesWaiting -= late.size();
    if (guessesWaiting > 0) {
      tick = loop.schedule(TICK, this::tick);
    }
    late.forEach(GuessLimit.Guess::untold);
  }

  private boolean lookUpNext(long now) {
    RoomCode next = mostAsked();
    if (next == null || !lookUps.take(now)) {
      return false;
    }
    paid.add(next);
    takeOut(next).forEach(GuessLimit.Guess::lookUp);
    return true;
  }

  /** Of the codes that wait to be looked up; of equals the one that has waited longest. */
  private @Nullable RoomCode mostAsked() {
    RoomCode most = null;
    int asked = 0;
    for (Map.Entry<RoomCode, Waiting> one : waiting.entrySet()) {
      Waiting there = one.getValue();
      if (!there.isWrong && !there.waiters.isEmpty() && there.asked > asked) {
        most = one.getKey();
        asked = there.asked;
      }
    }
    return most;
  }

  private boolean tellNext(long now) {
    for (Map.Entry<RoomCode, Waiting> one : waiting.entrySet()) {
      if (one.getValue().isWrong && !one.getValue().waiters.isEmpty()) {
        if (!verdicts.take(now)) {
          return false;
        }
        told(one.getKey(), now);
        takeOut(one.getKey()).forEach(GuessLimit.Guess::wrong);
        return true;
      }
    }
    return false;
  }

  private List<GuessLimit.Guess> takeOut(RoomCode code) {
    Waiting there = waiting.remove(code);
    return there == null ? List.of() : take(there);
  }

  private List<GuessLimit.Guess> take(Waiting from) {
    List<GuessLimit.Guess> guesses = from.waiters.stream().map(Waiter::guess).toList();
    from.waiters.clear();
    unlooked -= from.isWrong ? 0 : guesses.size();
    guessesWaiting -= guesses.size();
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
