package trivium.room;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trivium.protocol.PlayerId;

/**
 * The seats whose connection is gone, and since when. Confined to the room's loop, and none of the
 * room's state: that a seat is given up is an event, that it might be is not.
 */
final class DisconnectedSeats {
  /** How long one stays empty before it is given up, ms: a phone that was put away is back. */
  static final long GIVEN_UP_AFTER = 120_000;

  private final Map<PlayerId, Long> until = new LinkedHashMap<>();
  private final RoomLoop loop;
  private final Clock clock;
  private final Consumer<Set<PlayerId>> giveUp;
  private RoomLoop.@Nullable Timer timer;

  /**
   * @param giveUp told, on the loop, whose time has come
   */
  DisconnectedSeats(RoomLoop loop, Clock clock, Consumer<Set<PlayerId>> giveUp) {
    this.loop = loop;
    this.clock = clock;
    this.giveUp = giveUp;
  }

  /** The connections of these are gone. */
  void left(Collection<PlayerId> players) {
    players.forEach(player -> until.put(player, clock.now() + GIVEN_UP_AFTER));
    lookIn(GIVEN_UP_AFTER);
  }

  /** This one is here again. */
  void taken(PlayerId player) {
    until.remove(player);
  }

  private void lookIn(long delay) {
    if (timer == null && !until.isEmpty()) {
      timer = loop.schedule(delay, this::look);
    }
  }

  private void look() {
    timer = null;
    long now = clock.now();
    Set<PlayerId> due = new HashSet<>();
    until.entrySet().removeIf(seat -> seat.getValue() <= now && due.add(seat.getKey()));
    // They are in the order in which their time comes.
    until.values().stream().findFirst().ifPresent(next -> lookIn(next - now));
    if (!due.isEmpty()) {
      giveUp.accept(due);
    }
  }
}
