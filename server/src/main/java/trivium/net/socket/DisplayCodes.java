package trivium.net.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import trivium.protocol.DisplayCode;
import trivium.room.AddressBlock;
import trivium.room.ConnectionId;

/**
 * The displays of this node that wait for a host, by the codes that they show. A code leads a
 * display to a room and gives nobody access to anything else. Any thread.
 */
public final class DisplayCodes {
  /**
   * Letters that are told apart across a hall, without vowels, so that no code is a word. With
   * {@link DisplayCode#LENGTH} of them there are 104,976 codes.
   */
  static final String LETTERS = "BCDFHJKLMNPRSTVWXZ";

  /** Bound on memory; far more than a school or a conference has. */
  static final int MOST_WAITING = 1_000;

  /** The displays of a large school behind one address. */
  static final int MOST_PER_ADDRESS = 20;

  /** Makes the codes of this node known to other nodes. Any thread; never blocks. */
  public interface Announcements {
    /** For a single node. */
    Announcements NONE =
        new Announcements() {
          @Override
          public void offered(DisplayCode code, ConnectionId display) {}

          @Override
          public void withdrawn(DisplayCode code, ConnectionId display) {}
        };

    void offered(DisplayCode code, ConnectionId display);

    void withdrawn(DisplayCode code, ConnectionId display);
  }

  private record WaitingDisplay(DisplayCode code, AddressBlock address) {}

  private final RandomGenerator random;
  private final Announcements announcements;
  private final Map<DisplayCode, ConnectionId> byCode = new HashMap<>();
  private final Map<ConnectionId, WaitingDisplay> waiting = new HashMap<>();

  /**
   * @param random whose numbers cannot be predicted
   */
  public DisplayCodes(RandomGenerator random, Announcements announcements) {
    this.random = random;
    this.announcements = announcements;
  }

  /** A new code for a display, in place of its former one; empty if too many displays wait. */
  synchronized Optional<DisplayCode> offer(ConnectionId display, AddressBlock address) {
    withdraw(display);
    long ofAddress =
        waiting.values().stream().filter(other -> other.address().equals(address)).count();
    if (waiting.size() >= MOST_WAITING || ofAddress >= MOST_PER_ADDRESS) {
      return Optional.empty();
    }
    DisplayCode code = draw();
    while (byCode.containsKey(code)) {
      code = draw();
    }
    byCode.put(code, display);
    waiting.put(display, new WaitingDisplay(code, address));
    announcements.offered(code, display);
    return Optional.of(code);
  }

  private DisplayCode draw() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < DisplayCode.LENGTH; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new DisplayCode(letters.toString());
  }

  /** Whether the display still waits for a host. */
  synchronized boolean isWaiting(ConnectionId display) {
    return waiting.containsKey(display);
  }

  /** The display no longer waits. */
  synchronized void withdraw(ConnectionId display) {
    WaitingDisplay before = waiting.remove(display);
    if (before != null) {
      byCode.remove(before.code());
      announcements.withdrawn(before.code(), display);
    }
  }

  /** The display that shows the code, which is used up; empty if there is none. */
  public synchronized Optional<ConnectionId> take(DisplayCode code) {
    ConnectionId display = byCode.get(code);
    if (display == null) {
      return Optional.empty();
    }
    withdraw(display);
    return Optional.of(display);
  }
}
