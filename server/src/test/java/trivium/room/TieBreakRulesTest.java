package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.questionOpened;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.score.Ranking;

class TieBreakRulesTest {
  private static final long NOW = 9_000;
  private static final RoomCommand TIE_BREAK = new RoomCommand.TieBreak("How many?", 100, "");

  @Test
  void aTieBreakIsOfferedWhereARankOfThePodiumIsShared() {
    RoomState over = over(ADA, GRACE);
    assertThat(TieBreakRules.ties(over))
        .containsExactly(new TieBreakRules.Tie(1, List.of("Ada", "Grace")));
    assertThat(TieBreakRules.ties(over(ADA))).as("those without points").isEmpty();
    assertThat(RoomRules.decide(over(ADA), TIE_BREAK, NOW))
        .isEqualTo(Decision.refused(RefusalReason.NO_TIE));
  }

  @Test
  void aTieBreakIsPlayedAtTheEndOnly() {
    RoomState open = game();
    open.apply(questionOpened(0, 0));
    assertThat(RoomRules.decide(open, TIE_BREAK, NOW))
        .isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
  }

  @Test
  void theNearestAnswerDecidesWithoutPoints() {
    RoomState over = over(ADA, GRACE);
    decide(over, TIE_BREAK).forEach(over::apply);
    assertThat(over.phase()).isEqualTo(Phase.ROUND);
    decide(over, new RoomCommand.Next(Optional.empty())).forEach(over::apply);
    over.apply(answered(ADA, 1, new Response.Numeric(80), 0));
    over.apply(answered(GRACE, 1, new Response.Numeric(99), 0));
    over.apply(answered(EDSGER, 1, new Response.Numeric(100), 0));
    over.apply(closed(1));
    assertThat(over.ranking().players())
        .extracting(place -> place.player().name(), Ranking.RankedPlayer::rank)
        .containsExactly(tuple("Grace", 1), tuple("Ada", 2), tuple("Edsger", 3));
    assertThat(over.ranking().players().getFirst().total())
        .isEqualTo(over.ranking().players().get(1).total());
    assertThat(TieBreakRules.ties(over)).isEmpty();
    assertThat(decide(over, new RoomCommand.Next(Optional.empty())))
        .containsExactly(new RoomEvent.RoomFinished(NOW));
  }

  @Test
  void whoIsStillTiedPlaysAgain() {
    RoomState over = over(ADA, GRACE);
    decide(over, TIE_BREAK).forEach(over::apply);
    over.apply(questionOpened(1, 0));
    over.apply(answered(ADA, 1, new Response.Numeric(90), 0));
    over.apply(answered(GRACE, 1, new Response.Numeric(110), 0));
    over.apply(closed(1));
    over.apply(new RoomEvent.RoomFinished(NOW));
    assertThat(decide(over, TIE_BREAK)).hasSize(2);
  }

  /** These have answered the only question correctly. */
  private static RoomState over(PlayerId... right) {
    RoomState state = game();
    state.apply(questionOpened(0, 0));
    for (PlayerId player : right) {
      state.apply(answered(player, 0, 0, 0));
    }
    state.apply(closed(0));
    return state;
  }

  private static RoomState game() {
    return Given.state(
        Given.opened(1, new Settings(Given.LIMIT, ScoringName.ACCURACY, false)),
        joined(ADA, "Ada"),
        joined(GRACE, "Grace"),
        joined(EDSGER, "Edsger"));
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command) {
    return ((Decision.Accepted) RoomRules.decide(state, command, NOW)).events();
  }
}
