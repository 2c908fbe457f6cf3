package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.SheetMessage.AnswersRevealed;
import trivium.protocol.SheetMessage.SheetResult;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.StandingsMessage.Survival;
import trivium.protocol.StandingsMessage.TeamResult;
import trivium.protocol.StandingsMessage.TeamRow;

class ScoreCheckTest {
  private static final int RIGHT = 1;
  private static final int WRONG = 2;
  private static final int JUDGED_RIGHT = 7;

  private final Measurements measurements = new Measurements();
  private final ScoreCheck check = new ScoreCheck(measurements, number -> number == JUDGED_RIGHT);

  @Test
  void totalsAddUpOverTheQuestions() {
    answer(0, RIGHT);
    check.result(result(0, true, 800, 800));
    answer(1, WRONG);
    check.result(result(1, false, 0, 800));
    answer(2, RIGHT);
    check.result(result(2, true, 700, 1600));
    assertThat(errors()).containsExactly("result.total");
  }

  @Test
  void oneWrongTotalIsCountedOnce() {
    answer(0, RIGHT);
    check.result(result(0, true, 800, 900));
    answer(1, RIGHT);
    check.result(result(1, true, 800, 1700));
    assertThat(measurements.errors()).containsEntry("result.total", 1).hasSize(1);
  }

  @Test
  void aJokerDoublesThePointsOfARightAnswer() {
    check.joker(true);
    answer(0, RIGHT);
    check.result(result(0, true, 1900, 1900));
    assertThat(errors()).isEmpty();
    answer(1, RIGHT);
    check.result(result(1, true, 950, 2850));
    assertThat(errors()).as("less than half of 2,000").containsExactly("result.points");
  }

  @Test
  void aBetIsWonOrLost() {
    answer(0, RIGHT);
    check.result(result(0, true, 900, 900));
    assertThat(check.mostToBet(false)).isEqualTo(900);
    check.bet(1, 500);
    answer(1, WRONG);
    check.result(result(1, false, -500, 400));
    check.bet(2, 400);
    answer(2, RIGHT);
    check.result(result(2, true, 400, 800));
    assertThat(errors()).isEmpty();
    check.bet(3, 100);
    answer(3, WRONG);
    check.result(result(3, false, 0, 800));
    assertThat(errors()).containsExactly("result.points");
  }

  @Test
  void theWholeSheetIsResolvedAtOnceWithFullPoints() {
    check.question(question(0, "choice", true));
    check.receipt(receipt(0, RIGHT));
    check.question(question(1, "choice", true));
    check.receipt(receipt(1, RIGHT));
    check.receipt(receipt(1, WRONG));
    check.answers(new AnswersRevealed(List.of(reveal(0), reveal(1))));
    check.sheetResult(
        new SheetResult(List.of(result(0, true, 1000, 1000), result(1, false, 0, 1000))));
    assertThat(errors()).isEmpty();
  }

  @Test
  void anIncompleteSheetIsAnError() {
    check.question(question(0, "choice", true));
    check.question(question(1, "choice", true));
    check.answers(new AnswersRevealed(List.of(reveal(0), reveal(1))));
    check.sheetResult(new SheetResult(List.of(result(0, false, 0, 0))));
    assertThat(errors()).containsExactly("sheet-result.questions");
  }

  @Test
  void anAnswerAloudIsRightIfTheHostJudgedSo() {
    check.question(question(JUDGED_RIGHT, "buzzer", false));
    check.result(result(JUDGED_RIGHT, true, 600, 600));
    assertThat(errors()).isEmpty();
    check.question(question(8, "buzzer", false));
    check.result(result(8, true, 600, 1200));
    assertThat(errors()).containsExactly("result.correct", "result.points");
  }

  @Test
  void aWrongAnswerPutsThePlayerOutForTheRestOfTheRound() {
    answer(0, WRONG);
    check.result(survival(0, new Survival(true, 3, 5)));
    assertThat(check.isOut()).isTrue();
    check.question(question(1, "choice", false));
    check.reveal(reveal(1));
    check.result(survival(1, new Survival(true, 2, 5)));
    assertThat(errors()).isEmpty();
    check.result(survival(1, new Survival(false, 2, 5)));
    assertThat(errors()).containsExactly("result.out");
  }

