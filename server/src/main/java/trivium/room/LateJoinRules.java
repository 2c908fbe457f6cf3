package trivium.room;

import java.util.List;
import java.util.Optional;
import trivium.protocol.LateJoin;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;

/** The rules for people who join during the game, and for spectators. Pure. */
final class LateJoinRules {
  private LateJoinRules() {}

  /** Whether the game has begun and newcomers can only watch. */
  static boolean isWatchOnly(RoomState state) {
    return state.lateJoin() == LateJoin.WATCH && isLate(state);
  }

  /** Between two quizzes nobody is late. */
  private static boolean isLate(RoomState state) {
    return state.question() >= 0 && !state.isAfterPodium();
  }

  /** The points that a new player begins with; none where the average is not positive. */
  static List<RoomEvent> credit(RoomState state, PlayerId player, long now) {
    if (state.lateJoin() != LateJoin.AVERAGE
        || !isLate(state)
        || state.adjustments().size() >= Scoring.MOST_ADJUSTMENTS) {
      return List.of();
    }
    int average =
        (int) state.players().stream().mapToInt(other -> other.total().value()).average().orElse(0);
    return average > 0 ? List.of(new RoomEvent.LateJoinCredited(now, player, average)) : List.of();
  }

  /** Why a browser can't watch now; empty if it can. */
  static Optional<RefusalReason> closedToSpectators(RoomState state, String device) {
    if (state.roster().isRemoved(device)) {
      return Optional.of(RefusalReason.REMOVED);
    }
    if (state.phase() == Phase.PODIUM) {
      return Optional.of(RefusalReason.ROOM_OVER);
    }
    return state.isLocked() ? Optional.of(RefusalReason.ROOM_LOCKED) : Optional.empty();
  }
}
