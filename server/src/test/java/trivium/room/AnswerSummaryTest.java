package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trivium.bank.Task;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.TypedCount;

class AnswerSummaryTest {
  private static final AnswerKey PLANET = new AnswerKey(new Task.Text(List.of("Jupiter", "Jove")));
  private static final AnswerKey DAY = new AnswerKey(new Task.Numeric(9.9, 0.5, "hours"));

  private static AnswerSummary typed(String... texts) {
    return AnswerSummary.of(
        Stream.of(texts).<Response>map(Response.Text::new).toList(), PLANET::isRight);
  }

  @Test
  void spellingsWithTheSameMeaningAreCountedUnderTheMostCommonOne() {
    AnswerSummary summary =
        typed("jupiter", "Saturn", "Jupiter", " Jupiter ", "the Jupiter!", "SATURN", "Saturn");
    assertThat(summary.typed())
        .containsExactly(new TypedCount("Jupiter", 4, true), new TypedCount("Saturn", 3, false));
    assertThat(summary.right()).isEqualTo(4);
    assertThat(summary.answered()).isEqualTo(7);
  }

  @Test
  void typingMistakesAreCountedWithWhatWasMeant() {
    assertThat(typed("Jupitr", "Jupiter", "Jupiter", "Satrun", "Saturn", "Saturn", "Mars").typed())
        .containsExactly(
            new TypedCount("Jupiter", 3, true),
            new TypedCount("Saturn", 3, false),
            new TypedCount("Mars", 1, false));
  }

  @Test
  void differentAnswersThatAreBothRightAreListedApart() {
    assertThat(typed("Jove", "Jupiter").typed())
        .containsExactly(new TypedCount("Jove", 1, true), new TypedCount("Jupiter", 1, true));
  }

  @Test
  void equalNumbersAreCountedTogether() {
    AnswerSummary summary =
        AnswerSummary.of(
            Stream.of(10, 24, 9.5, 10, -0.25)
                .<Response>map(number -> new Response.Numeric(number.doubleValue()))
                .toList(),
            DAY::isRight);
    assertThat(summary.typed())
        .containsExactly(
            new TypedCount("10", 2, true),
            new TypedCount("-0.25", 1, false),
            new TypedCount("24", 1, false),
            new TypedCount("9.5", 1, true));
    assertThat(summary.right()).isEqualTo(3);
  }

  @Test
  void choicesAreOnlyJudged() {
    AnswerKey key = new AnswerKey(new Task.Choice(List.of("a", "b", "c"), List.of(1), false));
    List<Response> picks =
        Stream.of(1, 1, 0).<Response>map(pick -> new Response.Choice(List.of(pick))).toList();
    assertThat(AnswerSummary.of(picks, key::isRight)).isEqualTo(new AnswerSummary(3, 2, List.of()));
  }

  @Test
  void theMostCommonTwentyAreListedAndAllAreJudged() {
    String[] texts =
        IntStream.range(0, 500)
            .mapToObj(i -> i % 5 == 0 ? "Jove" : "No " + i)
            .toArray(String[]::new);
    AnswerSummary summary = typed(texts);
    assertThat(summary.typed()).hasSize(AnswerSummary.MOST_TYPED);
    assertThat(summary.typed().getFirst()).isEqualTo(new TypedCount("Jove", 100, true));
    assertThat(summary.right()).isEqualTo(100);
  }

  @Test
  void theOrderOfTheAnswersDoesNotMatter() {
    List<String> texts =
        new ArrayList<>(List.of("Mars", "mars", "Jupiter", "Jupitre", "Jove", "Venus", "Vénus"));
    AnswerSummary summary = typed(texts.toArray(String[]::new));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(texts, random);
      assertThat(typed(texts.toArray(String[]::new))).isEqualTo(summary);
    }
  }
}
