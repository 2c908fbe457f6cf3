package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
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
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoundFormat;
import trivium.protocol.StandingsMessage.Survivors;
import trivium.protocol.TeamSettings;

/** Knock-out rounds. */
class EliminationTest {
  private static final PlayerId LATE = PlayerId.of(4);
  private static final RoundFormat KNOCK_OUT =
      new RoundFormat(Optional.empty(), false, false, false, true);
  private static final TeamSettings TEAMS =
      new TeamSettings(
          TeamSettings.Mode.OWN_PHONES,
          List.of("Red", "Blue"),
          TeamSettings.Assignment.HOST,
          0,
          TeamSettings.Scoring.MEAN);

  private final RoomState game =
      state(
          opened(opened(3), KNOCK_OUT, TeamSettings.OFF),
          joined(ADA, "Ada"),
          joined(GRACE, "Grace"),
          joined(EDSGER, "Edsger"),
          questionOpened(0, 0));

  @Test
  void nobodyIsOutBeforeAQuestionHasClosed() {
    assertThat(game.elimination().isOut(ADA)).isFalse();
    assertThat(LiveRoundView.survivors(game)).isEmpty();
  }

  @Test
  void aWrongOrMissingAnswerPutsAPlayerOut() {
    play(0, ADA);
    assertThat(out()).containsExactly(GRACE, EDSGER);
    assertThat(LiveRoundView.survivors(game)).contains(new Survivors(1, 3, List.of("Ada"), true));
  }

  @Test
  void aQuestionThatWouldPutOutEverybodyPutsOutNobody() {
    play(0);
    assertThat(out()).isEmpty();
    play(1, ADA, GRACE);
    play(2);
    assertThat(out()).containsExactly(EDSGER);
  }

  @Test
  void whoIsOutCannotAnswerAndIsNotWaitedFor() {
    play(0, ADA, GRACE);
    game.apply(questionOpened(1, 0));
    assertThat(decide(answer(EDSGER, 1))).isEqualTo(Decision.refused(RefusalReason.KNOCKED_OUT));
    game.apply(answered(ADA, 1, 1, 10));
    game.apply(answered(GRACE, 1, 1, 10));
    assertThat(decide(new RoomCommand.CloseIfAnswered(Set.of(ADA, GRACE, EDSGER))))
        .isEqualTo(Decision.happened(new RoomEvent.QuestionClosed(20, 1)));
  }

  @Test
  void theRoundEndsWhenOneIsLeft() {
    play(0, ADA, GRACE);
    assertThat(game.isLastQuestion()).isFalse();
    play(1, ADA);
    assertThat(game.isLastQuestion()).isTrue();
    assertThat(decide(new RoomCommand.Next(Optional.empty())))
        .isEqualTo(Decision.happened(new RoomEvent.RoomFinished(20)));
  }

  @Test
  void theRoundGoesOnForASinglePlayer() {
    RoomState alone =
        state(
            opened(opened(3), KNOCK_OUT, TeamSettings.OFF),
            joined(ADA, "Ada"),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 10),
            closed(0));
    assertThat(alone.isLastQuestion()).isFalse();
  }

  @Test
  void aCorrectionBringsPlayersBack() {
    play(0, ADA);
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Key(List.of(0, 3))));
    assertThat(out()).containsExactly(EDSGER);
    assertThat(game.isLastQuestion()).isFalse();
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    assertThat(out()).isEmpty();
  }

  @Test
  void whoIsBroughtBackIsNotPutOutByQuestionsThatCouldNotBeAnswered() {
    play(0, ADA, GRACE);
    play(1, ADA, GRACE);
    assertThat(out()).containsExactly(EDSGER);
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    assertThat(out()).isEmpty();
    play(2, ADA);
    assertThat(out()).containsExactly(GRACE, EDSGER);
  }

  @Test
  void aWrongAnswerAfterTheReturnPutsOutAgain() {
    play(0, ADA, GRACE);
    game.apply(questionOpened(1, 0));
    game.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    game.apply(answered(EDSGER, 1, 3, 10));
    play(1, ADA, GRACE);
    assertThat(out()).containsExactly(EDSGER);
  }

  @Test
  void aTeamThatIsBroughtBackIsNotPutOutByQuestionsThatItCouldNotAnswer() {
    RoomState teams =
        state(
            opened(opened(3), KNOCK_OUT, TEAMS),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            new RoomEvent.TeamAssigned(0, ADA, 0),
            new RoomEvent.TeamAssigned(0, GRACE, 1),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 10),
            closed(0),
            questionOpened(1, 0),
            answered(ADA, 1, 1, 10),
            closed(1));
    assertThat(teams.elimination().isOut(GRACE)).isTrue();
    teams.apply(new RoomEvent.QuestionCorrected(0, 0, new Correction.Drop()));
    assertThat(teams.elimination().isOut(GRACE)).isFalse();
  }

  @Test
  void removingTheOnlySurvivorBringsTheOthersBack() {
    play(0, ADA);
    game.apply(new RoomEvent.PlayersRemoved(0, List.of(ADA)));
    assertThat(out()).isEmpty();
  }

  @Test
  void whoJoinsLaterIsOutUntilTheNextRound() {
    play(0, ADA, GRACE);
    game.apply(joined(LATE, "Late"));
    assertThat(out()).containsExactly(EDSGER, LATE);
    game.apply(new RoomEvent.RoundsAdded(0, List.of(game.round())));
    game.apply(new RoomEvent.RoundOpened(0, 1));
    assertThat(out()).isEmpty();
  }

  @Test
  void aReopenedQuestionPutsNobodyOut() {
    play(0, ADA, GRACE);
    game.apply(new RoomEvent.QuestionReopened(0, 0, 0, 20_000));
    assertThat(out()).isEmpty();
  }

  @Test
  void aTeamIsOutIfNoneOfItsMembersWasRight() {
    RoomState teams =
        state(
            opened(opened(3), KNOCK_OUT, TEAMS),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            joined(EDSGER, "Edsger"),
            new RoomEvent.TeamAssigned(0, ADA, 0),
            new RoomEvent.TeamAssigned(0, GRACE, 0),
            new RoomEvent.TeamAssigned(0, EDSGER, 1),
            questionOpened(0, 0),
            answered(ADA, 0, 0, 10),
            answered(GRACE, 0, 1, 10),
            closed(0));
    assertThat(teams.elimination().isOut(GRACE)).isFalse();
    assertThat(teams.elimination().isOut(EDSGER)).isTrue();
    assertThat(LiveRoundView.survivors(teams)).contains(new Survivors(1, 2, List.of("Red"), true));
  }

  /** Opens a question, if it is not, lets these players answer rightly and the others wrongly. */
  private void play(int question, PlayerId... right) {
    if (game.question() < question) {
      game.apply(questionOpened(question, 0));
    }
    for (PlayerId player : List.of(ADA, GRACE, EDSGER)) {
      boolean isRight = List.of(right).contains(player);
      if (isRight || player.equals(GRACE)) {
        game.apply(answered(player, question, isRight ? question : 3, 10));
      }
    }
    game.apply(closed(question));
  }

  private List<PlayerId> out() {
    return game.players().stream().map(Player::id).filter(game.elimination()::isOut).toList();
  }

  private static RoomCommand answer(PlayerId player, int question) {
    return new RoomCommand.Answer(player, question, pick(0), new AnswerTiming(0, 10, 0));
  }

  private Decision decide(RoomCommand command) {
    return RoomRules.decide(game, command, 20);
  }
}
