package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.LIMIT;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.pick;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.TeamSettings;

/** Questions that are answered aloud by whoever presses the buzzer first. */
class BuzzerRulesTest {
  private static final long OPENED = 1_000;
  private static final long WINDOW = 300;

  private final RoomState game = buzzerRoom(TeamSettings.OFF);

  private static RoomState buzzerRoom(TeamSettings teams) {
    RoomState room =
        state(
            opened(opened(3), RoundFormat.of(RoundMode.BUZZER), teams),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            joined(EDSGER, "Edsger"));
    if (teams.mode() == TeamSettings.Mode.OWN_PHONES) {
      room.apply(new RoomEvent.TeamAssigned(0, ADA, 0));
      room.apply(new RoomEvent.TeamAssigned(0, GRACE, 0));
      room.apply(new RoomEvent.TeamAssigned(0, EDSGER, 1));
    }
    room.apply(questionOpened(0, OPENED));
    return room;
  }

  @Test
  void theQuestionIsShownWithoutItsChoices() {
    QuestionMessage.QuestionOpened question = RoomView.question(game, OPENED);
    assertThat(question.kind()).isEqualTo("buzzer");
    assertThat(question.choices()).isEmpty();
    assertThat(RightAnswerView.of(game).accepted()).containsExactly("one");
  }

  @Test
  void theFirstPressOpensTheWindowInWhichOthersAreCollected() {
    assertThat(happen(press(ADA, OPENED + 2_000, 100), OPENED + 2_010))
        .containsExactly(new BuzzerEvent.BuzzerPressed(OPENED + 2_010, ADA, 0, 1_900, WINDOW));
    assertThat(game.asked().buzzer().decisionAt()).hasValue(OPENED + 2_010 + WINDOW);
    assertThat(happen(press(GRACE, OPENED + 2_100, 900), OPENED + 2_110))
        .containsExactly(new BuzzerEvent.BuzzerPressed(OPENED + 2_110, GRACE, 0, 1_200, 0));
    assertThat(game.asked().buzzer().decisionAt()).hasValue(OPENED + 2_010 + WINDOW);
  }

  @Test
  void theFirstByCreditedTimeAnswersWhoeverArrivedFirst() {
    happen(press(ADA, OPENED + 2_000, 100), OPENED + 2_000);
    happen(press(GRACE, OPENED + 2_100, 900), OPENED + 2_100);
    assertThat(happen(new RoomCommand.DecideBuzzer(0), OPENED + 2_300))
        .containsExactly(new BuzzerEvent.BuzzerDecided(OPENED + 2_300, 0, GRACE));
    BuzzerMessage.BuzzerPresses shown = LiveRoundView.buzzer(game, OPENED + 9_000);
    assertThat(shown.answering()).contains(GRACE);
    assertThat(shown.presses())
        .extracting(BuzzerMessage.NamedPress::name)
        .containsExactly("Grace", "Ada");
    assertThat(shown.presses())
        .extracting(BuzzerMessage.NamedPress::after)
        .containsExactly(0L, 700L);
  }

  @Test
  void theClockStandsWhileSomebodyAnswers() {
    pressAndDecide(ADA);
    assertThat(LiveRoundView.buzzer(game, OPENED + 60_000).remaining()).isEqualTo(LIMIT - 2_300);
    assertThat(happen(new RoomCommand.CloseAtLimit(0), OPENED + 60_000)).isEmpty();
    assertThat(
            happen(
                new RoomCommand.Recover(OPENED + 5_000, RoomRules.RESUME_DELAY), OPENED + 60_000))
        .isEmpty();
    judge(ADA, false, OPENED + 60_000);
    assertThat(game.deadline()).isEqualTo(OPENED + 60_000 + LIMIT - 2_300);
    assertThat(happen(press(GRACE, OPENED + 61_000, 0), OPENED + 61_000))
        .containsExactly(new BuzzerEvent.BuzzerPressed(OPENED + 61_000, GRACE, 0, 3_300, WINDOW));
  }

  @Test
  void aPauseOfTheHostWhileSomebodyAnswersCostsNoTime() {
    pressAndDecide(ADA);
    game.apply(new RoomEvent.GamePaused(OPENED + 5_000));
    assertThat(RoomRules.decide(game, new RoomCommand.Verdict(0, ADA, true), OPENED + 6_000))
        .isEqualTo(Decision.refused(RefusalReason.NOT_NOW));
    game.apply(new RoomEvent.GameContinued(OPENED + 9_000));
    judge(ADA, false, OPENED + 10_000);
    assertThat(game.deadline()).isEqualTo(OPENED + 10_000 + LIMIT - 2_300);
  }

