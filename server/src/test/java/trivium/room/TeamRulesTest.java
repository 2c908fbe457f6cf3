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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.protocol.TeamSettings.Assignment;

class TeamRulesTest {
  private static final long NOW = 9_000;
  private static final int RED = 0;
  private static final int BLUE = 1;
  private static final RoomCommand START = new RoomCommand.Start();

  @Test
  void aPlayerChoosesATeamInTheLobbyAndBetweenRounds() {
    RoomState lobby = state(room(Assignment.CHOOSE, 0), joined(ADA, "Ada"));
    RoomCommand choice = new RoomCommand.ChooseTeam(ADA, BLUE);
    assertThat(decide(lobby, choice)).containsExactly(assigned(ADA, BLUE));
    lobby.apply(assigned(ADA, BLUE));
    assertThat(decide(lobby, choice)).isEmpty();
    lobby.apply(questionOpened(0, 0));
    assertRefused(lobby, new RoomCommand.ChooseTeam(ADA, RED), RefusalReason.NOT_NOW);
    lobby.apply(new RoomEvent.BreakStarted(0, 0));
    assertThat(decide(lobby, new RoomCommand.ChooseTeam(ADA, RED)))
        .containsExactly(assigned(ADA, RED));
  }

  @Test
  void whereTheHostDecidesPlayersCannotChoose() {
    RoomState lobby = state(room(Assignment.HOST, 0), joined(ADA, "Ada"));
    assertRefused(lobby, new RoomCommand.ChooseTeam(ADA, RED), RefusalReason.NOT_NOW);
    assertThat(decide(lobby, new RoomCommand.MovePlayer(ADA, RED)))
        .containsExactly(assigned(ADA, RED));
  }

  @Test
  void aFullTeamCannotBeChosenButTheHostMayMovePlayersThere() {
    RoomState lobby = state(room(Assignment.CHOOSE, 1), joined(ADA, "Ada"), joined(GRACE, "Grace"));
    lobby.apply(assigned(ADA, RED));
    assertRefused(lobby, new RoomCommand.ChooseTeam(GRACE, RED), RefusalReason.TEAM_FULL);
    assertThat(decide(lobby, new RoomCommand.MovePlayer(GRACE, RED))).hasSize(1);
  }

  @Test
  void unknownTeamsAndPlayersAreRefused() {
    RoomState lobby = state(room(Assignment.CHOOSE, 0), joined(ADA, "Ada"));
    assertRefused(lobby, new RoomCommand.ChooseTeam(ADA, 2), RefusalReason.NO_SUCH_TEAM);
    assertRefused(lobby, new RoomCommand.MovePlayer(ADA, 2), RefusalReason.NO_SUCH_TEAM);
    assertRefused(lobby, new RoomCommand.MovePlayer(GRACE, 0), RefusalReason.NO_SUCH_PLAYER);
    assertRefused(lobby, new RoomCommand.RenameTeam(2, "Green"), RefusalReason.NO_SUCH_TEAM);
    RoomState without = state(Given.opened(1), joined(ADA, "Ada"));
    assertRefused(without, new RoomCommand.ChooseTeam(ADA, 0), RefusalReason.NO_SUCH_TEAM);
  }

  @Test
  void balancedTeamsDifferByOnePlayerAtMost() {
    RoomState lobby = state(room(Assignment.BALANCE, 0));
    for (int i = 0; i < 21; i++) {
      decide(lobby, new RoomCommand.Join("Player " + i, "")).forEach(lobby::apply);
    }
    assertThat(lobby.teams().all().stream().map(Teams.Team::players).sorted())
        .containsExactly(10, 11);
  }

  @Test
  void friendsWhoJoinInTurnDoNotKnowTheirTeams() {
    RoomState lobby = state(room(Assignment.BALANCE, 0));
    for (int i = 0; i < 40; i++) {
      decide(lobby, new RoomCommand.Join("Player " + i, "")).forEach(lobby::apply);
    }
    List<Integer> order =
        IntStream.rangeClosed(1, 40)
            .mapToObj(seat -> lobby.teams().of(PlayerId.of(seat)).orElseThrow())
            .toList();
    long alternations =
        IntStream.range(1, 40).filter(i -> !order.get(i).equals(order.get(i - 1))).count();
    assertThat(alternations).isLessThan(39);
  }

  @Test
  void whoHasNoTeamAtTheStartAndWhoComesLaterGetsIntoTheSmallest() {
    RoomState lobby =
        state(
            room(Assignment.CHOOSE, 0),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            assigned(ADA, RED));
    assertThat(decide(lobby, START))
        .containsExactly(assigned(GRACE, BLUE), new RoomEvent.QuestionOpened(NOW, 0));
    decide(lobby, START).forEach(lobby::apply);
    lobby.apply(new RoomEvent.PlayersRemoved(0, List.of(GRACE)));
    assertThat(decide(lobby, new RoomCommand.Join("Edsger", "")))
        .element(1)
        .isEqualTo(assigned(EDSGER, BLUE));
  }

