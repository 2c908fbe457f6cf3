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
 * The seats without a connection, which are given up after {@link #GIVEN_UP_AFTER}. Not part of the
 * room's state: only giving up a seat is an event. Confined to the room's loop.
 */
final class DisconnectedSeats {
  /** Time after which an empty seat is given up, ms. */
  static final long GIVEN_UP_AFTER = 120_000;

  private final Map<PlayerId, Long> until = new LinkedHashMap<>();
  private final RoomLoop loop;
  private final Clock clock;
  private final Consumer<Set<PlayerId>> giveUp;
  private RoomLoop.@Nullable Timer timer;

  /**
   * @param giveUp called on the loop with the players whose seats are due
   */
  DisconnectedSeats(RoomLoop loop, Clock clock, Consumer<Set<PlayerId>> giveUp) {
    this.loop = loop;
    this.clock = clock;
    this.giveUp = giveUp;
  }

  void disconnected(Collection<PlayerId> players) {
    players.forEach(player -> until.put(player, clock.now() + GIVEN_UP_AFTER));
    scheduleCheck(GIVEN_UP_AFTER);
  }

  void reconnected(PlayerId player) {
    until.remove(player);
  }

  private void scheduleCheck(long delay) {
    if (timer == null && !until.isEmpty()) {
      timer = loop.schedule(delay, this::check);
    }
  }

  private void check() {
    timer = null;
    long now = clock.now();
    Set<PlayerId> due = new HashSet<>();
    until.entrySet().removeIf(seat -> seat.getValue() <= now && due.add(seat.getKey()));
    // Entries are in the order of their times.
    until.values().stream().findFirst().ifPresent(next -> scheduleCheck(next - now));
    if (!due.isEmpty()) {
      giveUp.accept(due);
    }
  }
}