  @Test
  void aRightAnswerClosesTheQuestionWithFullPoints() {
    pressAndDecide(ADA);
    assertThat(judge(ADA, true, OPENED + 5_000))
        .containsExactly(
            new BuzzerEvent.BuzzerJudged(OPENED + 5_000, 0, ADA, true),
            new RoomEvent.QuestionClosed(OPENED + 5_000, 0));
    assertThat(total(ADA)).isEqualTo(1_000);
    assertThat(RoomView.reveal(game).accepted()).containsExactly("one");
    assertThat(RoomView.reveal(game).correct()).isEmpty();
  }

  @Test
  void aWrongAnswerLetsTheNextInOrderAnswer() {
    happen(press(ADA, OPENED + 2_000, 0), OPENED + 2_000);
    happen(press(GRACE, OPENED + 2_100, 0), OPENED + 2_100);
    happen(new RoomCommand.DecideBuzzer(0), OPENED + 2_300);
    happen(press(EDSGER, OPENED + 4_000, 0), OPENED + 4_000);
    assertThat(judge(ADA, false, OPENED + 5_000))
        .containsExactly(
            new BuzzerEvent.BuzzerJudged(OPENED + 5_000, 0, ADA, false),
            new BuzzerEvent.BuzzerDecided(OPENED + 5_000, 0, GRACE));
    judge(GRACE, false, OPENED + 6_000);
    assertThat(game.asked().buzzer().answering()).contains(EDSGER);
  }

  @Test
  void afterAWrongAnswerTheBuzzersOpenForThoseWhoHaveNotPressed() {
    pressAndDecide(ADA);
    judge(ADA, false, OPENED + 5_000);
    assertThat(happen(press(ADA, OPENED + 6_000, 0), OPENED + 6_000)).isEmpty();
    assertThat(happen(press(GRACE, OPENED + 6_000, 0), OPENED + 6_000)).hasSize(1);
  }

  @Test
  void theQuestionClosesOnceNobodyIsLeftWhoCouldPress() {
    pressAndDecide(ADA);
    judge(ADA, false, OPENED + 5_000);
    assertThat(happen(new RoomCommand.CloseIfAnswered(Set.of(ADA, GRACE)), OPENED + 5_000))
        .isEmpty();
    assertThat(happen(new RoomCommand.CloseIfAnswered(Set.of(ADA)), OPENED + 5_000))
        .containsExactly(new RoomEvent.QuestionClosed(OPENED + 5_000, 0));
  }

  @Test
  void aWrongMemberPutsTheTeamOutForThisQuestion() {
    RoomState teams =
        buzzerRoom(
            new TeamSettings(
                TeamSettings.Mode.OWN_PHONES,
                List.of("Red", "Blue"),
                TeamSettings.Assignment.HOST,
                0,
                TeamSettings.Scoring.MEAN));
    happen(teams, press(ADA, OPENED + 2_000, 0), OPENED + 2_000);
    happen(teams, press(GRACE, OPENED + 2_050, 0), OPENED + 2_050);
    happen(teams, new RoomCommand.DecideBuzzer(0), OPENED + 2_300);
    assertThat(happen(teams, new RoomCommand.Verdict(0, ADA, false), OPENED + 5_000))
        .containsExactly(new BuzzerEvent.BuzzerJudged(OPENED + 5_000, 0, ADA, false));
    assertThat(LiveRoundView.buzzer(teams, OPENED).presses())
        .extracting(BuzzerMessage.NamedPress::name)
        .containsExactly("Ada");
    happen(teams, press(EDSGER, OPENED + 6_000, 0), OPENED + 6_000);
    assertThat(teams.asked().buzzer().decisionAt()).hasValue(OPENED + 6_000 + WINDOW);
    happen(teams, new RoomCommand.DecideBuzzer(0), OPENED + 6_300);
    happen(teams, new RoomCommand.Verdict(0, EDSGER, true), OPENED + 7_000);
    assertThat(teams.teams().all().get(1).total().value()).isEqualTo(1_000);
  }

  @Test
  void onlyTheOneWhoAnswersIsJudged() {
    pressAndDecide(ADA);
    assertThat(RoomRules.decide(game, new RoomCommand.Verdict(0, GRACE, true), OPENED + 5_000))
        .isEqualTo(Decision.refused(RefusalReason.MOVED_ON));
  }

