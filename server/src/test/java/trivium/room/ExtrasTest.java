package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.LIMIT;
import static trivium.room.Given.answered;
import static trivium.room.Given.asking;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.pick;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.QuestionMessage.ClockResumed;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RefusalReason;
import trivium.protocol.StandingsMessage.Result;

/** Extras of questions: limit, points and picture. */
class ExtrasTest {
  private static final int OWN = 60_000;
  private static final QuestionSettings LONG =
      new QuestionSettings(Optional.of(OWN), 1, Optional.empty(), true);
  private static final QuestionSettings AS_THE_ROOM = QuestionSettings.NONE;

  @Test
  void aQuestionStaysOpenForItsOwnLimit() {
    RoomState own = state(asking(with(LONG)), joined(ADA, "Ada"), questionOpened(0, 1_000));
    assertThat(own.deadline()).isEqualTo(1_000 + OWN);
    QuestionOpened shown = RoomView.question(own, 11_000);
    assertThat(shown.limit()).isEqualTo(OWN);
    assertThat(shown.remaining()).isEqualTo(OWN - 10_000);
    assertThat(RoomRules.decide(own, answer(0, 1_000 + OWN), 0))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(RoomRules.decide(own, answer(0, 1_001 + OWN), 0))
        .isEqualTo(Decision.refused(RefusalReason.TOO_LATE));
  }

  @Test
  void theNextQuestionHasTheLimitOfTheRoomAgain() {
    RoomState game =
        state(
            asking(with(LONG, AS_THE_ROOM)),
            joined(ADA, "Ada"),
            questionOpened(0, 0),
            closed(0),
            questionOpened(1, 100_000));
    assertThat(game.deadline()).isEqualTo(100_000 + LIMIT);
    assertThat(RoomView.question(game, 100_000).limit()).isEqualTo(LIMIT);
  }

  @Test
  void pointsForSpeedGoByTheQuestionsOwnLimit() {
    assertThat(points(LONG, OWN / 2)).isEqualTo(750);
    assertThat(points(AS_THE_ROOM, LIMIT / 2)).isEqualTo(750);
  }

  @Test
  void aRestartedServerContinuesWithTheLimitOfTheQuestion() {
    RoomState game = state(asking(with(LONG)), joined(ADA, "Ada"), questionOpened(0, 0));
    long back = 500_000;
    Decision decision =
        RoomRules.decide(game, new RoomCommand.Recover(40_000, RoomRules.RESUME_DELAY), back);
    assertThat(decision)
        .isEqualTo(
            Decision.happened(
                new RoomEvent.QuestionResumed(
                    back, 0, 40_000, back + RoomRules.RESUME_DELAY, back - 40_000)));
    ((Decision.Accepted) decision).events().forEach(game::apply);
    assertThat(RoomView.clock(game, back))
        .contains(new ClockResumed(0, OWN - 40_000, (int) RoomRules.RESUME_DELAY, back - 40_000));
    assertThat(game.deadline()).isEqualTo(back + RoomRules.RESUME_DELAY + OWN - 40_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void pointsAreMultipliedByTheWorthOfTheQuestion(int worth) {
    assertThat(points(worth(worth), LIMIT)).isEqualTo(500 * worth);
    RoomState open = state(asking(with(worth(worth))), joined(ADA, "Ada"), questionOpened(0, 0));
    assertThat(RoomView.question(open, 0).worth().orElse(1)).isEqualTo(worth);
  }

  @Test
  void aQuestionWorthNothingDoesNotChangeTheStreak() {
    for (int pick : new int[] {0, 1}) {
      RoomState game = played(with(AS_THE_ROOM, worth(0)), 0, pick);
      Result result = RoomView.result(game, ADA).orElseThrow();
      assertThat(result.correct()).isEqualTo(pick == 0);
      assertThat(result.points()).isZero();
      assertThat(result.streak()).isEqualTo(1);
      assertThat(result.total()).isEqualTo(1_000);
      assertThat(RoomView.leaderboard(game).top().getFirst().gained()).isZero();
    }
  }

  @Test
  void aCorrectionCountsTheWorthToo() {
    RoomState game = played(with(worth(3), worth(0)), 1, 0);
    assertThat(game.player(ADA).orElseThrow().total().value()).isZero();
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Key(List.of(1))));
    assertThat(game.player(ADA).orElseThrow().total().value()).isEqualTo(3_000);
    assertThat(game.player(ADA).orElseThrow().streak()).isEqualTo(1);
  }

  @Test
  void aPictureIsShownByItsPath() {
    QuestionSettings pictured =
        new QuestionSettings(Optional.empty(), 1, Optional.of("jupiter.jpg"), true);
    RoomState open = state(asking(with(pictured)), joined(ADA, "Ada"), questionOpened(0, 0));
    assertThat(RoomView.question(open, 0).picture()).isEqualTo("/pictures/jupiter.jpg");
  }

  private static int points(QuestionSettings extras, long elapsed) {
    RoomState game =
        state(
            asking(with(extras)),
            joined(ADA, "Ada"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, elapsed),
            closed(0));
    return RoomView.result(game, ADA).orElseThrow().points();
  }

  private static RoomState played(List<Question> questions, int... picks) {
    RoomState game = state(asking(questions), joined(ADA, "Ada"));
    for (int i = 0; i < picks.length; i++) {
      game.apply(questionOpened(i, 0));
      game.apply(answered(ADA, i, picks[i], 0));
      game.apply(closed(i));
    }
    return game;
  }

  private static RoomCommand answer(int question, long received) {
    return new RoomCommand.Answer(ADA, question, pick(0), new AnswerTiming(received, received, 0));
  }

  private static QuestionSettings worth(int worth) {
    return new QuestionSettings(Optional.empty(), worth, Optional.empty(), true);
  }

  /** One question for each; the first choice is correct. */
  private static List<Question> with(QuestionSettings... extras) {
    Task task = new Task.Choice(List.of("one", "two"), List.of(0), false);
    return IntStream.range(0, extras.length)
        .mapToObj(i -> new Question("Question " + i + "?", task, "", i, extras[i]))
        .toList();
  }
}
