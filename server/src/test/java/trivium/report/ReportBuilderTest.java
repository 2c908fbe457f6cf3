package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.Correction;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.CommonWrongAnswer;
import trivium.protocol.RoomReport.PlayerReport;
import trivium.protocol.RoomReport.QuestionReport;
import trivium.protocol.RoomReport.TypedAnswerCount;

class ReportBuilderTest {
  @Test
  void everyPlayerHasWhatTheyGotRightAndWrongAndHowLongTheyTook() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(3, "Ada", "Grace")
                .picks(1, 0)
                .picks(1, -1)
                .texts("venus", "Mars")
                .results());
    PlayerReport ada = report.players().getFirst();
    assertThat(ada.name()).isEqualTo("Ada");
    assertThat(ada.marks()).isEqualTo("rrr");
    assertThat(ada.right()).isEqualTo(3);
    assertThat(ada.time()).isEqualTo(1_000);
    PlayerReport grace = report.players().getLast();
    assertThat(grace.marks()).isEqualTo("w-w");
    assertThat(grace.wrong()).isEqualTo(2);
    assertThat(grace.unanswered()).isEqualTo(1);
    assertThat(grace.time()).isEqualTo(2_000);
    assertThat(grace.total()).isZero();
    assertThat(grace.rank()).isEqualTo(2);
  }

  @Test
  void aDroppedQuestionDoesNotCountAndNeedsNoRepetition() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(3, "Ada", "Grace")
                .picks(0, 0)
                .picks(1, 0)
                .corrects(0, new Correction.Drop())
                .results());
    assertThat(report.players()).extracting(PlayerReport::marks).containsExactly("xr", "xw");
    assertThat(report.players()).extracting(PlayerReport::wrong).containsExactly(0, 1);
    assertThat(report.questions().getFirst().dropped()).isTrue();
    assertThat(report.questions().getFirst().corrected()).isTrue();
    assertThat(report.again()).containsExactly(1);
  }

  @Test
  void aQuestionHasItsCountsItsDifficultyAndItsTrap() {
    QuestionReport question =
        ReportBuilder.report(
                new PlayedRoom(2, "A", "B", "C", "D", "E").picks(1, 2, 2, 3, -1).results())
            .questions()
            .getFirst();
    assertThat(question.counts()).containsExactly(0, 1, 2, 1);
    assertThat(question.right()).isEqualTo(1);
    assertThat(question.wrong()).isEqualTo(3);
    assertThat(question.unanswered()).isEqualTo(1);
    assertThat(question.difficulty()).isCloseTo(0.75, within(1e-9));
    assertThat(question.time()).isEqualTo(2_500);
    assertThat(question.trap()).contains(new CommonWrongAnswer("Venus", 2));
  }

  @Test
  void scatteredWrongAnswersAreNoTrap() {
    QuestionReport question =
        ReportBuilder.report(new PlayedRoom(2, "A", "B", "C").picks(0, 2, 3).results())
            .questions()
            .getFirst();
    assertThat(question.trap()).isEmpty();
  }

  @Test
  void oneWrongAnswerAmongManyIsNoTrap() {
    String[] names = IntStream.range(0, 20).mapToObj(i -> "P" + i).toArray(String[]::new);
    int[] picks = IntStream.range(0, 20).map(i -> i == 0 ? 2 : 1).toArray();
    QuestionReport question =
        ReportBuilder.report(new PlayedRoom(2, names).picks(picks).results())
            .questions()
            .getFirst();
    assertThat(question.trap()).isEmpty();
  }

  @Test
  void typedAnswersAreGatheredHoweverTheyAreSpelt() {
    QuestionReport question =
        ReportBuilder.report(
                new PlayedRoom(1, "A", "B", "C", "D")
                    .texts("Mars", "venus", "VENUS!", "Vénus")
                    .results())
            .questions()
            .getFirst();
    assertThat(question.typed())
        .containsExactly(
            new TypedAnswerCount("venus", 3, true), new TypedAnswerCount("Mars", 1, false));
    assertThat(question.trap()).contains(new CommonWrongAnswer("Mars", 1));
    assertThat(question.kind()).isEqualTo("text");
    assertThat(question.accepted()).containsExactly("Venus");
  }

  @Test
  void theHardestQuestionsComeFirstInWhatToTeachAgain() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(4, "A", "B", "C", "D")
                .picks(1, 1, 1, 0)
                .picks(1, 1, 0, 0)
                .picks(1, 0, 0, 0)
                .results());
    assertThat(report.again()).containsExactly(2, 1);
  }

  @Test
  void aRoomThatHasNotBegunHasAnEmptyReport() {
    RoomReport report = ReportBuilder.report(new PlayedRoom(2).results());
    assertThat(report.players()).isEmpty();
    assertThat(report.questions()).isEmpty();
    assertThat(report.duration()).isZero();
    assertThat(report.finished()).isFalse();
  }

  @Test
  void theDurationExcludesTheTimeAtThePodium() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(2, "Ada").picks(1).finishes().isLeft(Duration.ofMinutes(60)).results());
    assertThat(report.duration()).isEqualTo(20_000 - 10_000);
    assertThat(report.finished()).isTrue();
  }

  @Test
  void hoursWithoutConnectionsDoNotCountAsPartOfTheGame() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(2, "Ada").picks(1).isLeft(Duration.ofHours(12)).results());
    assertThat(report.duration()).isEqualTo(10_000);
    assertThat(report.finished()).isFalse();
  }

  @Test
  void removedPlayersAreNotCounted() {
    RoomReport report =
        ReportBuilder.report(
            new PlayedRoom(3, "Ada", "Troll").picks(1, 0).kicks(2).picks(1).ends().results());
    assertThat(report.players()).extracting(PlayerReport::name).containsExactly("Ada");
    assertThat(report.questions()).extracting(QuestionReport::wrong).containsOnly(0);
    assertThat(report.questions()).extracting(QuestionReport::unanswered).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theNumbersOfAnyGameAddUp(long seed) {
    RoomReport report = ReportBuilder.report(anyGame(new Random(seed)).results());
    int people = report.players().size();
    for (QuestionReport question : report.questions()) {
      int answered = question.right() + question.wrong();
      assertThat(answered + question.unanswered()).isEqualTo(people);
      assertThat(
              IntStream.concat(
                      question.counts().stream().mapToInt(Integer::intValue),
                      question.typed().stream().mapToInt(TypedAnswerCount::players))
                  .sum())
          .isEqualTo(answered);
      assertThat(question.trap().map(CommonWrongAnswer::players).orElse(0))
          .isLessThanOrEqualTo(question.wrong());
      assertThat(question.difficulty()).isBetween(0.0, 1.0);
    }
    assertThat(report.players())
        .allSatisfy(player -> {
          assertThat(player.marks()).hasSize(report.questions().size());
          assertThat(player.right()).isEqualTo(count(player, 'r'));
          assertThat(player.wrong()).isEqualTo(count(player, 'w'));
          assertThat(player.unanswered()).isEqualTo(count(player, '-'));
        });
    assertThat(report.players().stream().mapToInt(PlayerReport::right).sum())
        .isEqualTo(
            report.questions().stream()
                .filter(question -> !question.dropped())
                .mapToInt(QuestionReport::right)
                .sum());
    assertThat(report.players()).extracting(PlayerReport::rank).isSorted();
    assertThat(report.players())
        .extracting(PlayerReport::total)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(report.again())
        .doesNotHaveDuplicates()
        .allSatisfy(question -> assertThat(report.questions().get(question).dropped()).isFalse());
  }

  private static int count(PlayerReport player, char mark) {
    return (int) player.marks().chars().filter(each -> each == mark).count();
  }

  /** Picks, a typed question, corrections, people who are removed, in any number. */
  private static PlayedRoom anyGame(Random random) {
    int people = 1 + random.nextInt(30);
    PlayedRoom game =
        new PlayedRoom(6, IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new));
    int here = people;
    for (int question = 0; question < 5; question++) {
      game.picks(random.ints(here, -1, 4).toArray());
      switch (random.nextInt(4)) {
        case 0 -> game.corrects(question, new Correction.Drop());
        case 1 -> game.corrects(question, new Correction.Key(List.of(random.nextInt(2), 2)));
        case 2 -> {
          if (here > 1) {
            game.kicks(here--);
          }
        }
        default -> {}
      }
    }
    List<String> words = List.of("venus", "Vénus", "Mars", "MARS", "?");
    game.texts(random.ints(here, 0, words.size()).mapToObj(words::get).toArray(String[]::new));
    return random.nextBoolean() ? game.corrects(5, new Correction.Accept("mars")) : game.ends();
  }
}