  @Test
  void aReopenedQuestionLetsTheWinnerBeJudgedAgain() {
    pressAndDecide(ADA);
    judge(ADA, true, OPENED + 5_000);
    happen(new RoomCommand.Reopen(0), OPENED + 8_000);
    assertThat(total(ADA)).isZero();
    assertThat(game.asked().buzzer().answering()).contains(ADA);
    judge(ADA, false, OPENED + 9_000);
    assertThat(game.asked().buzzer().answering()).isEmpty();
    assertThat(game.deadline()).isGreaterThan(OPENED + 9_000);
  }

  @Test
  void theNextAnswersWhenTheOneWhoAnswersIsRemoved() {
    happen(press(ADA, OPENED + 2_000, 0), OPENED + 2_000);
    happen(press(GRACE, OPENED + 2_100, 0), OPENED + 2_100);
    happen(new RoomCommand.DecideBuzzer(0), OPENED + 2_300);
    game.apply(new RoomEvent.PlayersRemoved(OPENED + 4_000, List.of(ADA)));
    assertThat(game.asked().buzzer().decisionAt()).isPresent();
    assertThat(happen(new RoomCommand.DecideBuzzer(0), OPENED + 4_100))
        .containsExactly(new BuzzerEvent.BuzzerDecided(OPENED + 4_100, 0, GRACE));
  }

  @Test
  void anAnswerIsNotTyped() {
    assertThat(
            RoomRules.decide(
                game,
                new RoomCommand.Answer(ADA, 0, pick(0), new AnswerTiming(OPENED, OPENED + 10, 0)),
                OPENED + 10))
        .isEqualTo(Decision.refused(RefusalReason.WRONG_RESPONSE));
  }

  @Test
  void aPressAfterTheLimitOrWhileTheGameIsPausedIsRefused() {
    assertThat(RoomRules.decide(game, press(ADA, OPENED + LIMIT + 1, 0), OPENED + LIMIT + 1))
        .isEqualTo(Decision.refused(RefusalReason.TOO_LATE));
    game.apply(new RoomEvent.GamePaused(OPENED + 1_000));
    assertThat(RoomRules.decide(game, press(ADA, OPENED + 5_000, 0), OPENED + 5_000))
        .isEqualTo(Decision.refused(RefusalReason.PAUSED));
  }

  @Test
  void aWrongAnswerAloneEndsAStreakAndPutsOut() {
    RoomState knockOut =
        state(
            opened(
                opened(3),
                new RoundFormat(Optional.of(RoundMode.BUZZER), false, false, false, true),
                TeamSettings.OFF),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            joined(EDSGER, "Edsger"),
            questionOpened(0, OPENED));
    happen(knockOut, press(ADA, OPENED + 2_000, 0), OPENED + 2_000);
    happen(knockOut, new RoomCommand.DecideBuzzer(0), OPENED + 2_300);
    happen(knockOut, new RoomCommand.Verdict(0, ADA, false), OPENED + 3_000);
    happen(knockOut, new RoomCommand.Next(Optional.empty()), OPENED + 3_000);
    assertThat(knockOut.elimination().isOut(ADA)).isTrue();
    assertThat(knockOut.elimination().isOut(GRACE)).isFalse();
  }

  @Test
  void pressesAreCollectedForTheLargestRoundTripWithinLimits() {
    RoundTrips roundTrips = new RoundTrips();
    assertThat(roundTrips.window(Set.of(ADA, GRACE))).isEqualTo(RoundTrips.LEAST_WINDOW);
    roundTrips.measured(ADA, 480);
    roundTrips.measured(ADA, 90);
    roundTrips.measured(GRACE, 7_000);
    assertThat(roundTrips.window(Set.of(ADA))).isEqualTo(480);
    assertThat(roundTrips.window(Set.of(ADA, GRACE))).isEqualTo(1_000);
  }

  private void pressAndDecide(PlayerId player) {
    happen(press(player, OPENED + 2_000, 0), OPENED + 2_000);
    happen(new RoomCommand.DecideBuzzer(0), OPENED + 2_300);
  }

  private List<RoomEvent> judge(PlayerId player, boolean right, long now) {
    return happen(new RoomCommand.Verdict(0, player, right), now);
  }

  private static RoomCommand press(PlayerId player, long received, long roundTrip) {
    return new RoomCommand.Buzz(player, 0, new AnswerTiming(OPENED, received, roundTrip), WINDOW);
  }

  private List<RoomEvent> happen(RoomCommand command, long now) {
    return happen(game, command, now);
  }

  private static List<RoomEvent> happen(RoomState room, RoomCommand command, long now) {
    Decision decision = RoomRules.decide(room, command, now);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    List<RoomEvent> events = ((Decision.Accepted) decision).events();
    events.forEach(room::apply);
    return events;
  }

  private int total(PlayerId player) {
    return game.player(player).orElseThrow().total().value();
  }
}
