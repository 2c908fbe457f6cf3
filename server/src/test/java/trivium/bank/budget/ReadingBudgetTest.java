package trivium.bank.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingBudgetTest {
  private final AtomicLong clock = new AtomicLong();
  private final ReadingBudget budget = new ReadingBudget(Duration.ofSeconds(3), 1_000, clock::get);

  @Test
  void endsAReadingWhoseTimeIsOver() {
    clock.set(3_000_000_000L);
    assertThatCode(budget::check).doesNotThrowAnyException();
    clock.set(3_000_000_001L);
    assertThatThrownBy(budget::check)
        .isInstanceOf(BudgetExceededException.class)
        .hasMessageContaining("takes more than 3 seconds");
  }

  @Test
  void addsUpWhatIsHeldAndAllowsForWhatIsDroppedAgain() {
    budget.hold(600);
    budget.need(400);
    budget.need(400);
    assertThatThrownBy(() -> budget.need(401)).isInstanceOf(BudgetExceededException.class);
    budget.hold(400);
    assertThatThrownBy(() -> budget.hold(1)).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void isBoundWhileAFileIsReadAndNothingIsBoundedOutsideOfThat() {
    assertThat(budget.within(ReadingBudget::current)).isSameAs(budget);
    assertThat(ReadingBudget.current()).isNotSameAs(budget);
    ReadingBudget.current().hold(Long.MAX_VALUE);
    ReadingBudget.current().check();
  }
}
