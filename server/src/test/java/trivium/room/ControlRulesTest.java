package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.LIMIT;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.pick;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.protocol.Correction;
import trivium.protocol.GamePosition;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;

/** Pauses, more time, skipping, reopening, and points that the host gives. */
class ControlRulesTest {
  private static final long OPENED = 1_000;
  private static final RoomCommand PAUSE = new RoomCommand.Pause(true);
  private static final RoomCommand CONTINUE = new RoomCommand.Pause(false);

  private final RoomState open =
      state(opened(3), joined(ADA, "Ada"), joined(GRACE, "Grace"), questionOpened(0, OPENED));

  @Test
  void theClockStandsStillWhileTheGameIsPaused() {
    open.apply(new RoomEvent.GamePaused(OPENED + 4_000));
    assertThat(RoomView.paused(open, OPENED + 60_000).remaining()).isEqualTo(LIMIT - 4_000);
    open.apply(new RoomEvent.GameContinued(OPENED + 60_000));
    assertThat(open.deadline()).isEqualTo(OPENED + 60_000 + LIMIT - 4_000);
    assertThat(elapsed(open, OPENED + 61_000)).isEqualTo(5_000);
  }

  @Test
  void noAnswerIsTakenWhileTheGameIsPausedButThoseInFlight() {
    open.apply(new RoomEvent.GamePaused(OPENED + 4_000));
    assertThat(elapsed(open, OPENED + 4_300)).isEqualTo(4_000);
    assertRefused(open, answer(OPENED + 9_000), OPENED + 9_000, RefusalReason.PAUSED);
  }

