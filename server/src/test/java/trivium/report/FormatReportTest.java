package trivium.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.BetReport;
import trivium.protocol.RoomReport.ContenderReport;
import trivium.protocol.RoomReport.EliminationReport;
import trivium.protocol.RoomReport.JokerReport;
import trivium.protocol.RoomReport.PlayerReport;
import trivium.protocol.RoomReport.QuestionReport;
import trivium.protocol.RoomReport.TypedAnswerCount;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;
import trivium.room.Round;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/** The report of rounds with jokers, bets, marks, tie-breaks and knock-outs. */
class FormatReportTest {
  private static final Settings ACCURACY = new Settings(20_000, ScoringName.ACCURACY, false);
  private static final RoundFormat JOKER =
      new RoundFormat(Optional.empty(), true, false, false, false);
  private static final RoundFormat WAGER =
      new RoundFormat(Optional.empty(), false, true, false, false);
  private static final RoundFormat KNOCK_OUT =
      new RoundFormat(Optional.empty(), false, false, false, true);
  private static final TeamSettings TEAMS =
      new TeamSettings(
          TeamSettings.Mode.OWN_PHONES,
          List.of("Red", "Blue"),
          TeamSettings.Assignment.HOST,
          0,
          TeamSettings.Scoring.MEAN);
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final PlayerId LIN = PlayerId.of(3);
  private static final PlayerId LATE = PlayerId.of(4);

  private final List<RoomEvent> events = new ArrayList<>();

  @Test
  void aJokerIsNamedWithItsRoundAndWhatItAdded() {
    open(JOKER, TeamSettings.OFF, choices(2));
    happens(
        new RoomEvent.RoundOpened(2, 0),
        new StakesEvent.JokerPlayed(2, ADA, 0, true),
        new StakesEvent.JokerPlayed(2, GRACE, 0, true));
    play(0, ADA, GRACE);
    play(1, ADA);
    assertThat(report().jokers())
        .containsExactly(
            new JokerReport(0, "Ada", Optional.empty(), 2_000),
            new JokerReport(0, "Grace", Optional.empty(), 1_000));
    assertThat(report().players().getFirst().total()).isEqualTo(4_000);
  }

  @Test
  void jokersRemainInTheReportWhenPointsStartAnew() {
    open(JOKER, TeamSettings.OFF, choices(1));
    happens(new RoomEvent.RoundOpened(2, 0), new StakesEvent.JokerPlayed(2, ADA, 0, true));
    play(0, ADA);
    happens(
        new RoomEvent.RoundsAdded(
            3, List.of(new Round("Music", "Songs", settings(JOKER), choices(1), 0, true))),
        new RoomEvent.RoundOpened(4, 1),
        new StakesEvent.JokerPlayed(4, ADA, 1, true),
        new StakesEvent.JokerPlayed(4, ADA, 1, false),
        new StakesEvent.JokerPlayed(4, GRACE, 1, true));
    play(1, ADA);
    assertThat(report().jokers())
        .containsExactly(
            new JokerReport(0, "Ada", Optional.empty(), 1_000),
            new JokerReport(1, "Grace", Optional.empty(), 0));
  }

  @Test
  void theJokerOfATeamIsWorthWhatTheTeamGainsByIt() {
    open(JOKER, TEAMS, choices(1));
    inTeams();
    happens(new RoomEvent.RoundOpened(2, 0), new StakesEvent.JokerPlayed(2, GRACE, 0, true));
    happens(new RoomEvent.QuestionOpened(5, 0), answer(ADA, 0, 0), answer(GRACE, 0, 1), close(0));
    assertThat(report().teams().getFirst().total()).isEqualTo(1_000);
    assertThat(report().jokers()).containsExactly(new JokerReport(0, "Red", Optional.of(0), 500));
    assertThat(rows(ReportSheets.named("teams", results())))
        .containsExactly(
            List.of("Rank", "Team", "Points", "Players", "Joker", "Joker (points)"),
            List.of("1", "Red", "1000", "2", "Round 1", "500"),
            List.of("2", "Blue", "0", "1", "", ""));
  }

