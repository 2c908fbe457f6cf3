package trivium.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.ManualLoops;

/** People behind one address who ask for rooms, of which one is open, on a clock that stands. */
final class GuessingCrowd {
  static final RoomCode ROOM = new RoomCode("482913");
  static final String HERE = "203.0.113.7";

  /** What somebody who asked has heard. */
  enum Told {
    NOTHING,
    IN,
    WRONG,
    UNTOLD
  }

  private final ManualLoops loops = new ManualLoops();
  private final GuessLimit limit = new GuessLimit(loops, loops);
  private final Set<RoomCode> open = new HashSet<>(Set.of(ROOM));
  private final List<Asked> all = new ArrayList<>();
  private final Set<RoomCode> codesLookedUp = new HashSet<>();
  private int lookedUp;

  /** One request. */
  final class Asked implements GuessLimit.Guess {
    private final AddressBlock from;
    private final RoomCode code;
    private Told told = Told.NOTHING;

    private final Consumer<Asked> heard;

    private Asked(String from, RoomCode code, Consumer<Asked> heard) {
      this.heard = heard;
      this.from = AddressBlock.parse(from).orElseThrow();
      this.code = code;
    }

    Told told() {
      return told;
    }

    RoomCode code() {
      return code;
    }

    @Override
    public void lookUp() {
      lookedUp++;
      codesLookedUp.add(code);
      if (open.contains(code)) {
        limit.right(from, code);
        tell(Told.IN);
      } else {
        limit.wrong(from, code, this);
      }
    }

    @Override
    public void wrong() {
      tell(Told.WRONG);
    }

    @Override
    public void untold() {
      tell(Told.UNTOLD);
    }

    private void tell(Told what) {
      if (told != Told.NOTHING) {
        throw new AssertionError("told " + told + " and then " + what);
      }
      told = what;
      heard.accept(this);
    }
  }

  static RoomCode code(int number) {
    return new RoomCode("%06d".formatted(number));
  }

  Asked ask(RoomCode code) {
    return askFrom(HERE, code);
  }

  Asked askFrom(String address, RoomCode code) {
    Asked asked = started(address, code, _ -> {});
    loops.run();
    return asked;
  }

  /** Asks in the course of {@link #runUntil}; what is heard is handed on when it is. */
  void ask(RoomCode code, Consumer<Asked> heard) {
    started(HERE, code, heard);
  }

  private Asked started(String address, RoomCode code, Consumer<Asked> heard) {
    Asked asked = new Asked(address, code, heard);
    all.add(asked);
    limit.ask(asked.from, code, asked);
    return asked;
  }

  /** A room of this code opens. */
  void open(RoomCode code) {
    open.add(code);
  }

  /** Somebody at the address has a place in the room. */
  void seated(RoomCode code) {
    limit.right(AddressBlock.parse(HERE).orElseThrow(), code);
    loops.run();
  }

  /** Tries wrong codes until none is looked up any more, and lets the last of them go. */
  void spendLookUps() {
    for (int i = 0; i < 2 * GuessedCodes.LOOK_UPS; i++) {
      ask(code(1_000 + i));
    }
    runUntil(now() + 3_200);
    for (int i = 0; i < 10; i++) {
      ask(code(1_500 + i));
    }
  }

  void runUntil(long time) {
    loops.runUntil(time);
  }

  long now() {
    return loops.now();
  }

  long count(Told what) {
    return all.stream().filter(asked -> asked.told == what).count();
  }

  int lookedUp() {
    return lookedUp;
  }

  /** How many different codes were looked up. */
  int codesLookedUp() {
    return codesLookedUp.size();
  }

  /** Does something when the time comes. */
  void at(long time, Runnable what) {
    loops.schedule(time - loops.now(), what);
  }
}
