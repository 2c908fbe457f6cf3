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
  void chargesAddUpAndTemporaryRequirementsDoNot() {
    budget.charge(600);
    budget.require(400);
    budget.require(400);
    assertThatThrownBy(() -> budget.require(401)).isInstanceOf(BudgetExceededException.class);
    budget.charge(400);
    assertThatThrownBy(() -> budget.charge(1)).isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void appliesOnlyWhileAFileIsRead() {
    assertThat(budget.within(ReadingBudget::current)).isSameAs(budget);
    assertThat(ReadingBudget.current()).isNotSameAs(budget);
    ReadingBudget.current().charge(Long.MAX_VALUE);
    ReadingBudget.current().check();
  }
}