  @Test
  void betsAreNamedWithWhatWasWonAndLost() {
    open(WAGER, TeamSettings.OFF, choices(2));
    play(0, ADA, GRACE, LIN);
    happens(
        new StakesEvent.BetsOpened(9, 1),
        new StakesEvent.BetPlaced(9, ADA, 1, 300),
        new StakesEvent.BetPlaced(9, ADA, 1, 700),
        new StakesEvent.BetPlaced(9, GRACE, 1, 200));
    play(1, ADA);
    assertThat(report().questions().getFirst().bets()).isEmpty();
    assertThat(report().questions().getLast().bets())
        .containsExactly(
            new BetReport("Ada", Optional.empty(), 700, 700),
            new BetReport("Grace", Optional.empty(), 200, -200));
    List<List<String>> players = rows(ReportSheets.named("players", results()));
    assertThat(players.getFirst()).endsWith("Q2 (bet)", "Q2 (bet won)", "Q1", "Q2");
    assertThat(players)
        .anySatisfy(row -> assertThat(row).endsWith("200", "-200", "right", ""))
        .anySatisfy(row -> assertThat(row).startsWith("2", "Lin").endsWith("", "", "right", ""));
  }

  @Test
  void theBetOfATeamIsWonByTheShareOfItsPlayersWhoWereRight() {
    open(WAGER, TEAMS, choices(2));
    inTeams();
    play(0, ADA, GRACE, LIN);
    happens(
        new StakesEvent.BetsOpened(9, 1),
        new StakesEvent.BetPlaced(9, ADA, 1, 600),
        new StakesEvent.BetPlaced(9, LIN, 1, 100));
    happens(new RoomEvent.QuestionOpened(10, 1), answer(ADA, 1, 0), answer(GRACE, 1, 1), close(1));
    assertThat(report().questions().getLast().bets())
        .containsExactly(
            new BetReport("Red", Optional.of(0), 600, 0),
            new BetReport("Blue", Optional.of(1), 100, -100));
  }

  @Test
  void aDroppedQuestionLosesNoBet() {
    open(WAGER, TeamSettings.OFF, choices(2));
    play(0, ADA);
    happens(new StakesEvent.BetsOpened(9, 1), new StakesEvent.BetPlaced(9, ADA, 1, 700));
    play(1);
    happens(new RoomEvent.QuestionCorrected(20, 1, new Correction.Drop()));
    assertThat(report().questions().getLast().bets())
        .containsExactly(new BetReport("Ada", Optional.empty(), 700, 0));
  }

  @Test
  void whatTheHostMarkedIsNamedWithItsCredit() throws IOException {
    sheet();
    QuestionReport lake = report().questions().getFirst();
    assertThat(lake.typed())
        .containsExactly(
            new TypedAnswerCount("Victoria", 1, false, Optional.of(Mark.HALF)),
            new TypedAnswerCount("Lake Viktoria", 1, false, Optional.of(Mark.REJECT)),
            new TypedAnswerCount("Nyanza", 1, true, Optional.of(Mark.ACCEPT)));
    assertThat(lake)
        .extracting(
            QuestionReport::right,
            QuestionReport::half,
            QuestionReport::wrong,
            QuestionReport::unanswered)
        .containsExactly(1, 1, 1, 0);
    assertThat(ReportBuilder.shareRight(lake)).isEqualTo(1.0 / 3);
    assertThat(report().questions().getLast().typed())
        .containsExactly(new TypedAnswerCount("kilimanjaro", 3, true, Optional.empty()));
    assertThat(report().players())
        .extracting(
            PlayerReport::name, PlayerReport::marks, PlayerReport::half, PlayerReport::wrong)
        .containsExactlyInAnyOrder(
            tuple("Ada", "hr", 1, 0), tuple("Grace", "wr", 0, 1), tuple("Lin", "rr", 0, 0));
    assertThat(csv("answers"))
        .containsExactly(
            List.of(
                "Player",
                "Question",
                "Prompt",
                "Answer",
                "Right",
                "Points",
                "Time (s)",
                "Credit",
                "Marked by the host"),
            List.of("Ada", "1", "Lake?", "Victoria", "no", "500", "0.0", "half", "yes"),
            List.of("Grace", "1", "Lake?", "Lake Viktoria", "no", "0", "0.0", "none", "yes"),
            List.of("Lin", "1", "Lake?", "Nyanza", "yes", "1000", "0.0", "full", "yes"),
            List.of("Ada", "2", "Peak?", "kilimanjaro", "yes", "1000", "0.0", "full", "no"),
            List.of("Grace", "2", "Peak?", "kilimanjaro", "yes", "1000", "0.0", "full", "no"),
            List.of("Lin", "2", "Peak?", "kilimanjaro", "yes", "1000", "0.0", "full", "no"));
    assertThat(csv("questions").get(1))
        .contains("Victoria: 1 (half)\nLake Viktoria: 1 (rejected)\nNyanza: 1 (accepted)");
  }

