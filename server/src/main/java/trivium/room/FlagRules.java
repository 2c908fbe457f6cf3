package trivium.room;

import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;

/** The rules by which players flag a question that looks wrong. Pure. */
final class FlagRules {
  private FlagRules() {}

  /** Once for each player, while the question is revealed or the leaderboard after it is shown. */
  static Decision flag(RoomState state, RoomCommand.Flag flag, long now) {
    boolean shown = state.phase() == Phase.REVEAL || state.phase() == Phase.LEADERBOARD;
    if (!shown || flag.question() != state.question() || state.asked().isSkipped()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    return state.asked().flags().contains(flag.player())
        ? Decision.happened()
        : Decision.happened(new RoomEvent.QuestionFlagged(now, flag.player(), flag.question()));
  }
}
