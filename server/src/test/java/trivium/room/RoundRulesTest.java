package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trivium.protocol.Correction;
import trivium.protocol.GamePosition;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;

/** Rounds, breaks, and the next quiz in the same room. */
class RoundRulesTest {
  private static final long NOW = 9_000;
  private static final RoomCommand NEXT = new RoomCommand.Next(Optional.empty());
  private static final RoomCommand END = new RoomCommand.End(Optional.empty());
  private static final RoomEvent FINISHED = new RoomEvent.RoomFinished(0);

  @Test
  void aRoomWithoutATitleStartsWithItsFirstQuestion() {
    RoomState lobby = state(opened(2), joined(ADA, "Ada"));
    assertThat(decide(lobby, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 0));
  }

  @Test
  void aRoundWithATitleShowsItBeforeItsFirstQuestion() {
    RoomState lobby = state(titled("Warm-up"), joined(ADA, "Ada"));
    assertThat(decide(lobby, NEXT)).containsExactly(new RoomEvent.RoundOpened(NOW, 0));
    lobby.apply(new RoomEvent.RoundOpened(NOW, 0));
    assertThat(lobby.phase()).isEqualTo(Phase.ROUND);
    assertThat(decide(lobby, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 0));
  }

  @Test
  void theLastQuestionOfARoundLeadsOverLeaderboardAndBreakToTheNextRound() {
    RoomState state = afterFirstRound(withBreak(60_000), round("Music"));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.LeaderboardShown(NOW));
    state.apply(new RoomEvent.LeaderboardShown(NOW));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.BreakStarted(NOW, NOW + 60_000));
    state.apply(new RoomEvent.BreakStarted(NOW, NOW + 60_000));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.RoundOpened(NOW, 1));
    state.apply(new RoomEvent.RoundOpened(NOW, 1));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 1));
  }

  @Test
  void aRoundWithoutABreakLeadsToTheNextTitle() {
    RoomState state = afterFirstRound(titled("First"), round("Music"));
    state.apply(new RoomEvent.LeaderboardShown(NOW));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.RoundOpened(NOW, 1));
  }

  @Test
  void theHostCanSkipTheLeaderboard() {
    RoomState reveal = state(opened(2), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    assertThat(decide(reveal, new RoomCommand.Next(Optional.empty(), true)))
        .containsExactly(new RoomEvent.QuestionOpened(NOW, 1));
  }

  @ParameterizedTest
  @EnumSource(LeaderboardTime.class)
  void theLeaderboardIsShownWhenTheSettingsSaySo(LeaderboardTime time) {
    Settings settings =
        new Settings(Given.LIMIT, ScoringName.SPEED, false, Optional.empty(), Optional.of(time));
    RoomState state =
        state(opened(2, settings), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    state.apply(new RoomEvent.RoundsAdded(0, List.of(round("Music"))));
    boolean afterFirst = leadsToLeaderboard(state);
    state.apply(questionOpened(1, 0));
    state.apply(closed(1));
    boolean afterLast = leadsToLeaderboard(state);
    assertThat(List.of(afterFirst, afterLast))
        .isEqualTo(
            switch (time) {
              case AFTER_QUESTION -> List.of(true, true);
              case AFTER_ROUND -> List.of(false, true);
              case AT_END -> List.of(false, false);
            });
  }

  @Test
  void afterTheLastRoundComesThePodiumWithoutALeaderboard() {
    RoomState state = afterFirstRound(opened(1), round("Music"));
    state.apply(new RoomEvent.RoundOpened(0, 1));
    state.apply(questionOpened(1, 0));
    state.apply(closed(1));
    state.apply(questionOpened(2, 0));
    state.apply(closed(2));
    assertThat(decide(state, NEXT)).containsExactly(new RoomEvent.RoomFinished(NOW));
  }

  @Test
  void afterThePodiumTheHostGoesOnAndTheNextQuizBeginsAtOnce() {
    RoomState state = afterFirstRound(opened(1));
    state.apply(FINISHED);
    assertThat(decide(state, new RoomCommand.GoOn()))
        .containsExactly(new RoomEvent.BreakStarted(NOW, 0));
    state.apply(new RoomEvent.BreakStarted(NOW, 0));
    assertRefused(state, NEXT, RefusalReason.NOT_NOW);
    assertThat(decide(state, new RoomCommand.AddRounds(List.of(round("Music")))))
        .containsExactly(
            new RoomEvent.RoundsAdded(NOW, List.of(round("Music"))),
            new RoomEvent.RoundOpened(NOW, 1));
  }

  @Test
  void goingOnIsRefusedDuringAGame() {
    assertRefused(afterFirstRound(opened(1)), new RoomCommand.GoOn(), RefusalReason.NOT_NOW);
  }

  @Test
  void aNewcomerCanJoinOnceTheHostGoesOn() {
    RoomState state = afterFirstRound(opened(1));
    state.apply(FINISHED);
    RoomCommand join = new RoomCommand.Join("Grace", "");
    assertRefused(state, join, RefusalReason.ROOM_OVER);
    state.apply(new RoomEvent.BreakStarted(NOW, 0));
    assertThat(decide(state, join)).hasSize(1);
  }

  @Test
  void roundsAddedDuringAGameWait() {
    RoomState state = afterFirstRound(opened(2));
    assertThat(decide(state, new RoomCommand.AddRounds(List.of(round("Music")))))
        .containsExactly(new RoomEvent.RoundsAdded(NOW, List.of(round("Music"))));
  }

  @Test
  void aRoomHasABoundedNumberOfRounds() {
    RoomState state = afterFirstRound(opened(1));
    List<Round> most = Collections.nCopies(Programme.MOST_ROUNDS - 1, round("Again"));
    assertThat(decide(state, new RoomCommand.AddRounds(most))).hasSize(1);
    state.apply(new RoomEvent.RoundsAdded(0, most));
    assertRefused(
        state, new RoomCommand.AddRounds(List.of(round("More"))), RefusalReason.TOO_MANY_ROUNDS);
  }

  @Test
  void pointsGoOnOrStartAnewAsTheRoundSays() {
    RoomState carried = afterFirstRound(opened(1), round("Music"));
    int before = total(carried);
    assertThat(before).isPositive();
    carried.apply(new RoomEvent.RoundOpened(0, 1));
    assertThat(total(carried)).isEqualTo(before);

    RoomState anew = afterFirstRound(opened(1), anew("Music"));
    anew.apply(new RoomEvent.RoundOpened(0, 1));
    assertThat(total(anew)).isZero();
    anew.apply(questionOpened(1, 0));
    anew.apply(answered(ADA, 1, 0, 0));
    anew.apply(closed(1));
    assertThat(total(anew)).isEqualTo(1_000);
  }

  @Test
  void aCorrectionOfAnEarlierQuizLeavesNewPointsAlone() {
    RoomState state = afterFirstRound(opened(1), anew("Music"));
    state.apply(new RoomEvent.RoundOpened(0, 1));
    state.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    assertThat(total(state)).isZero();
  }

  @Test
  void theWorthOfARoundMultipliesItsPoints() {
    Round doubled =
        new Round(
            "Double",
            "Test bank",
            new Settings(
                Given.LIMIT, ScoringName.ACCURACY, false, Optional.of(2), Optional.empty()),
            opened(1).questions(),
            0,
            true);
    RoomState state = afterFirstRound(opened(1), doubled);
    state.apply(new RoomEvent.RoundOpened(0, 1));
    state.apply(questionOpened(1, 0));
    state.apply(answered(ADA, 1, 0, 0));
    state.apply(closed(1));
    assertThat(total(state)).isEqualTo(2_000);
    assertThat(RoomView.question(state, 0).worth()).contains(2);
  }

  @Test
  void endingDuringABreakShowsThePodiumAndBeforeTheNextQuizEndsTheRoom() {
    RoomState pause = afterFirstRound(withBreak(60_000), round("Music"));
    pause.apply(new RoomEvent.BreakStarted(0, 60_000));
    assertThat(decide(pause, END)).containsExactly(new RoomEvent.RoomFinished(NOW));

    RoomState after = afterFirstRound(opened(1));
    after.apply(FINISHED);
    after.apply(new RoomEvent.BreakStarted(0, 0));
    assertThat(decide(after, END)).containsExactly(new RoomEvent.RoomEnded(NOW));
  }

  @Test
  void aStepFromATitleThatIsNoLongerShownIsRefused() {
    RoomState state = state(titled("Warm-up"), joined(ADA, "Ada"));
    state.apply(new RoomEvent.RoundOpened(0, 0));
    RoomCommand step = new RoomCommand.Next(Optional.of(new GamePosition(Phase.ROUND, 0)));
    assertThat(decide(state, step)).hasSize(1);
    state.apply(questionOpened(0, 0));
    assertRefused(state, step, RefusalReason.MOVED_ON);
  }

  @Test
  void questionsAreNumberedThroughTheRoomAndCountedInTheirRound() {
    RoomState state = afterFirstRound(opened(1), round("Music"));
    state.apply(new RoomEvent.RoundOpened(0, 1));
    state.apply(questionOpened(1, 0));
    var question = RoomView.question(state, 0);
    assertThat(question.question()).isEqualTo(1);
    assertThat(question.first()).isEqualTo(1);
    assertThat(question.of()).isEqualTo(2);
  }

  @Test
  void aSceneHasTheTitleOfARoundWhileItIsShownEvenIfItIsEmpty() {
    RoomState state = afterFirstRound(opened(1), anew(""));
    assertThat(SnapshotView.of(state, Optional.of(ADA), NOW)).doesNotContain(RoomView.round(state));
    state.apply(new RoomEvent.RoundOpened(0, 1));
    assertThat(SnapshotView.of(state, Optional.of(ADA), NOW)).contains(RoomView.round(state));
    assertThat(RoomView.round(state).anew()).isTrue();
  }

  private static int total(RoomState state) {
    return state.player(ADA).orElseThrow().total().value();
  }

  /** Ada has answered the only question of the first round correctly. */
  private static RoomState afterFirstRound(RoomEvent.RoomOpened opened, Round... more) {
    RoomState state =
        state(
            opened, joined(ADA, "Ada"), questionOpened(0, 0), answered(ADA, 0, 0, 100), closed(0));
    if (more.length > 0) {
      state.apply(new RoomEvent.RoundsAdded(0, List.of(more)));
    }
    return state;
  }

  private static RoomEvent.RoomOpened titled(String title) {
    return beginningWith(title, 0);
  }

  private static RoomEvent.RoomOpened withBreak(long breakTime) {
    return beginningWith("First", breakTime);
  }

  private static RoomEvent.RoomOpened beginningWith(String title, long breakTime) {
    RoomEvent.RoomOpened plain = Given.opened(1);
    return new RoomEvent.RoomOpened(
        plain.at(),
        plain.id(),
        plain.room(),
        plain.secret(),
        plain.bank(),
        plain.settings(),
        plain.questions(),
        title,
        breakTime,
        TeamSettings.OFF);
  }

  private static Round round(String title) {
    return new Round(title, "Other bank", Settings.DEFAULTS, Given.opened(2).questions(), 0, false);
  }

  private static Round anew(String title) {
    return new Round(title, "Other bank", Settings.DEFAULTS, Given.opened(2).questions(), 0, true);
  }

  private static boolean leadsToLeaderboard(RoomState state) {
    return decide(state, NEXT).getFirst() instanceof RoomEvent.LeaderboardShown;
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command) {
    return RoomRules.decide(state, command, NOW) instanceof Decision.Accepted accepted
        ? accepted.events()
        : List.of();
  }

  private static void assertRefused(RoomState state, RoomCommand command, RefusalReason reason) {
    assertThat(RoomRules.decide(state, command, NOW)).isEqualTo(Decision.refused(reason));
  }
}
