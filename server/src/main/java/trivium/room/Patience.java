package trivium.room;

import java.time.Duration;

/** How long a room may stay as it is before it ends by itself. Pure. */
final class Patience {
  private static final Duration EMPTY_LOBBY = Duration.ofMinutes(30);
  private static final Duration FINISHED = Duration.ofMinutes(60);

  /** A game that everybody has walked out of. */
  private static final Duration ABANDONED = Duration.ofHours(12);

  private Patience() {}

  static Duration of(RoomState state) {
    return switch (state.phase()) {
      case LOBBY -> state.players().isEmpty() ? EMPTY_LOBBY : ABANDONED;
      case QUESTION, REVEAL, LEADERBOARD -> ABANDONED;
      case PODIUM -> FINISHED;
    };
  }
}
