package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.NamedNumber;
import trivium.protocol.RevealMessage.NearestAnswers;
import trivium.protocol.RoundFormat;

/** Rounds in which the nearest numbers are right. */
class NearestWinsTest {
  private static final RoundFormat NEAREST =
      new RoundFormat(Optional.empty(), false, false, true, false);

  private final RoomState game =
      state(
          Given.asking(
              List.of(new Question("When?", new Task.Numeric(1912, 5, ""), "", 0)), NEAREST),
          joined(ADA, "Ada"),
          joined(GRACE, "Grace"),
          joined(EDSGER, "Edsger"),
          questionOpened(0, 0));

  @Test
  void theNearestNumbersAreRightAndBringFullPointsWhateverTheirTime() {
    answer(ADA, 1910, 1_000);
    answer(GRACE, 1914, 9_000);
    answer(EDSGER, 1909, 100);
    game.apply(closed(0));
    assertThat(totals()).containsExactly(1_000, 1_000, 0);
    assertThat(RoomView.reveal(game).nearest())
        .contains(
            new NearestAnswers(
                2, 2, List.of(new NamedNumber("Ada", 1910), new NamedNumber("Grace", 1914))));
    assertThat(RoomView.reveal(game).number().orElseThrow().tolerance()).isZero();
  }

  @Test
  void aNumberFarOffIsRightIfNoneIsNearer() {
    answer(ADA, 12, 1_000);
    game.apply(closed(0));
    assertThat(totals()).containsExactly(1_000, 0, 0);
  }

  @Test
  void distancesAreComparedInDecimals() {
    RoomState decimals =
        state(
            Given.asking(
                List.of(new Question("How long?", new Task.Numeric(0.3, 0, ""), "", 0)), NEAREST),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            questionOpened(0, 0),
            answered(ADA, 0, new Response.Numeric(0.2), 10),
            answered(GRACE, 0, new Response.Numeric(0.4), 10),
            closed(0));
    assertThat(decimals.players()).allMatch(player -> player.total().value() == 1_000);
  }

  @Test
  void aCorrectedNumberMakesOthersTheNearest() {
    answer(ADA, 1910, 1_000);
    answer(EDSGER, 1900, 1_000);
    game.apply(closed(0));
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Numeric(1901, 0)));
    assertThat(totals()).containsExactly(0, 0, 1_000);
    assertThat(RoomView.corrected(game, game.asked()).nearest().orElseThrow().answers())
        .containsExactly(new NamedNumber("Edsger", 1900));
  }

  @Test
  void theNextNearestIsRightOnceAPlayerIsRemoved() {
    answer(ADA, 1912, 1_000);
    answer(EDSGER, 1900, 1_000);
    game.apply(closed(0));
    game.apply(new RoomEvent.PlayersRemoved(0, List.of(ADA)));
    assertThat(totals()).containsExactly(0, 1_000);
  }

  @Test
  void withoutAnswersNobodyIsNearest() {
    game.apply(closed(0));
    assertThat(RoomView.reveal(game).nearest()).isEmpty();
  }

  private void answer(PlayerId player, double number, long elapsed) {
    game.apply(answered(player, 0, new Response.Numeric(number), elapsed));
  }

  private List<Integer> totals() {
    return game.players().stream().map(player -> player.total().value()).toList();
  }
}