  @Test
  void anAnswerThatIsHalfRightIsNoCommonWrongAnswer() {
    open(RoundFormat.of(RoundMode.SHEET), TeamSettings.OFF, List.of(text("Lake?", "Victoria")));
    happens(
        new RoomEvent.QuestionOpened(3, 0),
        typed(ADA, 0, "Viktor"),
        typed(GRACE, 0, "viktor"),
        typed(LIN, 0, "Victoria"),
        new SheetEvent.SheetLocked(4),
        new SheetEvent.AnswersMarked(5, 0, List.of("Viktor", "viktor"), Mark.HALF),
        new SheetEvent.SheetRevealed(6));
    assertThat(report().questions().getFirst().trap()).isEmpty();
  }

  @Test
  void aTieBreakNamesItsContendersTheirNumbersAndTheWinner() throws IOException {
    open(RoundFormat.LIVE, TeamSettings.OFF, choices(1));
    play(0, ADA, GRACE);
    tieBreak(1);
    happens(number(ADA, 1, 9.5), number(GRACE, 1, 10.1), number(LIN, 1, 9.9), close(1));
    QuestionReport question = report().questions().getLast();
    assertThat(question.tieBreak()).isTrue();
    assertThat(question.contenders())
        .containsExactly(
            new ContenderReport(
                "Grace", Optional.empty(), 1, Optional.of(10.1), Optional.of(0.2), true),
            new ContenderReport(
                "Ada", Optional.empty(), 1, Optional.of(9.5), Optional.of(0.4), false));
    assertThat(report().players())
        .extracting(PlayerReport::name, PlayerReport::rank, PlayerReport::marks)
        .containsExactly(tuple("Grace", 1, "rt"), tuple("Ada", 2, "rt"), tuple("Lin", 3, "-t"));
    assertThat(report().players())
        .as("a tie-break says nothing about who knew what")
        .extracting(PlayerReport::wrong)
        .containsOnly(0);
    assertThat(report().again()).isEmpty();
    List<List<String>> players = csv("players");
    assertThat(players.getFirst())
        .containsSubsequence("Q2 (tie-break)", "Q2 (distance)", "Q2 (tie-break won)", "Q1", "Q2");
    assertThat(players.get(1)).endsWith("10.1", "0.2", "yes", "right", "tie-break");
    assertThat(players.get(3)).endsWith("", "", "", "", "tie-break");
    assertThat(csv("questions").get(2)).endsWith("yes");
  }

  @Test
  void aTieBreakOfTeamsCountsTheMedianAndRanksTheWinnerFirst() {
    open(RoundFormat.LIVE, TEAMS, choices(1));
    inTeams();
    play(0, ADA, GRACE, LIN);
    tieBreak(1);
    happens(number(ADA, 1, 1), number(GRACE, 1, 3), number(LIN, 1, 9), close(1));
    assertThat(report().questions().getLast().contenders())
        .containsExactly(
            new ContenderReport(
                "Blue", Optional.of(1), 1, Optional.of(9.0), Optional.of(0.9), true),
            new ContenderReport(
                "Red", Optional.of(0), 1, Optional.of(2.0), Optional.of(7.9), false));
    assertThat(report().teams())
        .extracting(RoomReport.TeamReport::name, RoomReport.TeamReport::rank)
        .containsExactly(tuple("Blue", 1), tuple("Red", 2));
  }

  @Test
  void nobodyWinsATieBreakByEqualDistancesOrWithoutAnswers() {
    open(RoundFormat.LIVE, TeamSettings.OFF, choices(1));
    play(0, ADA, GRACE);
    tieBreak(1);
    happens(number(ADA, 1, 9.8), number(GRACE, 1, 10.0), close(1));
    tieBreak(2);
    happens(close(2));
    assertThat(report().questions().get(1).contenders())
        .extracting(ContenderReport::won)
        .containsExactly(false, false);
    assertThat(report().questions().get(2).contenders())
        .extracting(ContenderReport::won, ContenderReport::number)
        .containsOnly(tuple(false, Optional.empty()));
  }

