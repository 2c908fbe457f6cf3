package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomReport;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;
import trivium.room.Round;

/** The report of two rounds in two teams, the second of which starts with new points. */
class TeamReportTest {
  private static final Settings ACCURACY = new Settings(20_000, ScoringName.ACCURACY, false);
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId TABLE = PlayerId.of(2);

  private final RoomResults results =
      RoomResults.of(
          List.of(
              new RoomEvent.RoomOpened(
                  0,
                  new RoomId(7),
                  new RoomCode("482913"),
                  "s",
                  "Pub night",
                  ACCURACY,
                  questions(2),
                  "Warm-up",
                  0,
                  new TeamSettings(
                      TeamSettings.Mode.OWN_PHONES,
                      List.of("Red", "Blue", "Empty"),
                      TeamSettings.Assignment.HOST,
                      0,
                      TeamSettings.Scoring.MEAN)),
              new RoomEvent.PlayerJoined(1, ADA, "Ada", ""),
              new RoomEvent.PlayerJoined(
                  1, TABLE, "Table 4", "", "", "", List.of("Lin", "Max"), Optional.empty()),
              new RoomEvent.TeamAssigned(2, ADA, 0),
              new RoomEvent.TeamAssigned(2, TABLE, 1),
              new RoomEvent.RoundsAdded(
                  3, List.of(new Round("Music", "Songs", ACCURACY, questions(1), 0, true))),
              new RoomEvent.RoundOpened(4, 0),
              new RoomEvent.QuestionOpened(5, 0),
              right(ADA, 0),
              new RoomEvent.QuestionClosed(6, 0),
              new RoomEvent.QuestionOpened(7, 1),
              right(ADA, 1),
              right(TABLE, 1),
              new RoomEvent.QuestionClosed(8, 1),
              new RoomEvent.RoundOpened(9, 1),
              new RoomEvent.QuestionOpened(10, 2),
              right(TABLE, 2),
              new RoomEvent.QuestionClosed(11, 2),
              new RoomEvent.PointsAdjusted(
                  11, Optional.empty(), Optional.of(0), 250, "Best team name"),
              new RoomEvent.PointsAdjusted(
                  11, Optional.of(TABLE), Optional.empty(), -300, "Looked it up"),
              new RoomEvent.RoomFinished(12)));

  private final RoomReport report = ReportBuilder.report(results);

  @Test
  void roundsAreListedWithTheirQuestionsAndPoints() {
    assertThat(report.rounds())
        .containsExactly(
            new RoomReport.RoundReport("Warm-up", "Pub night", 0, 2),
            new RoomReport.RoundReport("Music", "Songs", 2, 1));
    assertThat(report.players().getFirst().rounds()).containsExactly(2_000, 0);
  }

  @Test
  void totalsAddUpAllRoundsAndWhatTheHostGaveEvenWherePointsStartedAnew() {
    assertThat(report.players()).extracting(player -> player.total()).containsExactly(2_000, 1_700);
    assertThat(report.teams())
        .extracting(team -> team.name(), team -> team.total(), team -> team.rank())
        .containsExactlyInAnyOrder(tuple("Red", 2_250, 1), tuple("Blue", 2_000, 2));
  }

  @Test
  void sheetsHaveTeamsRoundsAndMembers() {
    List<Sheet> sheets = ReportSheets.all(results);
    assertThat(sheets)
        .extracting(Sheet::name)
        .containsExactly("Overview", "Teams", "Players", "Questions", "Answers");
    assertThat(sheets.get(1).header())
        .contains("Team", "Round 1: Warm-up (points)", "Round 2: Music (points)");
    assertThat(sheets.get(2).header()).contains("Team", "Members", "Round 2: Music (points)");
    assertThat(sheets.get(2).rows().toString()).contains("Lin, Max");
    assertThat(ReportSheets.named("teams", results)).isEqualTo(Optional.of(sheets.get(1)));
  }

  private static List<Question> questions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Question.choice("Question " + i + "?", List.of("a", "b"), 0, "", i))
        .toList();
  }

  private static RoomEvent right(PlayerId player, int question) {
    return new RoomEvent.AnswerTaken(5, player, question, new Response.Choice(List.of(0)), 1_000);
  }
}