  @Test
  void aPausedQuestionClosesNeitherAtItsLimitNorBecauseEverybodyHasAnswered() {
    open.apply(answered(ADA, 0, 0, 100));
    open.apply(new RoomEvent.GamePaused(OPENED + 4_000));
    assertThat(decide(open, new RoomCommand.CloseAtLimit(0), OPENED + LIMIT)).isEmpty();
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of(ADA)), OPENED + 5_000))
        .isEmpty();
  }

  @Test
  void aRestartOfTheServerLeavesAPausedGamePaused() {
    open.apply(new RoomEvent.GamePaused(OPENED + 4_000));
    assertThat(
            decide(
                open,
                new RoomCommand.Recover(OPENED + 5_000, RoomRules.RESUME_DELAY),
                OPENED + 90_000))
        .isEmpty();
    assertThat(open.isPaused()).isTrue();
  }

  @Test
  void aPauseAfterTheLimitLeavesNoTime() {
    open.apply(new RoomEvent.GamePaused(OPENED + LIMIT + 50));
    open.apply(new RoomEvent.GameContinued(OPENED + LIMIT + 900));
    assertThat(RoomView.paused(open, OPENED + LIMIT + 900).remaining()).isZero();
    assertThat(
            decide(
                open,
                new RoomCommand.Recover(OPENED + LIMIT + 900, RoomRules.RESUME_DELAY),
                OPENED + LIMIT + 5_000))
        .hasSize(1);
  }

  @Test
  void pausingTwiceChangesNothingAndALobbyCannotBePaused() {
    assertThat(decide(open, CONTINUE, OPENED)).isEmpty();
    assertThat(decide(open, PAUSE, OPENED)).containsExactly(new RoomEvent.GamePaused(OPENED));
    open.apply(new RoomEvent.GamePaused(OPENED));
    assertThat(decide(open, PAUSE, OPENED)).isEmpty();
    assertRefused(state(opened(1)), PAUSE, OPENED, RefusalReason.NOT_NOW);
  }

  @Test
  void theNextStepEndsAPause() {
    open.apply(new RoomEvent.GamePaused(OPENED + 4_000));
    open.apply(closed(0));
    assertThat(open.isPaused()).isFalse();
  }

  @Test
  void aBreakIsLongerByThePause() {
    open.apply(closed(0));
    open.apply(new RoomEvent.BreakStarted(20_000, 80_000));
    open.apply(new RoomEvent.GamePaused(30_000));
    assertThat(RoomView.paused(open, 50_000).remaining()).isEqualTo(50_000);
    open.apply(new RoomEvent.GameContinued(50_000));
    assertThat(open.phaseEnd()).isEqualTo(100_000);
  }

  @Test
  void moreTimeMovesTheDeadlineAndThePointsOfEverybody() {
    open.apply(answered(ADA, 0, 0, LIMIT / 2));
    assertThat(decide(open, new RoomCommand.Extend(0, LIMIT), OPENED))
        .containsExactly(new RoomEvent.TimeAdded(OPENED, 0, 2 * LIMIT));
    open.apply(new RoomEvent.TimeAdded(OPENED, 0, 2 * LIMIT));
    assertThat(open.deadline()).isEqualTo(OPENED + 2 * LIMIT);
    open.apply(closed(0));
    assertThat(total(open, ADA)).isEqualTo(875);
  }

  @Test
  void moreTimeIsBounded() {
    open.apply(new RoomEvent.TimeAdded(OPENED, 0, Settings.MOST_LIMIT));
    assertThat(decide(open, new RoomCommand.Extend(0, 10_000), OPENED)).isEmpty();
    assertRefused(open, new RoomCommand.Extend(1, 10_000), OPENED, RefusalReason.MOVED_ON);
  }

  @Test
  void aSkippedQuestionCountsForNobodyAndTheGameGoesOn() {
    open.apply(answered(ADA, 0, 0, 100));
    List<RoomEvent> events = decide(open, new RoomCommand.Skip(0), 5_000);
    assertThat(events)
        .containsExactly(
            new RoomEvent.QuestionSkipped(5_000, 0), new RoomEvent.LeaderboardShown(5_000));
    events.forEach(open::apply);
    assertThat(total(open, ADA)).isZero();
    assertThat(SnapshotView.of(open, Optional.empty(), 5_000))
        .noneMatch(RevealMessage.Reveal.class::isInstance);
    assertRefused(open, new RoomCommand.ShowAgain(), 5_000, RefusalReason.NOT_NOW);
    assertRefused(open, new RoomCommand.Reopen(0), 5_000, RefusalReason.NOT_NOW);
  }

  @Test
  void aSkippedLastQuestionLeadsToThePodium() {
    RoomState last = state(opened(1), joined(ADA, "Ada"), questionOpened(0, OPENED));
    assertThat(decide(last, new RoomCommand.Skip(0), 5_000))
        .containsExactly(
            new RoomEvent.QuestionSkipped(5_000, 0), new RoomEvent.RoomFinished(5_000));
  }

  @Test
  void onlyTheOpenQuestionCanBeSkipped() {
    assertRefused(open, new RoomCommand.Skip(1), OPENED, RefusalReason.MOVED_ON);
    open.apply(closed(0));
    assertRefused(open, new RoomCommand.Skip(0), OPENED, RefusalReason.MOVED_ON);
  }

  @Test
  void theRevealCanBeShownAgainFromTheLeaderboard() {
    open.apply(closed(0));
    open.apply(new RoomEvent.LeaderboardShown(0));
    assertThat(decide(open, new RoomCommand.ShowAgain(), 9_000))
        .containsExactly(new RoomEvent.RevealShown(9_000));
  }

  @Test
  void aReopenedQuestionKeepsItsAnswersAndGoesOnFromItsClock() {
    open.apply(answered(ADA, 0, 0, 2_000));
    open.apply(new RoomEvent.QuestionClosed(OPENED + 4_000, 0));
    int before = total(open, ADA);
    assertThat(before).isPositive();
    List<RoomEvent> events = decide(open, new RoomCommand.Reopen(0), 50_000);
    assertThat(events).containsExactly(new RoomEvent.QuestionReopened(50_000, 0, 4_000, 14_000));
    events.forEach(open::apply);
    assertThat(total(open, ADA)).isZero();
    assertThat(open.answer(ADA)).isPresent();
    assertThat(elapsed(open, 51_000)).isEqualTo(5_000);
    open.apply(new RoomEvent.QuestionClosed(52_000, 0));
    assertThat(total(open, ADA)).isPositive();
  }

  @Test
  void pointsThatTheHostGivesSurviveACorrection() {
    open.apply(answered(ADA, 0, 0, 0));
    open.apply(closed(0));
    decide(
            open,
            new RoomCommand.Adjust(Optional.of(ADA), Optional.empty(), -300, "Looked it up"),
            9_000)
        .forEach(open::apply);
    assertThat(total(open, ADA)).isEqualTo(700);
    open.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    assertThat(total(open, ADA)).isEqualTo(-300);
    assertThat(RoomView.adjusted(open, open.adjustments().getFirst()).name()).isEqualTo("Ada");
  }

  @Test
  void nobodyGetsPointsWhoIsNotThereOrBeforeTheGame() {
    RoomCommand unknown =
        new RoomCommand.Adjust(Optional.of(PlayerId.of(9)), Optional.empty(), 1, "Why");
    assertRefused(open, unknown, OPENED, RefusalReason.NO_SUCH_PLAYER);
    RoomCommand team = new RoomCommand.Adjust(Optional.empty(), Optional.of(0), 1, "Why");
    assertRefused(open, team, OPENED, RefusalReason.NO_SUCH_TEAM);
    RoomCommand early = new RoomCommand.Adjust(Optional.of(ADA), Optional.empty(), 1, "Why");
    assertRefused(state(opened(1), joined(ADA, "Ada")), early, 0, RefusalReason.NOT_NOW);
  }

  @Test
  void answersOpenAfterTheTimeToTalkAndToRead() {
    RoomState lobby =
        state(
            opened(
                1,
                new Settings(
                    LIMIT,
                    ScoringName.SPEED,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(5_000),
                    true,
                    Optional.empty())),
            joined(ADA, "Ada"));
    long lead = 5_000 + ReadingTime.of(lobby.nextQuestion());
    assertThat(decide(lobby, new RoomCommand.Start(), OPENED))
        .containsExactly(new RoomEvent.QuestionOpened(OPENED, 0, lead));
    lobby.apply(new RoomEvent.QuestionOpened(OPENED, 0, lead));
    assertRefused(lobby, answer(OPENED + 3_000), OPENED + 3_000, RefusalReason.NOT_NOW);
    assertThat(elapsed(lobby, OPENED + lead + 2_000)).isEqualTo(2_000);
    assertThat(RoomView.question(lobby, OPENED).opensIn()).isEqualTo((int) lead);
    assertThat(RoomView.question(lobby, OPENED).remaining()).isEqualTo(LIMIT);
  }

  @Test
  void theAutomaticPaceGoesOnOnlyFromWhereItBegan() {
    open.apply(closed(0));
    var reveal = new RoomCommand.GoOnByPace(new GamePosition(Phase.REVEAL, 0));
    assertThat(decide(open, reveal, 9_000)).containsExactly(new RoomEvent.LeaderboardShown(9_000));
    open.apply(new RoomEvent.GamePaused(9_000));
    assertThat(decide(open, reveal, 9_000)).isEmpty();
    open.apply(new RoomEvent.LeaderboardShown(9_000));
    assertThat(decide(open, reveal, 9_000)).isEmpty();
  }

  private static RoomCommand answer(long received) {
    return new RoomCommand.Answer(ADA, 0, pick(0), new AnswerTiming(0, received, 0));
  }

  /** The elapsed time of an answer that arrives now. */
  private static long elapsed(RoomState state, long now) {
    return ((RoomEvent.AnswerTaken)
            decide(
                    state,
                    new RoomCommand.Answer(GRACE, 0, pick(0), new AnswerTiming(0, now, 0)),
                    now)
                .getFirst())
        .elapsed();
  }

  private static int total(RoomState state, PlayerId player) {
    return state.player(player).orElseThrow().total().value();
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command, long now) {
    return RoomRules.decide(state, command, now) instanceof Decision.Accepted accepted
        ? accepted.events()
        : List.of();
  }

  private static void assertRefused(
      RoomState state, RoomCommand command, long now, RefusalReason reason) {
    assertThat(RoomRules.decide(state, command, now)).isEqualTo(Decision.refused(reason));
  }
}