  @Test
  void whoIsOutOfAKnockOutRoundDidNotFailToAnswer() throws IOException {
    knockOut();
    assertThat(report().eliminations())
        .containsExactly(
            new EliminationReport(0, "Lin", Optional.empty(), Optional.of(0)),
            new EliminationReport(0, "Grace", Optional.empty(), Optional.of(1)),
            new EliminationReport(0, "Ada", Optional.empty(), Optional.empty()));
    assertThat(report().questions())
        .extracting(QuestionReport::unanswered, QuestionReport::out, ReportBuilder::shareRight)
        .containsExactly(tuple(1, 0, 2.0 / 3), tuple(1, 2, 0.5), tuple(0, 3, 1.0));
    assertThat(report().players())
        .extracting(PlayerReport::name, PlayerReport::marks, PlayerReport::unanswered)
        .containsExactly(
            tuple("Ada", "rrr", 0),
            tuple("Grace", "r-o", 1),
            tuple("Lin", "-oo", 1),
            tuple("Late", "-oo", 0));
    List<List<String>> players = csv("players");
    assertThat(players.getFirst()).contains("Round 1 (out by question)");
    assertThat(players.get(1)).endsWith("", "right", "right", "right");
    assertThat(players.get(2)).endsWith("2", "right", "", "out");
    assertThat(csv("questions"))
        .extracting(List::getLast)
        .containsExactly("Out (knock-out)", "0", "2", "3");
  }

  @Test
  void whoWasBroughtBackByACorrectionCouldNotAnswerTheQuestionsBefore() {
    knockOut();
    happens(new RoomEvent.QuestionCorrected(30, 0, new Correction.Drop()));
    assertThat(report().questions().get(1).out()).isEqualTo(2);
    assertThat(report().players())
        .extracting(PlayerReport::marks)
        .containsExactly("xrr", "x-o", "xoo", "xoo");
  }

  @Test
  void aTeamIsOutAsAWhole() {
    open(KNOCK_OUT, TEAMS, choices(2));
    inTeams();
    play(0, ADA);
    play(1, GRACE);
    assertThat(report().eliminations())
        .containsExactly(
            new EliminationReport(0, "Blue", Optional.of(1), Optional.of(0)),
            new EliminationReport(0, "Red", Optional.of(0), Optional.empty()));
    assertThat(report().players())
        .extracting(PlayerReport::name, PlayerReport::marks)
        .containsExactlyInAnyOrder(tuple("Ada", "r-"), tuple("Grace", "-r"), tuple("Lin", "-o"));
  }

