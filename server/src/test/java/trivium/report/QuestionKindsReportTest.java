package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.AnyTask;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Response;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.CommonWrongAnswer;
import trivium.protocol.RoomReport.QuestionReport;
import trivium.protocol.RoomReport.TypedAnswerCount;
import trivium.room.AnyResponse;

/** What each kind of question comes to in a report and in its sheets. */
class QuestionKindsReportTest {
  private static final String[] THREE = {"Ada", "Grace", "Hedy"};
  private static final int RIGHT_ANSWER = 3;
  private static final int ANSWERS = 12;

  @Test
  void severalCountsEachPickAndTheTrapIsTheAnswerThatMostOfTheWrongGave() {
    PlayedRoom room =
        asking(
            new Task.Choice(List.of("Saturn", "Venus", "Uranus"), List.of(0, 2), true),
            choice(2, 0),
            choice(0),
            choice(0));
    QuestionReport question = question(room);
    assertThat(question.kind()).isEqualTo("several");
    assertThat(question.counts()).containsExactly(3, 0, 1);
    assertThat(question.typed()).isEmpty();
    assertThat(question.right()).isEqualTo(1);
    assertThat(question.trap()).contains(new CommonWrongAnswer("Saturn", 2));
    assertThat(cell(room, 0, ANSWERS)).isEqualTo("Saturn: 3\nVenus: 0\nUranus: 1");
    assertThat(answerOf(room, 0)).isEqualTo("Saturn / Uranus");
  }

  @Test
  void ofSeveralOneWrongChoiceMayBeTheTrapWhereWholeAnswersAreScattered() {
    QuestionReport question =
        question(
            asking(
                new Task.Choice(List.of("a", "b", "c", "d"), List.of(0, 2), true),
                choice(0, 3),
                choice(1, 3),
                choice(3)));
    assertThat(question.trap()).contains(new CommonWrongAnswer("d", 3));
  }

  @Test
  void numbersAreGroupedByValueAndSign() {
    PlayedRoom room =
        asking(
            new Task.Numeric(5, 0.5, "m"),
            new Response.Numeric(-5),
            new Response.Numeric(5.0),
            new Response.Numeric(-5));
    QuestionReport question = question(room);
    assertThat(question.typed())
        .containsExactly(new TypedAnswerCount("-5", 2, false), new TypedAnswerCount("5", 1, true));
    assertThat(question.accepted()).containsExactly("5 ± 0.5 m");
    assertThat(question.counts()).isEmpty();
    assertThat(question.trap()).contains(new CommonWrongAnswer("-5", 2));
    assertThat(cell(room, 0, RIGHT_ANSWER)).isEqualTo("5 ± 0.5 m");
    assertThat(cell(room, 0, ANSWERS)).isEqualTo("-5: 2\n5: 1");
  }

  @Test
  void anOrderCountsItsPlacesAndTheTrapIsTheMostCommonWrongOrder() {
    PlayedRoom room =
        asking(
            new Task.Order(List.of("Earth", "Mercury", "Venus"), List.of(1, 2, 0)),
            new Response.Order(List.of(1, 2, 0)),
            new Response.Order(List.of(2, 1, 0)),
            new Response.Order(List.of(2, 1, 0)));
    QuestionReport question = question(room);
    assertThat(question.counts()).containsExactly(1, 1, 3);
    assertThat(question.trap()).contains(new CommonWrongAnswer("Venus → Mercury → Earth", 2));
    assertThat(question.typed()).isEmpty();
    assertThat(cell(room, 0, RIGHT_ANSWER)).isEqualTo("Mercury → Venus → Earth");
    assertThat(cell(room, 0, ANSWERS)).isEqualTo("1. Mercury: 1\n2. Venus: 1\n3. Earth: 3");
    assertThat(answerOf(room, 1)).isEqualTo("Venus → Mercury → Earth");
  }

  @Test
  void aMatchCountsItsPairs() {
    PlayedRoom room =
        asking(
            new Task.Match(
                List.of("Mars", "Jupiter"), List.of("Europa", "Titan", "Phobos"), List.of(2, 0)),
            new Response.Match(List.of(2, 0)),
            new Response.Match(List.of(2, 1)),
            new Response.Match(List.of(2, 2)));
    QuestionReport question = question(room);
    assertThat(question.partners()).containsExactly("Europa", "Titan", "Phobos");
    assertThat(question.counts()).containsExactly(3, 1);
    assertThat(question.trap()).isEmpty();
    assertThat(cell(room, 0, RIGHT_ANSWER)).isEqualTo("Mars = Phobos, Jupiter = Europa");
    assertThat(cell(room, 0, ANSWERS)).isEqualTo("Mars = Phobos: 3\nJupiter = Europa: 1");
    assertThat(answerOf(room, 2)).isEqualTo("Mars = Phobos, Jupiter = Phobos");
  }

  @Test
  void theReportUsesTheCorrectedKey() {
    QuestionReport question =
        question(
            asking(
                    new Task.Order(List.of("b", "a"), List.of(1, 0)),
                    new Response.Order(List.of(0, 1)))
                .corrects(0, new Correction.Key(List.of(0, 1))));
    assertThat(question.right()).isEqualTo(1);
    assertThat(question.counts()).containsExactly(1, 1);
    assertThat(question.corrected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyGameHasAReportAndSheetsThatAddUp(long seed) {
    Random random = new Random(seed);
    List<Question> questions =
        IntStream.range(0, 12).mapToObj(i -> AnyTask.question(i, random)).toList();
    PlayedRoom room = PlayedRoom.asking(questions, THREE);
    for (Question question : questions) {
      room.answers(
          IntStream.range(0, THREE.length)
              .mapToObj(_ -> AnyResponse.suiting(question.task(), random))
              .toArray(Response[]::new));
    }
    for (int i = 0; i < questions.size(); i++) {
      room.corrects(i, AnyResponse.correction(random));
    }
    RoomReport report = ReportBuilder.report(room.results());
    assertThat(report.questions())
        .allSatisfy(question -> {
          assertThat(question.right() + question.wrong()).isEqualTo(THREE.length);
          assertThat(question.counts()).hasSameSizeAs(question.choices());
          assertThat(question.counts()).allMatch(count -> count <= THREE.length);
          assertThat(question.trap().map(CommonWrongAnswer::players).orElse(0))
              .isLessThanOrEqualTo(question.wrong());
          if (question.choices().isEmpty()) {
            assertThat(question.typed().stream().mapToInt(TypedAnswerCount::players).sum())
                .isEqualTo(THREE.length);
          }
        });
    assertThat(ReportSheets.all(room.results()).get(3).rows())
        .hasSize(THREE.length * questions.size());
    assertThat(XlsxSheetWriter.of(ReportSheets.all(room.results()))).isNotEmpty();
  }

  private static PlayedRoom asking(Task task, Response... responses) {
    return PlayedRoom.asking(List.of(new Question("What?", task, "", 0)), THREE).answers(responses);
  }

  private static QuestionReport question(PlayedRoom room) {
    return ReportBuilder.report(room.results()).questions().getFirst();
  }

  private static String cell(PlayedRoom room, int row, int column) {
    return text(ReportSheets.all(room.results()).get(2), row, column);
  }

  private static String answerOf(PlayedRoom room, int player) {
    return text(ReportSheets.all(room.results()).get(3), player, 3);
  }

  private static String text(Sheet sheet, int row, int column) {
    return ((Sheet.Cell.Text) sheet.rows().get(row).get(column)).text();
  }

  private static Response choice(Integer... picks) {
    return new Response.Choice(List.of(picks));
  }
}
