package trivium.room;

import java.util.List;
import java.util.function.Consumer;
import trivium.protocol.RoundPlan;

/** Source of the rounds that are added to a room. Does not block. */
interface RoundSource {
  /**
   * Draws the questions of rounds.
   *
   * @param then called with the outcome, on any thread
   */
  void draw(List<RoundPlan> plans, Consumer<RoundDraw.Outcome> then);
}