  @Test
  void theWorkbookHasTheColumnsToo() throws IOException {
    knockOut();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(XlsxSheetWriter.of(ReportSheets.all(results()))))) {
      List<Row> players = workbook.findSheet("Players").orElseThrow().read();
      assertThat(players.getFirst().getCellText(7)).isEqualTo("Round 1 (out by question)");
      assertThat(players.get(3).getCell(7).asNumber()).isEqualByComparingTo("1");
    }
  }

  @Test
  void aRoomWithoutSpecialRulesHasNothingOfThisKind() {
    open(RoundFormat.LIVE, TeamSettings.OFF, choices(1));
    play(0, ADA);
    assertThat(report().jokers()).isEmpty();
    assertThat(report().eliminations()).isEmpty();
    assertThat(rows(ReportSheets.named("players", results())).getFirst())
        .containsExactly(
            "Rank", "Name", "Points", "Right", "Wrong", "Unanswered", "Mean time (s)", "Q1");
  }

  /** Ada is left; Lin is out by the first question, Grace by the second. */
  private void knockOut() {
    open(KNOCK_OUT, TeamSettings.OFF, choices(3));
    play(0, ADA, GRACE);
    happens(new RoomEvent.PlayerJoined(6, LATE, "Late", ""));
    play(1, ADA);
    play(2, ADA);
  }

  /** Of the first question the host marks all answers, of the second none. */
  private void sheet() {
    open(
        RoundFormat.of(RoundMode.SHEET),
        TeamSettings.OFF,
        List.of(text("Lake?", "Lake Victoria"), text("Peak?", "Kilimanjaro")));
    happens(
        new RoomEvent.QuestionOpened(3, 0),
        new RoomEvent.QuestionOpened(4, 1),
        typed(ADA, 0, "Victoria"),
        typed(GRACE, 0, "Lake Viktoria"),
        typed(LIN, 0, "Nyanza"),
        typed(ADA, 1, "kilimanjaro"),
        typed(GRACE, 1, "kilimanjaro"),
        typed(LIN, 1, "kilimanjaro"),
        new SheetEvent.SheetLocked(5),
        new SheetEvent.AnswersMarked(6, 0, List.of("Victoria"), Mark.HALF),
        new SheetEvent.AnswersMarked(6, 0, List.of("Lake Viktoria"), Mark.REJECT),
        new SheetEvent.AnswersMarked(6, 0, List.of("Nyanza"), Mark.ACCEPT),
        new SheetEvent.SheetRevealed(7));
  }

  private void open(RoundFormat format, TeamSettings teams, List<Question> questions) {
    happens(
        new RoomEvent.RoomOpened(
            0,
            new RoomId(7),
            new RoomCode("482913"),
            "s",
            "Pub night",
            settings(format),
            questions,
            "",
            0,
            teams),
        new RoomEvent.PlayerJoined(1, ADA, "Ada", ""),
        new RoomEvent.PlayerJoined(1, GRACE, "Grace", ""),
        new RoomEvent.PlayerJoined(1, LIN, "Lin", ""));
  }

  private void inTeams() {
    happens(
        new RoomEvent.TeamAssigned(1, ADA, 0),
        new RoomEvent.TeamAssigned(1, GRACE, 0),
        new RoomEvent.TeamAssigned(1, LIN, 1));
  }

  private void play(int question, PlayerId... right) {
    happens(new RoomEvent.QuestionOpened(5, question));
    for (PlayerId player : right) {
      happens(answer(player, question, 0));
    }
    happens(close(question));
  }

  /** Opens a tie-break whose number is 9.9. */
  private void tieBreak(int round) {
    Question question = new Question("Hours?", new Task.Numeric(9.9, 0, "h"), "", 0);
    happens(
        new RoomEvent.RoundsAdded(
            10,
            List.of(
                new Round("Tie-break", "Pub night", ACCURACY, List.of(question), 0, false, true))),
        new RoomEvent.RoundOpened(11, round),
        new RoomEvent.QuestionOpened(12, round));
  }

  private void happens(RoomEvent... more) {
    events.addAll(List.of(more));
  }

  private static Settings settings(RoundFormat format) {
    return ACCURACY.withFormat(format);
  }

  private static List<Question> choices(int count) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      questions.add(Question.choice("Question " + i + "?", List.of("a", "b"), 0, "", i));
    }
    return questions;
  }

  private static Question text(String prompt, String accepted) {
    return new Question(prompt, new Task.Text(List.of(accepted)), "", 0);
  }

  private static RoomEvent answer(PlayerId player, int question, int pick) {
    return new RoomEvent.AnswerTaken(
        5, player, question, new Response.Choice(List.of(pick)), 1_000);
  }

  private static RoomEvent number(PlayerId player, int question, double number) {
    return new RoomEvent.AnswerTaken(12, player, question, new Response.Numeric(number), 1_000);
  }

  private static RoomEvent typed(PlayerId player, int question, String text) {
    return new RoomEvent.AnswerTaken(4, player, question, new Response.Text(text), 0);
  }

  private static RoomEvent close(int question) {
    return new RoomEvent.QuestionClosed(8, question);
  }

  private RoomResults results() {
    return RoomResults.of(events);
  }

  private RoomReport report() {
    return ReportBuilder.report(results());
  }

  /** The header and the rows of a sheet, as an export writes them. */
  private List<List<String>> csv(String name) throws IOException {
    String text =
        new String(CsvSheetWriter.of(ReportSheets.named(name, results()).orElseThrow()), UTF_8);
    try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    }
  }

  private static List<List<String>> rows(Optional<Sheet> sheet) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(sheet.orElseThrow().header());
    sheet
        .orElseThrow()
        .rows()
        .forEach(row ->
            rows.add(
                row.stream()
                    .map(cell ->
                        switch (cell) {
                          case Sheet.Cell.Text text -> text.text();
                          case Sheet.Cell.Whole whole -> String.valueOf(whole.number());
                          case Sheet.Cell.Decimal decimal -> String.valueOf(decimal.number());
                        })
                    .toList()));
    return rows;
  }
}
