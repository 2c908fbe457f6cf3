package trivium.room;

import java.time.Duration;

/** Decides how long a room may be idle before it ends by itself. Pure. */
final class IdleTimeout {
  private static final Duration EMPTY_LOBBY = Duration.ofMinutes(30);

  /** Nobody has joined and the host is disconnected. */
  private static final Duration DESERTED_LOBBY = Duration.ofMinutes(2);

  private static final Duration FINISHED = Duration.ofMinutes(60);

  /** Players have joined. */
  private static final Duration ABANDONED = Duration.ofHours(12);

  private IdleTimeout() {}

  /**
   * @param hasHost whether the host is connected
   */
  static Duration of(RoomState state, boolean hasHost) {
    return switch (state.phase()) {
      case LOBBY -> lobby(state, hasHost);
      case ROUND, BETS, QUESTION, LOCKING, MARKING, REVEAL, ANSWERS, LEADERBOARD, BREAK ->
          ABANDONED;
      case PODIUM -> FINISHED;
    };
  }

  private static Duration lobby(RoomState state, boolean hasHost) {
    if (!state.players().isEmpty()) {
      return ABANDONED;
    }
    // Players whose seats were given up may return.
    return hasHost || state.roster().seats() > 0 ? EMPTY_LOBBY : DESERTED_LOBBY;
  }
}
