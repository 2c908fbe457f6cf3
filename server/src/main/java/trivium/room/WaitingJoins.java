package trivium.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The joins that wait for their turn because many people join from one address. Confined to the
 * room's loop.
 */
final class WaitingJoins {
  private final JoinRateLimit rateLimit;
  private final Clock clock;
  private final RoomLoop loop;
  private final Map<ConnectionId, WaitingJoin> waiting = new HashMap<>();

  private record WaitingJoin(RoomRequest.Join request, RoomLoop.Timer turn) {}

  /**
   * @param seats that one address may have
   */
  WaitingJoins(int seats, Clock clock, RoomLoop loop) {
    this.rateLimit = new JoinRateLimit(seats);
    this.clock = clock;
    this.loop = loop;
  }

  /**
   * Seats a player at once, or as soon as the join rate of the address allows.
   *
   * @param origin the fingerprint of the address
   * @param now called before this method returns
   * @param later called in a later turn, unless the join is cancelled
   * @return whether the wait is short enough; if not, neither is called
   */
  boolean limitRate(RoomRequest.Join request, String origin, Runnable now, Runnable later) {
    OptionalLong wait = rateLimit.reserve(origin, clock.now());
    if (wait.isEmpty()) {
      return false;
    }
    if (wait.getAsLong() == 0) {
      now.run();
    } else {
      ConnectionId from = request.from();
      Runnable turn =
          () -> {
            waiting.remove(from);
            later.run();
          };
      waiting.put(from, new WaitingJoin(request, loop.schedule(wait.getAsLong(), turn)));
    }
    return true;
  }

  /** Cancels the join of a connection, if it waits. */
  void cancel(ConnectionId from) {
    WaitingJoin join = waiting.remove(from);
    if (join != null) {
      join.turn().cancel();
    }
  }

  /** Cancels all joins; returns their requests. */
  List<RoomRequest.Join> cancelAll() {
    List<WaitingJoin> joins = List.copyOf(waiting.values());
    waiting.clear();
    joins.forEach(join -> join.turn().cancel());
    return joins.stream().map(WaitingJoin::request).toList();
  }
}
