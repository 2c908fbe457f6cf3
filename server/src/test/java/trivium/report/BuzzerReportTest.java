package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.PressReport;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.Settings;
import trivium.room.BuzzerEvent;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;

/** The report of a question that was answered aloud, and that a player flagged. */
class BuzzerReportTest {
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final PlayerId LIN = PlayerId.of(3);

  private final RoomResults results =
      RoomResults.of(
          List.of(
              new RoomEvent.RoomOpened(
                  0,
                  new RoomId(7),
                  new RoomCode("482913"),
                  "s",
                  "Pub night",
                  Settings.DEFAULTS.withFormat(RoundFormat.of(RoundMode.BUZZER)),
                  List.of(Question.choice("Which?", List.of("Mars", "Jupiter"), 1, "", 0))),
              new RoomEvent.PlayerJoined(1, ADA, "Ada", ""),
              new RoomEvent.PlayerJoined(1, GRACE, "Grace", ""),
              new RoomEvent.PlayerJoined(1, LIN, "Lin", ""),
              new RoomEvent.QuestionOpened(10, 0),
              new BuzzerEvent.BuzzerPressed(2_010, ADA, 0, 2_000, 250),
              new BuzzerEvent.BuzzerPressed(2_020, GRACE, 0, 1_880, 0),
              new BuzzerEvent.BuzzerPressed(2_100, LIN, 0, 2_090, 0),
              new BuzzerEvent.BuzzerDecided(2_260, 0, GRACE),
              new BuzzerEvent.BuzzerJudged(5_000, 0, GRACE, false),
              new BuzzerEvent.BuzzerDecided(5_000, 0, ADA),
              new BuzzerEvent.BuzzerJudged(8_000, 0, ADA, true),
              new RoomEvent.QuestionClosed(8_000, 0),
              new RoomEvent.QuestionFlagged(9_000, LIN, 0),
              new RoomEvent.RoomFinished(10_000)));

  private final RoomReport report = ReportBuilder.report(results);

  @Test
  void pressesAreListedInTheirOrderWithTheVerdicts() {
    assertThat(report.questions().getFirst().presses())
        .containsExactly(
            new PressReport("Grace", 0, Optional.of(false)),
            new PressReport("Ada", 120, Optional.of(true)),
            new PressReport("Lin", 210, Optional.empty()));
    assertThat(report.questions().getFirst().flags()).isEqualTo(1);
  }

  @Test
  void onlyThoseWhoAnsweredAreRightOrWrong() {
    assertThat(report.questions().getFirst().right()).isEqualTo(1);
    assertThat(report.questions().getFirst().wrong()).isEqualTo(1);
    assertThat(report.questions().getFirst().unanswered()).isEqualTo(1);
    assertThat(report.players())
        .extracting(RoomReport.PlayerReport::name, RoomReport.PlayerReport::marks)
        .containsExactlyInAnyOrder(tuple("Ada", "r"), tuple("Grace", "w"), tuple("Lin", "-"));
    assertThat(report.players().getFirst().total()).isEqualTo(1_000);
  }

  @Test
  void theSheetOfAnswersHasAllPressesWithTheirPlaces() {
    Sheet answers = ReportSheets.all(results).getLast();
    assertThat(answers.header()).endsWith("Time (s)", "Buzzer");
    assertThat(answers.rows())
        .extracting(row -> row.getFirst() + " " + row.get(3) + " " + row.getLast())
        .containsExactly(
            text("Grace") + " " + text("aloud") + " " + text("1"),
            text("Ada") + " " + text("aloud") + " " + text("2"),
            text("Lin") + " " + text("not heard") + " " + text("3"));
  }

  private static Sheet.Cell text(String content) {
    return new Sheet.Cell.Text(content);
  }
}
