package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.pick;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;

/** Corrections and the scores that follow from them. */
class CorrectionTest {
  private static final long NOW = 60_000;

  /** Ada answered three questions correctly, Grace the second and third. */
  private final RoomState game =
      state(
          opened(3),
          joined(ADA, "Ada"),
          joined(GRACE, "Grace"),
          questionOpened(0, 0),
          answered(ADA, 0, 0, 0),
          answered(GRACE, 0, 3, 0),
          closed(0),
          questionOpened(1, 0),
          answered(ADA, 1, 1, 5_000),
          answered(GRACE, 1, 1, 0),
          closed(1),
          questionOpened(2, 0),
          answered(ADA, 2, 2, 0),
          answered(GRACE, 2, 2, 0),
          closed(2));

  @Test
  void aNewKeyMovesPointsRanksAndStreaks() {
    assertThat(player(ADA).total().value()).isEqualTo(2_750);
    correct(0, new Correction.Key(List.of(3)));
    assertThat(player(ADA).total().value()).isEqualTo(1_750);
    assertThat(player(ADA).streak()).isEqualTo(2);
    assertThat(player(GRACE).total().value()).isEqualTo(3_000);
    assertThat(player(GRACE).streak()).isEqualTo(3);
    assertThat(game.ranking().players().getFirst().player().id()).isEqualTo(GRACE);
  }

  @Test
  void ofSeveralRightChoicesEachIsEnough() {
    correct(0, new Correction.Key(List.of(0, 3)));
    assertThat(player(ADA).total().value()).isEqualTo(2_750);
    assertThat(player(GRACE).total().value()).isEqualTo(3_000);
  }

  @Test
  void aDroppedQuestionDoesNotCountAndBreaksNoStreak() {
    correct(1, new Correction.Drop());
    assertThat(player(ADA).total().value()).isEqualTo(2_000);
    assertThat(player(ADA).streak()).isEqualTo(2);
    assertThat(player(GRACE).total().value()).isEqualTo(1_000);
    assertThat(player(GRACE).streak()).isEqualTo(1);
    correct(1, new Correction.Restore());
    assertThat(player(ADA).total().value()).isEqualTo(2_750);
    assertThat(player(ADA).streak()).isEqualTo(3);
  }

  @Test
  void theSameCorrectionAgainChangesNothing() {
    correct(0, new Correction.Key(List.of(0, 3)));
    assertThat(decide(0, new Correction.Key(List.of(3, 0)))).isEqualTo(Decision.happened());
    assertThat(decide(1, new Correction.Restore())).isEqualTo(Decision.happened());
  }

  @Test
  void whatDoesNotFitTheQuestionIsRefused() {
    assertThat(decide(0, new Correction.Key(List.of(4))))
        .isEqualTo(Decision.refused(RefusalReason.UNFIT_CORRECTION));
    assertThat(decide(0, new Correction.Accept("three")))
        .isEqualTo(Decision.refused(RefusalReason.UNFIT_CORRECTION));
  }

  @Test
  void onlyAClosedQuestionCanBeCorrected() {
    RoomState open = state(opened(2), joined(ADA, "Ada"), questionOpened(0, 0));
    for (int question : new int[] {0, 1}) {
      RoomCommand drop = new RoomCommand.Correct(question, new Correction.Drop());
      assertThat(RoomRules.decide(open, drop, NOW))
          .isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
    }
  }

  @Test
  void anAcceptedTextIsRightForAllWhoTypedItHoweverTheySpeltIt() {
    RoomState typed =
        state(
            Given.typed(opened(1), 8, "Jupiter"),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            questionOpened(0, 0),
            typed(ADA, "the planet Jove"),
            typed(GRACE, "  The PLANET  jove "),
            closed(0));
    assertThat(typed.player(ADA).orElseThrow().total().value()).isZero();
    RoomCommand accept = new RoomCommand.Correct(0, new Correction.Accept("The planet Jove"));
    Decision decision = RoomRules.decide(typed, accept, NOW);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    ((Decision.Accepted) decision).events().forEach(typed::apply);
    assertThat(typed.player(ADA).orElseThrow().total().value()).isEqualTo(1_000);
    assertThat(typed.player(GRACE).orElseThrow().total().value()).isEqualTo(1_000);
    assertThat(RoomView.reveal(typed).accepted()).containsExactly("Jupiter", "The planet Jove");
  }

  @Test
  void aTypedQuestionTakesNoPickAndAChoiceNoText() {
    RoomState typed =
        state(Given.typed(opened(1), 8, "Jupiter"), joined(ADA, "Ada"), questionOpened(0, 0));
    assertThat(answer(typed, pick(0))).isEqualTo(Decision.refused(RefusalReason.WRONG_RESPONSE));
    RoomState choice = state(opened(1), joined(ADA, "Ada"), questionOpened(0, 0));
    assertThat(answer(choice, new Response.Text("one")))
        .isEqualTo(Decision.refused(RefusalReason.WRONG_RESPONSE));
  }

  private static Decision answer(RoomState state, Response response) {
    return RoomRules.decide(
        state, new RoomCommand.Answer(ADA, 0, response, new AnswerTiming(100, 100, 0)), 100);
  }

  private static RoomEvent typed(PlayerId player, String text) {
    return new RoomEvent.AnswerTaken(0, player, 0, new Response.Text(text), 0);
  }

  private Decision decide(int question, Correction correction) {
    return RoomRules.decide(game, new RoomCommand.Correct(question, correction), NOW);
  }

  private void correct(int question, Correction correction) {
    Decision decision = decide(question, correction);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    ((Decision.Accepted) decision).events().forEach(game::apply);
  }

  private Player player(PlayerId id) {
    return game.player(id).orElseThrow();
  }
}
