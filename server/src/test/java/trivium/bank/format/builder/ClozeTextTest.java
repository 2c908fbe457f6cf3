package trivium.bank.format.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.bank.QuestionSettings;
import trivium.bank.budget.BudgetExceededException;
import trivium.bank.budget.ReadingBudget;

class ClozeTextTest {
  private static final int MEMORY = 100_000;

  private static ClozeText withGaps(int gaps, String text) {
    var cloze = new ClozeText();
    IntStream.range(0, gaps)
        .forEach(_ -> cloze.addGap("a", () -> ImportedTasks.text(List.of("a"))));
    cloze.addText(text);
    return cloze;
  }

  private static <T> T within(ReadingBudget.Reading<T, RuntimeException> reading) {
    return new ReadingBudget(Duration.ZERO, MEMORY, () -> 0).within(reading);
  }

  @Test
  void chargesEachGapToTheBudget() {
    assertThat(within(() -> withGaps(100, ""))).isNotNull();
    assertThatThrownBy(() -> within(() -> withGaps(1_000, "")))
        .isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void chargesTheWholeTextForEachGapThatIsAsked() {
    assertThat(within(() -> withGaps(2, "b".repeat(10_000)).questions("", QuestionSettings.NONE)))
        .hasSize(2);
    assertThatThrownBy(() ->
            within(() -> withGaps(10, "b".repeat(10_000)).questions("", QuestionSettings.NONE)))
        .isInstanceOf(BudgetExceededException.class);
  }
}
