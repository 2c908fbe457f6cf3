package trivium.room;

import java.util.ArrayList;
import java.util.List;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.Settings;

/** The rules of what a host does besides going on: pausing, more time, skipping, points. Pure. */
final class ControlRules {
  /** The least time that a reopened question has left, ms. */
  private static final long REOPENED = 10_000;

  private ControlRules() {}

  static Decision pause(RoomState state, boolean paused, long now) {
    if (paused == state.isPaused()) {
      return Decision.happened();
    }
    if (!paused) {
      return Decision.happened(new RoomEvent.GameContinued(now));
    }
    return switch (state.phase()) {
      case LOBBY, PODIUM -> Decision.refused(RefusalReason.NOT_NOW);
      case ROUND, BETS, QUESTION, LOCKING, MARKING, REVEAL, ANSWERS, LEADERBOARD, BREAK ->
          Decision.happened(new RoomEvent.GamePaused(now));
    };
  }

  static Decision extend(RoomState state, RoomCommand.Extend extend, long now) {
    if (state.phase() == Phase.LOCKING) {
      return SheetRules.extend(state, extend.by(), now);
    }
    if (!state.isOpen(extend.question()) || state.isSheet()) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    int limit = Math.min(state.limit() + extend.by(), Settings.MOST_LIMIT);
    return limit == state.limit()
        ? Decision.happened()
        : Decision.happened(new RoomEvent.TimeAdded(now, extend.question(), limit));
  }

  /**
   * @param next the step that follows the question
   */
  static Decision skip(RoomState state, int question, Decision next, long now) {
    if (!state.isOpen(question)) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    List<RoomEvent> events = new ArrayList<>();
    events.add(new RoomEvent.QuestionSkipped(now, question));
    if (next instanceof Decision.Accepted accepted) {
      events.addAll(accepted.events());
    }
    return new Decision.Accepted(events);
  }

  static Decision showAgain(RoomState state, long now) {
    return state.phase() == Phase.LEADERBOARD && !state.asked().isSkipped()
        ? Decision.happened(new RoomEvent.RevealShown(now))
        : Decision.refused(RefusalReason.NOT_NOW);
  }

  static Decision reopen(RoomState state, int question, long now) {
    boolean closed = state.phase() == Phase.REVEAL || state.phase() == Phase.LEADERBOARD;
    if (!closed || question != state.question() || state.asked().isSkipped() || state.isSheet()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    long elapsed = state.asked().closedAfter();
    int limit = (int) Math.max(state.limit(), elapsed + REOPENED);
    return Decision.happened(new RoomEvent.QuestionReopened(now, question, elapsed, limit));
  }

  static Decision adjust(RoomState state, RoomCommand.Adjust adjust, long now) {
    if (adjust.player().filter(player -> state.player(player).isEmpty()).isPresent()) {
      return Decision.refused(RefusalReason.NO_SUCH_PLAYER);
    }
    if (adjust.team().filter(team -> team >= state.teams().all().size()).isPresent()) {
      return Decision.refused(RefusalReason.NO_SUCH_TEAM);
    }
    return state.phase() == Phase.LOBBY || state.adjustments().size() >= Scoring.MOST_ADJUSTMENTS
        ? Decision.refused(RefusalReason.NOT_NOW)
        : Decision.happened(
            new RoomEvent.PointsAdjusted(
                now, adjust.player(), adjust.team(), adjust.points(), adjust.reason()));
  }
}