  @Test
  void wrongAnswersOfEverybodyPutNobodyOut() {
    answer(0, WRONG);
    check.result(survival(0, new Survival(false, 5, 5)));
    assertThat(errors()).isEmpty();
    answer(1, WRONG);
    check.result(survival(1, new Survival(false, 4, 5)));
    assertThat(errors()).as("others went out").containsExactly("result.out");
  }

  @Test
  void survivorsDoNotComeBack() {
    answer(0, WRONG);
    check.result(survival(0, new Survival(true, 3, 5)));
    check.question(question(1, "choice", false));
    check.reveal(reveal(1));
    check.result(survival(1, new Survival(true, 4, 5)));
    assertThat(errors()).containsExactly("result.survivors");
  }

  @Test
  void aNewRoundBringsEverybodyBack() {
    answer(0, WRONG);
    check.result(survival(0, new Survival(true, 3, 5)));
    check.question(firstOfRound(1));
    assertThat(check.isOut()).isFalse();
  }

  @Test
  void theTeamsTotalOnThePodiumIsTheSumOfItsPoints() {
    answer(0, RIGHT);
    check.result(ofTeam(result(0, true, 800, 800), 400, 400));
    check.finished(podium(400), Optional.of(3));
    assertThat(errors()).isEmpty();
    check.finished(podium(401), Optional.of(3));
    assertThat(errors()).containsExactly("finished.team-total");
  }

  @Test
  void theTeamScoresTheMeanOfItsPlayers() {
    var other = new ScoreCheck(measurements, _ -> false);
    other.question(question(0, "choice", false));
    other.reveal(reveal(0));
    other.result(ofTeam(result(0, false, 0, 0), 400, 400));
    answer(0, RIGHT);
    check.result(ofTeam(result(0, true, 800, 800), 400, 400));
    checkTeams(other);
    assertThat(errors()).isEmpty();
    answer(1, RIGHT);
    check.result(ofTeam(result(1, true, 800, 1600), 500, 900));
    other.question(question(1, "choice", false));
    other.reveal(reveal(1));
    other.result(ofTeam(result(1, false, 0, 0), 500, 900));
    checkTeams(other);
    assertThat(errors()).containsExactly("result.team-points");
  }

  private void checkTeams(ScoreCheck other) {
    TeamPointsCheck.check(
        Stream.of(check, other).flatMap(player -> player.shares().stream()), measurements);
  }

  private Set<String> errors() {
    return measurements.errors().keySet();
  }

  /** Shows a live question, confirms this answer, and reveals that {@link #RIGHT} is right. */
  private void answer(int question, int pick) {
    check.question(question(question, "choice", false));
    check.receipt(receipt(question, pick));
    check.reveal(reveal(question));
  }

  private static Receipt receipt(int question, int pick) {
    return new Receipt(question, new Response.Choice(List.of(pick)));
  }

  private static Reveal reveal(int question) {
    return new Reveal(question, List.of(RIGHT), List.of(0, 1, 0), List.of(), "");
  }

  private static QuestionOpened question(int number, String kind, boolean sheet) {
    return question(number, kind, 0, sheet);
  }

  private static QuestionOpened firstOfRound(int number) {
    return question(number, "choice", number, false);
  }

  private static QuestionOpened question(int number, String kind, int first, boolean sheet) {
    return new QuestionOpened(
        number,
        9,
        kind,
        "Which?",
        List.of("a", "b", "c"),
        20_000,
        20_000,
        List.of(),
        "",
        "",
        Optional.empty(),
        first,
        0,
        sheet);
  }

  private static Result result(int question, boolean correct, int points, int total) {
    return new Result(question, correct, points, total, 1, 5, 0, Optional.empty());
  }

  private static Result survival(int question, Survival survival) {
    return new Result(
        question,
        false,
        0,
        0,
        1,
        5,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(survival));
  }

  private static Result ofTeam(Result own, int points, int total) {
    return new Result(
        own.question(),
        own.correct(),
        own.points(),
        own.total(),
        own.rank(),
        own.of(),
        own.streak(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new TeamResult(3, points, total, 1, 5, Optional.empty())));
  }

  private static Finished podium(int total) {
    return new Finished(
        List.of(), 5, Optional.empty(), List.of(new TeamRow(1, 3, "Team 4", total, 0)));
  }
}
