package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage;

/** Questions that players say look wrong. */
class FlagRulesTest {
  private static final RoomCommand FLAG = new RoomCommand.Flag(ADA, 0);

  private final RoomState game =
      state(opened(2), joined(ADA, "Ada"), joined(GRACE, "Grace"), questionOpened(0, 0));

  @Test
  void aQuestionIsFlaggedOnceItIsRevealedAndOnlyOnceByEachPlayer() {
    assertThat(RoomRules.decide(game, FLAG, 10)).isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
    game.apply(closed(0));
    assertThat(RoomRules.decide(game, FLAG, 10))
        .isEqualTo(Decision.happened(new RoomEvent.QuestionFlagged(10, ADA, 0)));
    game.apply(new RoomEvent.QuestionFlagged(10, ADA, 0));
    assertThat(RoomRules.decide(game, FLAG, 11)).isEqualTo(Decision.happened());
    assertThat(LiveRoundView.forHost(game)).containsExactly(new RevealMessage.Flags(0, 1));
    assertThat(SnapshotView.of(game, Optional.of(ADA), 11)).contains(new RevealMessage.Flagged(0));
  }

  @Test
  void anEarlierOrSkippedQuestionIsNotFlagged() {
    game.apply(closed(0));
    game.apply(questionOpened(1, 0));
    game.apply(new RoomEvent.QuestionSkipped(0, 1));
    assertThat(RoomRules.decide(game, FLAG, 10)).isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
    assertThat(RoomRules.decide(game, new RoomCommand.Flag(ADA, 1), 10))
        .isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
  }

  @Test
  void theFlagOfARemovedPlayerDoesNotCount() {
    game.apply(closed(0));
    game.apply(new RoomEvent.QuestionFlagged(10, ADA, 0));
    game.apply(new RoomEvent.PlayersRemoved(11, List.of(ADA)));
    assertThat(game.asked().flags()).isEmpty();
  }
}
