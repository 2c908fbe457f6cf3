package trivium.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The rounds of a room: those that were played, the current one, and those to come. Changed by
 * {@link RoomState} alone.
 */
final class Programme {
  /** Longer than any evening; bounds the memory of a room. */
  static final int MOST_ROUNDS = 100;

  private final List<Round> rounds = new ArrayList<>();
  private int current;
  private int firstQuestion;
  private int firstCounted;
  private Optional<String> lang;

  Programme(Round first) {
    rounds.add(first);
    lang = first.lang();
  }

  void add(List<Round> more) {
    rounds.addAll(more);
  }

  /**
   * Begins a round.
   *
   * @param asked the number of questions asked before it
   */
  void open(int round, int asked) {
    current = round;
    firstQuestion = asked;
    lang = current().lang();
    if (current().anew()) {
      firstCounted = asked;
    }
  }

  Round current() {
    return rounds.get(current);
  }

  /** The number of the current round, from 0. */
  int number() {
    return current;
  }

  /** The number of all rounds so far. */
  int size() {
    return rounds.size();
  }

  List<Round> rounds() {
    return Collections.unmodifiableList(rounds);
  }

  /** The round after the current one, if it is known. */
  Optional<Round> next() {
    return current + 1 < rounds.size() ? Optional.of(rounds.get(current + 1)) : Optional.empty();
  }

  /** The number of the first question of the current round. */
  int firstQuestion() {
    return firstQuestion;
  }

  /** The number of the first question whose points count. */
  int firstCounted() {
    return firstCounted;
  }

  /** The language of the current round; empty if uncertain. */
  Optional<String> lang() {
    return lang;
  }
}
