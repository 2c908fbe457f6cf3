package trivium.net.socket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import trivium.protocol.RoomCode;

/** Guesses of one address that wait for a token. Not safe for concurrent use. */
final class GuessQueue {
  /**
   * A guess that waits.
   *
   * @param number of its arrival, which makes it unique
   */
  record WaitingGuess(RoomCode code, Guess guess, long number) {
    GuessPriority priority() {
      return guess.priority();
    }
  }

  private static final Comparator<WaitingGuess> BY_PRIORITY =
      Comparator.comparing(WaitingGuess::priority).thenComparingLong(WaitingGuess::number);

  private static final Comparator<WaitingGuess> BY_AGE =
      Comparator.<WaitingGuess>comparingLong(waiting -> waiting.priority().submitted())
          .thenComparingLong(WaitingGuess::number);

  private final NavigableSet<WaitingGuess> byPriority = new TreeSet<>(BY_PRIORITY);
  private final NavigableSet<WaitingGuess> byAge = new TreeSet<>(BY_AGE);
  private final Map<RoomCode, NavigableSet<WaitingGuess>> byCode = new HashMap<>();
  private long counter;

  int size() {
    return byPriority.size();
  }

  boolean isEmpty() {
    return byPriority.isEmpty();
  }

  void add(RoomCode code, Guess guess) {
    WaitingGuess waiting = new WaitingGuess(code, guess, counter++);
    byPriority.add(waiting);
    byAge.add(waiting);
    byCode.computeIfAbsent(code, _ -> new TreeSet<>(BY_PRIORITY)).add(waiting);
  }

  /** The code of the guess with the highest priority. */
  Optional<RoomCode> first() {
    return byPriority.isEmpty() ? Optional.empty() : Optional.of(byPriority.getFirst().code());
  }

  /**
   * The code that most guesses are for; of equals, the one whose connection has asked for it
   * longest.
   */
  Optional<RoomCode> mostWanted() {
    return byCode.entrySet().stream()
        .max(
            Comparator.<Map.Entry<RoomCode, NavigableSet<WaitingGuess>>>comparingInt(
                    entry -> entry.getValue().size())
                .thenComparing(
                    entry -> entry.getValue().getFirst().priority().askedSince(),
                    Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /** Removes all guesses of a code. */
  List<Guess> remove(RoomCode code) {
    SortedSet<WaitingGuess> all = byCode.remove(code);
    if (all == null) {
      return List.of();
    }
    byPriority.removeAll(all);
    byAge.removeAll(all);
    return all.stream().map(WaitingGuess::guess).toList();
  }

  /** Removes the guesses that were submitted by this time, ms. */
  List<Guess> removeSubmittedBy(long time) {
    List<Guess> late = new ArrayList<>();
    while (!byAge.isEmpty() && byAge.getFirst().priority().submitted() <= time) {
      late.add(remove(byAge.getFirst()));
    }
    return late;
  }

  /** Removes the guess with the lowest priority. */
  Guess removeLast() {
    return remove(byPriority.getLast());
  }

  private Guess remove(WaitingGuess waiting) {
    byPriority.remove(waiting);
    byAge.remove(waiting);
    byCode.computeIfPresent(
        waiting.code(),
        (_, guesses) -> {
          guesses.remove(waiting);
          return guesses.isEmpty() ? null : guesses;
        });
    return waiting.guess();
  }
}
