package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.text.SeededRandom;

/** What is shown of a question is shuffled, and what is right stays right. */
class QuestionShuffleTest {
  private static final List<String> FOUR = List.of("one", "two", "three", "four");

  @Test
  void shufflingPreservesTheCorrectAnswer() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Question question = AnyTask.question(i, random);
      Question dealt = dealt(question, i);
      assertThat(parts(dealt.correctAnswer())).isEqualTo(parts(question.correctAnswer()));
      assertThat(dealt.task()).hasSameClassAs(question.task());
      assertThat(dealt.kind()).isEqualTo(question.kind());
      assertThat(dealt.settings()).isEqualTo(question.settings());
      assertThat(dealt.task().shown()).containsExactlyInAnyOrderElementsOf(question.task().shown());
    }
  }

  @Test
  void theTextOfTheCorrectOrderStaysTheSame() {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      Question question = AnyTask.question(i, random);
      if (question.task() instanceof Task.Order || question.task() instanceof Task.Match) {
        assertThat(dealt(question, i).correctAnswer()).isEqualTo(question.correctAnswer());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void anOrderIsNeverShownSolved(int items) {
    List<Integer> solved = numbers(items);
    Task order = new Task.Order(texts(items), solved);
    for (long seed = 0; seed < 200; seed++) {
      assertThat(dealt(question(order), seed).task().correct()).isNotEqualTo(solved);
    }
  }

  @Test
  void partnersAreShownInAnyOrder() {
    Task match = new Task.Match(List.of("a", "b", "c"), List.of("x", "y", "z"), List.of(0, 1, 2));
    Set<List<Integer>> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      Task dealt = dealt(question(match), seed).task();
      assertThat(dealt.shown()).containsExactly("a", "b", "c");
      seen.add(dealt.correct());
    }
    assertThat(seen).hasSize(6);
  }

  @Test
  void trueAndFalseKeepTheirOrder() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(dealt(question(TrueFalseChoices.task(false)), seed).task())
          .isEqualTo(TrueFalseChoices.task(false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"All of the above", "None of these.", "Both A and B", "B and C"})
  void choicesThatReferToOthersKeepAllInPlace(String last) {
    Task task = new Task.Choice(List.of("red", "green", "blue", last), List.of(3), false);
    for (long seed = 0; seed < 50; seed++) {
      assertThat(dealt(question(task), seed).task()).isEqualTo(task);
    }
  }

  /** Whatever place the last one had: knowing all that went before is worth nothing. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8})
  void theRightOneHasEveryPlaceAsOftenWhateverCameBefore(int choices) {
    Question question = question(new Task.Choice(texts(choices), List.of(0), false));
    int games = 3_000 * choices;
    int[][] followed = new int[choices][choices];
    for (long seed = 0; seed < games; seed++) {
      List<Question> game =
          QuestionDraw.shuffled(List.of(question, question), new SeededRandom(seed));
      followed[place(game.getFirst())][place(game.getLast())]++;
    }
    for (int[] row : followed) {
      int expected = games / choices / choices;
      for (int count : row) {
        // Five standard deviations.
        assertThat(count).isCloseTo(expected, within((int) (5 * Math.sqrt(expected))));
      }
    }
  }

  @Test
  void everyOrderButTheRightOneIsShownAsOften() {
    List<Integer> solved = numbers(3);
    Task order = new Task.Order(texts(3), solved);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (long seed = 0; seed < 5_000; seed++) {
      seen.merge(dealt(question(order), seed).task().correct(), 1, Integer::sum);
    }
    assertThat(seen).hasSize(5);
    assertThat(seen.values()).allSatisfy(count -> assertThat(count).isCloseTo(1_000, within(150)));
  }

  @Test
  void ofSeveralTheRightOnesAreNotAlwaysAtTheSamePlaces() {
    Question several = question(new Task.Choice(FOUR, List.of(0, 1), true));
    Set<List<Integer>> places = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      Task dealt = dealt(several, seed).task();
      assertThat(dealt.correct().stream().map(dealt.shown()::get))
          .containsExactlyInAnyOrder("one", "two");
      places.add(dealt.correct());
    }
    assertThat(places).hasSize(6);
  }

  private static Question dealt(Question question, long seed) {
    return QuestionDraw.shuffled(List.of(question), new SeededRandom(seed)).getFirst();
  }

  private static int place(Question question) {
    return question.task().correct().getFirst();
  }

  private static Set<String> parts(String right) {
    return Arrays.stream(right.split(" / |, ", -1)).collect(Collectors.toSet());
  }

  private static Question question(Task task) {
    return new Question("Which?", task, "", 0);
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
