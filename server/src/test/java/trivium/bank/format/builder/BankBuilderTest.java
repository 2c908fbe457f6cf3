package trivium.bank.format.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.TrueFalseChoices;
import trivium.bank.budget.BudgetExceededException;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Source;

/**
 * Whatever a reader finds is charged to the budget when it is added, not when the bank is built.
 */
class BankBuilderTest {
  private static final SourceLocation HERE = SourceLocation.at(1);

  /** Less than the smallest item of any kind takes, without its texts. */
  private static final int LEAST = 80;

  private static final int MEMORY = 100_000;

  private static final Map<String, ObjIntConsumer<BankBuilder>> ADDITIONS =
      Map.of(
          "a card", (builder, i) -> builder.addCard(HERE, "a" + i, "b"),
          "a question",
              (builder, i) ->
                  builder.add(
                      HERE,
                      new ImportedQuestion(
                          "a" + i, () -> TrueFalseChoices.task(true), "", QuestionSettings.NONE)),
          "a question with choices",
              (builder, i) ->
                  builder.addChoices(
                      HERE,
                      "a" + i,
                      List.of(new Option("b", true), new Option("c", false)),
                      false,
                      "",
                      QuestionSettings.NONE),
          "a question without a right choice",
              (builder, i) ->
                  builder.addChoices(
                      HERE,
                      "a" + i,
                      List.of(new Option("b", false), new Option("c", false)),
                      false,
                      "",
                      QuestionSettings.NONE),
          "a card without an answer", (builder, i) -> builder.addCard(HERE, "a" + i, ""),
          "a rejected item", (builder, i) -> builder.reject(HERE, "r" + i),
          "a warning", (builder, i) -> builder.warn(HERE, "w" + i));

  @TestFactory
  Stream<DynamicTest> whateverIsAddedIsCharged() {
    return ADDITIONS.entrySet().stream()
        .map(addition ->
            DynamicTest.dynamicTest(
                addition.getKey(),
                () -> assertThat(added(addition.getValue())).isBetween(1L, (long) MEMORY / LEAST)));
  }

  /** How many of these can be added until the memory is used up. */
  private static long added(ObjIntConsumer<BankBuilder> addition) {
    return new ReadingBudget(Duration.ZERO, MEMORY, () -> 0)
        .within(() -> {
          var builder = new BankBuilder("Test", new Source("a.txt", "a".getBytes(UTF_8)));
          return IntStream.range(0, MEMORY).takeWhile(i -> fits(builder, addition, i)).count();
        });
  }

  private static boolean fits(
      BankBuilder builder, ObjIntConsumer<BankBuilder> addition, int number) {
    try {
      addition.accept(builder, number);
      return true;
    } catch (BudgetExceededException over) {
      return false;
    }
  }
}
