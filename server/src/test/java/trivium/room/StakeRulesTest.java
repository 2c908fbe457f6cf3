package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
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
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoundFormat;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.ScoringScheme;

class StakeRulesTest {
  private static final long NOW = 9_000;
  private static final int FULL = ScoringScheme.FULL;
  private static final RoomCommand NEXT = new RoomCommand.Next(Optional.empty());
  private static final RoundFormat JOKER =
      new RoundFormat(Optional.empty(), true, false, false, false);
  private static final RoundFormat WAGER =
      new RoundFormat(Optional.empty(), false, true, false, false);

  @Test
  void aRoundWithJokersHasATitleAtWhichTheyArePlayed() {
    RoomState lobby = room(JOKER, TeamSettings.OFF);
    assertThat(decide(lobby, new RoomCommand.Start()))
        .containsExactly(new RoomEvent.RoundOpened(NOW, 0));
    assertRefused(lobby, new RoomCommand.PlayJoker(ADA, true), RefusalReason.NOT_NOW);
    lobby.apply(new RoomEvent.RoundOpened(NOW, 0));
    decide(lobby, new RoomCommand.PlayJoker(ADA, true)).forEach(lobby::apply);
    assertThat(decide(lobby, new RoomCommand.PlayJoker(ADA, true))).isEmpty();
    lobby.apply(questionOpened(0, 0));
    assertRefused(lobby, new RoomCommand.PlayJoker(GRACE, true), RefusalReason.NOT_NOW);
  }

  @Test
  void theJokerDoublesThePointsOfItsRound() {
    RoomState game = room(JOKER, TeamSettings.OFF);
    game.apply(new RoomEvent.RoundOpened(NOW, 0));
    decide(game, new RoomCommand.PlayJoker(ADA, true)).forEach(game::apply);
    play(game, 0);
    assertThat(total(game, ADA)).isEqualTo(2 * FULL);
    assertThat(total(game, GRACE)).isEqualTo(FULL);
  }

  @Test
  void aJokerThatWasTakenBackDoublesNothingAndCanBePlayedLater() {
    RoomState game = room(JOKER, TeamSettings.OFF);
    game.apply(new RoomEvent.RoundOpened(NOW, 0));
    decide(game, new RoomCommand.PlayJoker(ADA, true)).forEach(game::apply);
    decide(game, new RoomCommand.PlayJoker(ADA, false)).forEach(game::apply);
    play(game, 0);
    assertThat(total(game, ADA)).isEqualTo(FULL);
    nextRound(game, JOKER, false);
    assertThat(decide(game, new RoomCommand.PlayJoker(ADA, true))).hasSize(1);
  }

  @Test
  void thereIsOneJokerUntilPointsStartAnew() {
    RoomState game = room(JOKER, TeamSettings.OFF);
    game.apply(new RoomEvent.RoundOpened(NOW, 0));
    decide(game, new RoomCommand.PlayJoker(ADA, true)).forEach(game::apply);
    play(game, 0);
    nextRound(game, JOKER, false);
    assertRefused(game, new RoomCommand.PlayJoker(ADA, true), RefusalReason.JOKER_PLAYED);
    assertRefused(game, new RoomCommand.PlayJoker(ADA, false), RefusalReason.JOKER_PLAYED);
    play(game, 2);
    nextRound(game, JOKER, true);
    assertThat(decide(game, new RoomCommand.PlayJoker(ADA, true))).hasSize(1);
  }

  @Test
  void theJokerIsThatOfTheTeam() {
    RoomState game = room(JOKER, teams());
    game.apply(new RoomEvent.RoundOpened(NOW, 0));
    decide(game, new RoomCommand.PlayJoker(ADA, true)).forEach(game::apply);
    assertThat(decide(game, new RoomCommand.PlayJoker(GRACE, true))).isEmpty();
    play(game, 0);
    assertThat(team(game, 0)).isEqualTo(2 * FULL);
    assertThat(team(game, 1)).isEqualTo(FULL);
    assertThat(total(game, GRACE)).isEqualTo(2 * FULL);
  }

  @Test
  void betsPrecedeTheLastQuestionOfARoundWithAWager() {
    RoomState game = room(WAGER, TeamSettings.OFF);
    assertThat(decide(game, new RoomCommand.Start()))
        .containsExactly(new RoomEvent.QuestionOpened(NOW, 0));
    play(game, 0);
    game.apply(new RoomEvent.LeaderboardShown(NOW));
    assertThat(decide(game, NEXT)).containsExactly(new StakesEvent.BetsOpened(NOW, 1));
    game.apply(new StakesEvent.BetsOpened(NOW, 1));
    assertThat(decide(game, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 1));
  }

  @Test
  void aRightAnswerWinsTheBetAndAnyOtherLosesIt() {
    RoomState game = betting(TeamSettings.OFF);
    decide(game, new RoomCommand.Bet(ADA, 1, 600)).forEach(game::apply);
    decide(game, new RoomCommand.Bet(GRACE, 1, 700)).forEach(game::apply);
    decide(game, new RoomCommand.Bet(EDSGER, 1, 800)).forEach(game::apply);
    game.apply(questionOpened(1, 0));
    game.apply(answered(ADA, 1, right(1), 0));
    game.apply(answered(GRACE, 1, right(0), 0));
    game.apply(closed(1));
    assertThat(total(game, ADA)).isEqualTo(FULL + 600);
    assertThat(total(game, GRACE)).isEqualTo(FULL - 700);
    assertThat(total(game, EDSGER)).as("without an answer").isEqualTo(FULL - 800);
  }

