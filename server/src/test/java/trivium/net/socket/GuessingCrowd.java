package trivium.net.socket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.ManualLoops;

/** People behind one address who guess room codes, one of which is used, on a manual clock. */
final class GuessingCrowd {
  static final RoomCode ROOM = new RoomCode("482913");
  static final String HERE = "203.0.113.7";

  enum Outcome {
    PENDING,
    FOUND,
    NOT_FOUND,
    THROTTLED
  }

  private final ManualLoops loops = new ManualLoops();
  private final GuessLimit limit = new GuessLimit(loops, loops, AttemptReports.NONE);
  private final Set<RoomCode> open = new HashSet<>(Set.of(ROOM));
  private final List<RecordedGuess> all = new ArrayList<>();
  private final Set<RoomCode> codesLookedUp = new HashSet<>();
  private int lookedUp;

  final class RecordedGuess implements Guess {
    private final AddressBlock from;
    private final RoomCode code;
    private final GuessPriority priority;
    private Outcome outcome = Outcome.PENDING;

    private final Consumer<RecordedGuess> listener;

    private RecordedGuess(
        String from, RoomCode code, GuessPriority priority, Consumer<RecordedGuess> listener) {
      this.listener = listener;
      this.priority = priority;
      this.from = AddressBlock.parse(from).orElseThrow();
      this.code = code;
    }

    Outcome outcome() {
      return outcome;
    }

    RoomCode code() {
      return code;
    }

    @Override
    public GuessPriority priority() {
      return priority;
    }

    @Override
    public void lookUp() {
      lookedUp++;
      codesLookedUp.add(code);
      if (open.contains(code)) {
        limit.found(from, code);
        complete(Outcome.FOUND);
      } else {
        limit.notFound(from, code, this);
      }
    }

    @Override
    public void notFound() {
      complete(Outcome.NOT_FOUND);
    }

    @Override
    public void throttled() {
      complete(Outcome.THROTTLED);
    }

    private void complete(Outcome result) {
      if (outcome != Outcome.PENDING) {
        throw new AssertionError(outcome + " and then " + result);
      }
      outcome = result;
      listener.accept(this);
    }
  }

  static RoomCode code(int number) {
    return new RoomCode("%06d".formatted(number));
  }

  RecordedGuess guess(RoomCode code) {
    return guessFrom(HERE, code);
  }

  RecordedGuess guessFrom(String address, RoomCode code) {
    RecordedGuess guess = submit(address, code, new GuessHistory(), _ -> {});
    loops.run();
    return guess;
  }

  /** Guesses in the course of {@link #runUntil} and passes the completed guess on. */
  void guess(RoomCode code, Consumer<RecordedGuess> listener) {
    guess(code, new GuessHistory(), listener);
  }

  /** Guesses on a connection that has guessed before. */
  void guess(RoomCode code, GuessHistory connection, Consumer<RecordedGuess> listener) {
    submit(HERE, code, connection, listener);
  }

  private RecordedGuess submit(
      String address, RoomCode code, GuessHistory connection, Consumer<RecordedGuess> listener) {
    RecordedGuess guess =
        new RecordedGuess(address, code, connection.add(code, loops.now()), listener);
    all.add(guess);
    limit.submit(guess.from, code, guess);
    return guess;
  }

  /** Opens a room with this code. */
  void open(RoomCode code) {
    open.add(code);
  }

  /** A player at the address gets a seat in the room. */
  void seated(RoomCode code) {
    limit.found(AddressBlock.parse(HERE).orElseThrow(), code);
    loops.run();
  }

  /** Guesses until no token for a look-up is left, and lets all guesses complete. */
  void spendLookUps() {
    for (int i = 0; i < 2 * GuessedCodes.LOOK_UPS; i++) {
      guess(code(1_000 + i));
    }
    runUntil(now() + 3_200);
    for (int i = 0; i < 10; i++) {
      guess(code(1_500 + i));
    }
  }

  void runUntil(long time) {
    loops.runUntil(time);
  }

  long now() {
    return loops.now();
  }

  long count(Outcome outcome) {
    return all.stream().filter(guess -> guess.outcome == outcome).count();
  }

  int lookedUp() {
    return lookedUp;
  }

  /** The number of addresses that the limit remembers. */
  long addresses() {
    return limit.addresses();
  }

  /** The number of distinct codes that were looked up. */
  int codesLookedUp() {
    return codesLookedUp.size();
  }

  /** Schedules a task. */
  void at(long time, Runnable task) {
    loops.schedule(time - loops.now(), task);
  }
}