  @Test
  void inTheLobbyANewPlayerWaitsForAChoice() {
    RoomState lobby = state(room(Assignment.CHOOSE, 0));
    assertThat(decide(lobby, new RoomCommand.Join("Ada", ""))).hasSize(1);
  }

  @Test
  void aTeamHasTheMeanOfItsPlayers() {
    RoomState state = playedOnce();
    assertThat(total(state, RED)).isEqualTo(500);
    assertThat(total(state, BLUE)).isEqualTo(1_000);
    assertThat(RoomView.leaderboard(state).teams())
        .extracting(row -> row.team())
        .containsExactly(BLUE, RED);
  }

  @Test
  void pointsStayWithTheTeamThatWonThem() {
    RoomState state = playedOnce();
    state.apply(assigned(EDSGER, RED));
    assertThat(total(state, BLUE)).isEqualTo(1_000);
    state.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Restore()));
    assertThat(total(state, BLUE)).isEqualTo(1_000);
  }

  @Test
  void whoMovesWhileAQuestionIsOpenCountsForTheFormerTeam() {
    RoomState state = withTeams();
    state.apply(questionOpened(0, 0));
    state.apply(answered(EDSGER, 0, 0, 0));
    state.apply(assigned(EDSGER, RED));
    state.apply(closed(0));
    assertThat(total(state, BLUE)).isEqualTo(1_000);
    assertThat(total(state, RED)).isZero();
  }

  @Test
  void aPlayerWhoHasStoppedAnsweringCountsForTwoMoreQuestions() {
    RoomState state = withTeams();
    // Grace answers the first question only, Ada all of them.
    for (int question = 0; question < 4; question++) {
      state.apply(questionOpened(question, 0));
      state.apply(answered(ADA, question, question, 0));
      if (question == 0) {
        state.apply(answered(GRACE, 0, 0, 0));
      }
      state.apply(closed(question));
    }
    assertThat(
            IntStream.range(0, 4)
                .map(question -> state.teams().points(question, RED).points().value()))
        .containsExactly(1_000, 500, 500, 1_000);
  }

  @Test
  void aRemovedPlayerTakesTheWonPointsAlong() {
    RoomState state = playedOnce();
    state.apply(new RoomEvent.PlayersRemoved(0, List.of(GRACE)));
    assertThat(total(state, RED)).isEqualTo(1_000);
  }

  @Test
  void aResultTellsTheBestPlayerOfTheTeam() {
    RoomState state = playedOnce();
    var team = RoomView.result(state, GRACE).orElseThrow().team().orElseThrow();
    assertThat(team.best()).isEqualTo(Optional.of("Ada"));
    assertThat(team.points()).isEqualTo(500);
    assertThat(team.rank()).isEqualTo(2);
    assertThat(team.of()).isEqualTo(2);
  }

  /** Ada and Grace are in the red team, Edsger is in the blue one. */
  private static RoomState withTeams() {
    return state(
        room(Assignment.HOST, 0),
        joined(ADA, "Ada"),
        joined(GRACE, "Grace"),
        joined(EDSGER, "Edsger"),
        assigned(ADA, RED),
        assigned(GRACE, RED),
        assigned(EDSGER, BLUE));
  }

  /** Ada and Edsger were right, Grace was wrong. */
  private static RoomState playedOnce() {
    RoomState state = withTeams();
    state.apply(questionOpened(0, 0));
    state.apply(answered(ADA, 0, 0, 0));
    state.apply(answered(GRACE, 0, 1, 0));
    state.apply(answered(EDSGER, 0, 0, 0));
    state.apply(closed(0));
    return state;
  }

  private static int total(RoomState state, int team) {
    return state.teams().all().get(team).total().value();
  }

  private static RoomEvent assigned(PlayerId player, int team) {
    return new RoomEvent.TeamAssigned(NOW, player, team);
  }

  private static RoomEvent.RoomOpened room(Assignment assignment, int most) {
    RoomEvent.RoomOpened plain =
        Given.opened(4, new Settings(Given.LIMIT, ScoringName.ACCURACY, false));
    return new RoomEvent.RoomOpened(
        plain.at(),
        plain.id(),
        plain.room(),
        plain.secret(),
        plain.bank(),
        plain.settings(),
        plain.questions(),
        "",
        0,
        new TeamSettings(
            TeamSettings.Mode.OWN_PHONES,
            List.of("Red", "Blue"),
            assignment,
            most,
            TeamSettings.Scoring.MEAN));
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