  @Test
  void withoutABetTheLastQuestionIsWorthNothing() {
    RoomState game = betting(TeamSettings.OFF);
    game.apply(questionOpened(1, 0));
    game.apply(answered(ADA, 1, right(1), 0));
    game.apply(closed(1));
    assertThat(total(game, ADA)).isEqualTo(FULL);
  }

  @Test
  void nobodyBetsMoreThanTheOwnPointsAndTheLastBetCounts() {
    RoomState game = betting(TeamSettings.OFF);
    assertRefused(game, new RoomCommand.Bet(ADA, 1, FULL + 1), RefusalReason.TOO_MANY_POINTS);
    assertRefused(game, new RoomCommand.Bet(ADA, 0, 1), RefusalReason.TOO_LATE);
    decide(game, new RoomCommand.Bet(ADA, 1, FULL)).forEach(game::apply);
    assertThat(decide(game, new RoomCommand.Bet(ADA, 1, FULL))).isEmpty();
    decide(game, new RoomCommand.Bet(ADA, 1, 5)).forEach(game::apply);
    assertThat(game.bets().of(new Contestant.PlayerContestant(ADA)).orElseThrow().points())
        .isEqualTo(5);
    game.apply(questionOpened(1, 0));
    assertRefused(game, new RoomCommand.Bet(ADA, 1, 6), RefusalReason.TOO_LATE);
  }

  @Test
  void theBetOfATeamCountsForTheTeamAlone() {
    RoomState game = betting(teams());
    decide(game, new RoomCommand.Bet(ADA, 1, 400)).forEach(game::apply);
    decide(game, new RoomCommand.Bet(GRACE, 1, 500)).forEach(game::apply);
    decide(game, new RoomCommand.Bet(EDSGER, 1, 300)).forEach(game::apply);
    game.apply(questionOpened(1, 0));
    game.apply(answered(ADA, 1, right(1), 0));
    game.apply(answered(GRACE, 1, right(1), 0));
    game.apply(closed(1));
    assertThat(team(game, 0)).isEqualTo(FULL + 500);
    assertThat(team(game, 1)).as("nobody of the team answered").isEqualTo(FULL - 300);
    assertThat(total(game, ADA)).isEqualTo(2 * FULL);
  }

  @Test
  void aDroppedQuestionReturnsTheBets() {
    RoomState game = betting(TeamSettings.OFF);
    decide(game, new RoomCommand.Bet(ADA, 1, 600)).forEach(game::apply);
    game.apply(questionOpened(1, 0));
    game.apply(closed(1));
    game.apply(new RoomEvent.QuestionCorrected(NOW, 1, new trivium.protocol.Correction.Drop()));
    assertThat(total(game, ADA)).isEqualTo(FULL);
  }

  /** The first of two questions was answered by all; bets are made on the second. */
  private static RoomState betting(TeamSettings teams) {
    RoomState game = room(WAGER, teams);
    play(game, 0);
    game.apply(new StakesEvent.BetsOpened(NOW, 1));
    return game;
  }

  /** Everybody answers a question correctly. */
  private static void play(RoomState game, int question) {
    game.apply(questionOpened(question, 0));
    for (PlayerId player : List.of(ADA, GRACE, EDSGER)) {
      game.apply(answered(player, question, right(question), 0));
    }
    game.apply(closed(question));
  }

  /** The correct choice of a question; see {@link Given}. */
  private static int right(int question) {
    return question % 2;
  }

  private static void nextRound(RoomState game, RoundFormat format, boolean anew) {
    if (game.allAsked().size() % 2 == 1) {
      play(game, game.allAsked().size());
    }
    game.apply(
        new RoomEvent.RoundsAdded(
            NOW,
            List.of(
                new Round(
                    "Next",
                    "Bank",
                    game.opened().settings().withFormat(format),
                    game.opened().questions(),
                    0,
                    anew))));
    game.apply(new RoomEvent.RoundOpened(NOW, game.programme().size() - 1));
  }

  /** Ada and Grace in the first team, Edsger in the second. */
  private static RoomState room(RoundFormat format, TeamSettings teams) {
    RoomOpened room =
        Given.opened(2, new Settings(Given.LIMIT, ScoringName.ACCURACY, false).withFormat(format));
    RoomState state =
        new RoomState(
            new RoomOpened(
                room.at(),
                room.id(),
                room.room(),
                room.secret(),
                room.bank(),
                room.settings(),
                room.questions(),
                "",
                0,
                teams));
    state.apply(joined(ADA, "Ada"));
    state.apply(joined(GRACE, "Grace"));
    state.apply(joined(EDSGER, "Edsger"));
    if (!teams.equals(TeamSettings.OFF)) {
      state.apply(new RoomEvent.TeamAssigned(0, ADA, 0));
      state.apply(new RoomEvent.TeamAssigned(0, GRACE, 0));
      state.apply(new RoomEvent.TeamAssigned(0, EDSGER, 1));
    }
    return state;
  }

  private static TeamSettings teams() {
    return new TeamSettings(
        TeamSettings.Mode.OWN_PHONES,
        List.of("Red", "Blue"),
        TeamSettings.Assignment.HOST,
        0,
        TeamSettings.Scoring.MEAN);
  }

  private static int total(RoomState state, PlayerId player) {
    return state.player(player).orElseThrow().total().value();
  }

  private static int team(RoomState state, int team) {
    return state.teams().all().get(team).total().value();
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command) {
    return ((Decision.Accepted) RoomRules.decide(state, command, NOW)).events();
  }

  private static void assertRefused(RoomState state, RoomCommand command, RefusalReason reason) {
    assertThat(RoomRules.decide(state, command, NOW)).isEqualTo(Decision.refused(reason));
  }
}
