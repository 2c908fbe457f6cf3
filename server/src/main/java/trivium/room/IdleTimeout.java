package trivium.room;

import java.time.Duration;

/** How long a room may be idle before it ends by itself, by its phase. Pure. */
final class IdleTimeout {
  private static final Duration EMPTY_LOBBY = Duration.ofMinutes(30);

  /** Nobody has joined, and nobody waits for it: a page that was closed, or a program. */
  private static final Duration DESERTED_LOBBY = Duration.ofMinutes(2);

  private static final Duration FINISHED = Duration.ofMinutes(60);

  /** A game that everybody has walked out of. */
  private static final Duration ABANDONED = Duration.ofHours(12);

  private IdleTimeout() {}

  /**
   * @param hasHost whether the host is connected
   */
  static Duration of(RoomState state, boolean hasHost) {
    return switch (state.phase()) {
      case LOBBY -> lobby(state, hasHost);
      case QUESTION, REVEAL, LEADERBOARD -> ABANDONED;
      case PODIUM -> FINISHED;
    };
  }

  private static Duration lobby(RoomState state, boolean hasHost) {
    if (!state.players().isEmpty()) {
      return ABANDONED;
    }
    // Whoever was here and gave up the seat may come back to it.
    return hasHost || state.seats() > 0 ? EMPTY_LOBBY : DESERTED_LOBBY;
  }
}
