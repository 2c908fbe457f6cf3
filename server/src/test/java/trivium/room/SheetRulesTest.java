package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.questionOpened;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Mark;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.ScoringScheme;

class SheetRulesTest {
  private static final long NOW = 9_000;
  private static final int FULL = ScoringScheme.FULL;
  private static final RoomCommand NEXT = new RoomCommand.Next(Optional.empty());
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("The largest lake?", new Task.Text(List.of("Lake Victoria")), "", 0),
          new Question("The highest peak?", new Task.Text(List.of("Kilimanjaro")), "", 1),
          new Question("How many countries?", new Task.Numeric(54, 0, ""), "", 2));

  @Test
  void theQuestionsOfASheetFollowEachOtherWithoutAReveal() {
    RoomState sheet = sheet(TeamSettings.OFF);
    assertThat(decide(sheet, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 1));
  }

  @Test
  void answersToAllShownQuestionsCanBeChangedUntilTheSheetIsLocked() {
    RoomState sheet = sheet(TeamSettings.OFF, questionOpened(1, 0));
    assertThat(decide(sheet, answer(ADA, 0, "Victoria"))).hasSize(1);
    decide(sheet, answer(ADA, 0, "Victoria")).forEach(sheet::apply);
    decide(sheet, answer(ADA, 0, "Tanganyika")).forEach(sheet::apply);
    assertThat(sheet.allAsked().getFirst().answer(ADA).orElseThrow().response())
        .isEqualTo(new Response.Text("Tanganyika"));
    assertRefused(sheet, answer(ADA, 2, "54"), RefusalReason.NOT_NOW);
    sheet.apply(new SheetEvent.SheetLocked(NOW));
    assertRefused(sheet, answer(ADA, 0, "Victoria"), RefusalReason.TOO_LATE);
  }

  @Test
  void anAnswerThatIsSentAgainIsNoChange() {
    RoomState sheet = sheet(TeamSettings.OFF);
    decide(sheet, answer(ADA, 0, "Victoria")).forEach(sheet::apply);
    assertThat(decide(sheet, answer(ADA, 0, "Victoria"))).isEmpty();
  }

  @Test
  void anAnswerCanBeTakenBack() {
    RoomState sheet = sheet(TeamSettings.OFF);
    decide(sheet, answer(ADA, 0, "Victoria")).forEach(sheet::apply);
    RoomCommand clear = new RoomCommand.ClearAnswer(ADA, 0);
    decide(sheet, clear).forEach(sheet::apply);
    assertThat(sheet.allAsked().getFirst().answers()).isEmpty();
    assertThat(decide(sheet, clear)).isEmpty();
  }

  @Test
  void theSheetIsNotClosedWhenEverybodyHasAnswered() {
    RoomState sheet = sheet(TeamSettings.OFF);
    decide(sheet, answer(ADA, 0, "Victoria")).forEach(sheet::apply);
    decide(sheet, answer(GRACE, 0, "Victoria")).forEach(sheet::apply);
    decide(sheet, answer(EDSGER, 0, "Victoria")).forEach(sheet::apply);
    assertThat(decide(sheet, new RoomCommand.CloseIfAnswered(java.util.Set.of(ADA, GRACE, EDSGER))))
        .isEmpty();
    assertThat(decide(sheet, new RoomCommand.CloseAtLimit(0))).isEmpty();
  }

  @Test
  void aCountdownPrecedesTheLock() {
    RoomState sheet = sheet(TeamSettings.OFF, questionOpened(1, 0), questionOpened(2, 0));
    assertThat(decide(sheet, NEXT))
        .containsExactly(new SheetEvent.SheetLocking(NOW, NOW + SheetRules.COUNTDOWN));
    decide(sheet, NEXT).forEach(sheet::apply);
    assertThat(sheet.phase()).isEqualTo(Phase.LOCKING);
    assertThat(decide(sheet, answer(ADA, 0, "Victoria"))).hasSize(1);
    assertThat(decide(sheet, new RoomCommand.LockSheet())).isEmpty();
    assertThat(decideAt(sheet, new RoomCommand.LockSheet(), NOW + SheetRules.COUNTDOWN))
        .containsExactly(new SheetEvent.SheetLocked(NOW + SheetRules.COUNTDOWN));
    assertThat(decide(sheet, NEXT)).containsExactly(new SheetEvent.SheetLocked(NOW));
  }

  @Test
  void theCountdownStandsWhileTheGameIsPausedAndCanBeExtended() {
    RoomState sheet = countingDown();
    sheet.apply(new RoomEvent.GamePaused(NOW + 10_000));
    assertThat(decideAt(sheet, new RoomCommand.LockSheet(), NOW + SheetRules.COUNTDOWN)).isEmpty();
    sheet.apply(new RoomEvent.GameContinued(NOW + 50_000));
    assertThat(sheet.phaseEnd()).isEqualTo(NOW + SheetRules.COUNTDOWN + 40_000);
    decideAt(sheet, new RoomCommand.Extend(2, 10_000), NOW + 50_000).forEach(sheet::apply);
    assertThat(sheet.phaseEnd()).isEqualTo(NOW + SheetRules.COUNTDOWN + 50_000);
  }

  @Test
  void aRestartGivesBackWhatTheCountdownLost() {
    RoomState sheet = countingDown();
    assertThat(
            decideAt(
                sheet,
                new RoomCommand.Recover(NOW + 20_000, RoomRules.RESUME_DELAY),
                NOW + 500_000))
        .containsExactly(new SheetEvent.SheetLocking(NOW + 500_000, NOW + 540_000));
    RoomState asking = sheet(TeamSettings.OFF);
    assertThat(decide(asking, new RoomCommand.Recover(NOW, RoomRules.RESUME_DELAY))).isEmpty();
  }

  @Test
  void theAnswersAreRevealedOneByOne() {
    RoomState sheet = locked();
    assertThat(decide(sheet, NEXT)).containsExactly(new RoomEvent.QuestionClosed(NOW, 0));
    sheet.apply(closed(0));
    assertThat(sheet.question()).isZero();
    assertThat(decide(sheet, NEXT)).containsExactly(new RoomEvent.QuestionClosed(NOW, 1));
    sheet.apply(closed(1));
    sheet.apply(closed(2));
    assertThat(decide(sheet, NEXT)).containsExactly(new RoomEvent.RoomFinished(NOW));
  }

  @Test
  void theRemainingAnswersCanBeRevealedAtOnce() {
    RoomState sheet = locked();
    sheet.apply(closed(0));
    RoomCommand all = new RoomCommand.RevealAll();
    assertThat(decide(sheet, all)).containsExactly(new SheetEvent.SheetRevealed(NOW));
    sheet.apply(new SheetEvent.SheetRevealed(NOW));
    assertThat(sheet.allAsked()).allMatch(PlayedQuestion::isClosed);
    assertRefused(sheet, all, RefusalReason.NOT_NOW);
    assertThat(decide(sheet, NEXT)).containsExactly(new RoomEvent.RoomFinished(NOW));
  }

  @Test
  void whoeverEndsTheGameDuringASheetScoresWhatWasAnswered() {
    RoomState sheet = sheet(TeamSettings.OFF);
    decide(sheet, answer(ADA, 0, "Lake Victoria")).forEach(sheet::apply);
    decide(sheet, new RoomCommand.End(Optional.empty())).forEach(sheet::apply);
    assertThat(sheet.phase()).isEqualTo(Phase.PODIUM);
    assertThat(total(sheet, ADA)).isEqualTo(FULL);
  }

  @Test
  void aQuestionOfASheetIsNotSkipped() {
    assertRefused(sheet(TeamSettings.OFF), new RoomCommand.Skip(0), RefusalReason.MOVED_ON);
  }

  @Test
  void theChangesOfAnAnswerAreBounded() {
    RoomState sheet = sheet(TeamSettings.OFF);
    for (int i = 0; i < 500; i++) {
      decide(sheet, answer(ADA, 0, "Answer " + i)).forEach(sheet::apply);
    }
    assertRefused(sheet, answer(ADA, 0, "One more"), RefusalReason.ANSWERED_ALREADY);
    assertRefused(sheet, new RoomCommand.ClearAnswer(ADA, 0), RefusalReason.ANSWERED_ALREADY);
  }

  @Test
  void aTeamSharesItsSheetAndTheLastChangeCounts() {
    RoomState sheet = sheet(teams(TeamSettings.Scoring.SUM));
    decide(sheet, answer(ADA, 0, "Tanganyika")).forEach(sheet::apply);
    decide(sheet, answer(GRACE, 0, "Lake Victoria")).forEach(sheet::apply);
    PlayedQuestion lake = sheet.allAsked().getFirst();
    assertThat(lake.answer(ADA)).isEqualTo(lake.answer(GRACE));
    assertThat(lake.answers()).hasSize(1);
    assertThat(lake.answer(EDSGER)).isEmpty();
    sheet.apply(new SheetEvent.SheetLocked(NOW));
    sheet.apply(closed(0));
    assertThat(sheet.teams().all().getFirst().total().value())
        .as("its points count once, whatever the size of the team")
        .isEqualTo(FULL);
    assertThat(total(sheet, ADA)).isEqualTo(FULL);
    assertThat(total(sheet, EDSGER)).isZero();
  }

  @Test
  void whoeverTheHostMovesIntoATeamSharesItsWholeSheet() {
    RoomState sheet = sheet(teams(TeamSettings.Scoring.MEAN));
    decide(sheet, answer(ADA, 0, "Lake Victoria")).forEach(sheet::apply);
    sheet.apply(new RoomEvent.TeamAssigned(NOW, EDSGER, 0));
    assertThat(sheet.allAsked().getFirst().answer(EDSGER)).isPresent();
    decide(sheet, new RoomCommand.ClearAnswer(EDSGER, 0)).forEach(sheet::apply);
    assertThat(sheet.allAsked().getFirst().answer(ADA)).isEmpty();
  }

  @Test
  void whoeverJoinsDuringASheetDoesNotSeeWhatTheTeamHasAnswered() {
    RoomState sheet = sheet(teams(TeamSettings.Scoring.MEAN));
    decide(sheet, answer(ADA, 0, "Lake Victoria")).forEach(sheet::apply);
    PlayerId alan = PlayerId.of(4);
    sheet.apply(joined(alan, "Alan"));
    sheet.apply(new RoomEvent.TeamAssigned(NOW, alan, 0));
    assertThat(sheet.allAsked().getFirst().answer(alan)).isEmpty();
    sheet.apply(questionOpened(1, 0));
    decide(sheet, answer(alan, 1, "Kilimanjaro")).forEach(sheet::apply);
    assertThat(sheet.allAsked().get(1).answer(ADA)).isPresent();
  }

  @Test
  void theHostMarksAnAnswerForAllWhoMeanTheSame() {
    RoomState sheet = sheet(TeamSettings.OFF, questionOpened(1, 0));
    decide(sheet, answer(ADA, 0, "Ukerewe")).forEach(sheet::apply);
    decide(sheet, answer(GRACE, 0, "ukerewe!")).forEach(sheet::apply);
    decide(sheet, answer(EDSGER, 0, "Tanganyika")).forEach(sheet::apply);
    RoomCommand half = new RoomCommand.MarkAnswer(0, "Ukerewe", Mark.HALF);
    assertRefused(sheet, half, RefusalReason.NOT_NOW);
    sheet.apply(questionOpened(2, 0));
    sheet.apply(new SheetEvent.SheetLocked(NOW));
    decide(sheet, half).forEach(sheet::apply);
    assertThat(decide(sheet, half)).as("a mark that is given again").isEmpty();
    assertRefused(
        sheet,
        new RoomCommand.MarkAnswer(0, "Nobody wrote this", Mark.ACCEPT),
        RefusalReason.UNFIT_CORRECTION);
    sheet.apply(closed(0));
    assertThat(total(sheet, ADA)).isEqualTo(FULL / 2);
    assertThat(total(sheet, GRACE)).isEqualTo(FULL / 2);
    assertThat(total(sheet, EDSGER)).isZero();
    decide(sheet, new RoomCommand.MarkAnswer(0, "ukerewe!", Mark.ACCEPT)).forEach(sheet::apply);
    assertThat(total(sheet, ADA)).as("a mark after the reveal").isEqualTo(FULL);
  }

  @Test
  void aNumberCanBeMarkedToo() {
    RoomState sheet = sheet(TeamSettings.OFF, questionOpened(1, 0), questionOpened(2, 0));
    sheet.apply(new RoomEvent.AnswerTaken(NOW, ADA, 2, new Response.Numeric(53), 0));
    sheet.apply(new SheetEvent.SheetLocked(NOW));
    decide(sheet, new RoomCommand.MarkAnswer(2, "53", Mark.ACCEPT)).forEach(sheet::apply);
    sheet.apply(new SheetEvent.SheetRevealed(NOW));
    assertThat(total(sheet, ADA)).isEqualTo(FULL);
  }

  @Test
  void aSheetIsNeitherReopenedNorTimed() {
    RoomState sheet = sheet(TeamSettings.OFF);
    assertRefused(sheet, new RoomCommand.Extend(0, 10_000), RefusalReason.MOVED_ON);
    RoomState revealed = locked();
    revealed.apply(closed(0));
    assertRefused(revealed, new RoomCommand.Reopen(0), RefusalReason.NOT_NOW);
  }

  private static RoomState countingDown() {
    return sheet(
        TeamSettings.OFF,
        questionOpened(1, 0),
        questionOpened(2, 0),
        new SheetEvent.SheetLocking(NOW, NOW + SheetRules.COUNTDOWN));
  }

  private static RoomState locked() {
    return sheet(
        TeamSettings.OFF,
        questionOpened(1, 0),
        questionOpened(2, 0),
        new SheetEvent.SheetLocked(NOW));
  }

  /** Ada and Grace in the first team, Edsger in the second; the first question is open. */
  private static RoomState sheet(TeamSettings teams, RoomEvent... events) {
    RoomState state = new RoomState(room(teams));
    state.apply(joined(ADA, "Ada"));
    state.apply(joined(GRACE, "Grace"));
    state.apply(joined(EDSGER, "Edsger"));
    if (!teams.equals(TeamSettings.OFF)) {
      state.apply(new RoomEvent.TeamAssigned(0, ADA, 0));
      state.apply(new RoomEvent.TeamAssigned(0, GRACE, 0));
      state.apply(new RoomEvent.TeamAssigned(0, EDSGER, 1));
    }
    state.apply(questionOpened(0, 0));
    List.of(events).forEach(state::apply);
    return state;
  }

  private static RoomOpened room(TeamSettings teams) {
    RoomOpened room = Given.asking(QUESTIONS);
    return new RoomOpened(
        room.at(),
        room.id(),
        room.room(),
        room.secret(),
        room.bank(),
        Settings.DEFAULTS.withFormat(RoundFormat.of(RoundMode.SHEET)),
        room.questions(),
        "",
        0,
        teams);
  }

  private static TeamSettings teams(TeamSettings.Scoring points) {
    return new TeamSettings(
        TeamSettings.Mode.OWN_PHONES,
        List.of("Red", "Blue"),
        TeamSettings.Assignment.HOST,
        0,
        points);
  }

  private static RoomCommand answer(PlayerId player, int question, String text) {
    return new RoomCommand.Answer(
        player, question, new Response.Text(text), new AnswerTiming(0, NOW, 0));
  }

  private static int total(RoomState state, PlayerId player) {
    return state.player(player).orElseThrow().total().value();
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command) {
    return decideAt(state, command, NOW);
  }

  private static List<RoomEvent> decideAt(RoomState state, RoomCommand command, long now) {
    return ((Decision.Accepted) RoomRules.decide(state, command, now)).events();
  }

  private static void assertRefused(RoomState state, RoomCommand command, RefusalReason reason) {
    assertThat(RoomRules.decide(state, command, NOW)).isEqualTo(Decision.refused(reason));
  }
}
