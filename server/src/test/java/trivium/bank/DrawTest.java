package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trivium.bank.text.Mix;

class DrawTest {
  private final Bank bank = Seeds.bank("django.txt");

  @Test
  void sameSeedIsTheSameQuiz() {
    assertThat(Draw.from(bank, 20, 7)).isEqualTo(Draw.from(Seeds.bank("django.txt"), 20, 7));
  }

  @Test
  void otherSeedIsAnotherQuiz() {
    assertThat(Draw.from(bank, 20, 7)).isNotEqualTo(Draw.from(bank, 20, 8));
  }

  @Test
  void noEntryIsAskedTwiceWhileAnotherWasNotAsked() {
    long askable = bank.questions().stream().map(Question::entry).distinct().count();
    for (long seed = 0; seed < 50; seed++) {
      List<Question> drawn = Draw.from(bank, (int) askable, seed);
      assertThat(drawn).extracting(Question::entry).doesNotHaveDuplicates();
    }
  }

  @Test
  void drawGivesEverythingWhenAskedForMore() {
    List<Question> all = Draw.from(bank, 10_000, 3);
    assertThat(all).hasSameSizeAs(bank.questions());
    assertThat(new HashSet<>(all)).hasSameSizeAs(bank.questions());
  }

  @Test
  void drawOfNothingIsEmpty() {
    assertThat(Draw.from(bank, 0, 3)).isEmpty();
    assertThat(Draw.from(new Bank("a", "A", List.of(), List.of(), List.of(), List.of()), 5, 3))
        .isEmpty();
  }

  @Test
  void rightChoicesAreSpreadEvenly() {
    for (long seed = 0; seed < 50; seed++) {
      var places =
          Draw.from(bank, 20, seed).stream()
              .collect(
                  Collectors.groupingBy(
                      question -> question.task().correct().getFirst(), Collectors.counting()));
      assertThat(places.values()).containsExactly(5L, 5L, 5L, 5L);
    }
  }

  @Test
  void shufflingKeepsTheRightChoiceRight() {
    for (Question drawn : Draw.from(bank, 10_000, 11)) {
      assertThat(bank.questions())
          .anySatisfy(question -> {
            assertThat(question.prompt()).isEqualTo(drawn.prompt());
            assertThat(question.right()).isEqualTo(drawn.right());
            assertThat(question.task().shown()).hasSameElementsAs(drawn.task().shown());
          });
    }
  }

  @Test
  void numbersNeverChangeBetweenMachines() {
    var mix = new Mix(42);
    assertThat(List.of(mix.next(), mix.next()))
        .containsExactly(-4767286540954276203L, 2949826092126892291L);
  }
}
