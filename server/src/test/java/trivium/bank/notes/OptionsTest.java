package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trivium.bank.Option;

class OptionsTest {
  private static final Options OPTIONS =
      new Options(
          List.of(new Option("iron", false), new Option("gold", false), new Option("tin", false)),
          false,
          List.of(),
          List.of());

  private static List<String> right(String answer) {
    return OPTIONS.withKey(answer).orElseThrow().choices().stream()
        .filter(Option::right)
        .map(Option::text)
        .toList();
  }

  @Test
  void answersNameOneChoiceOrSeveral() {
    assertThat(right("B")).containsExactly("gold");
    assertThat(right("A, C")).containsExactly("iron", "tin");
    assertThat(right("a and (c)")).containsExactly("iron", "tin");
    assertThat(right("B, D")).containsExactly("gold");
    assertThat(OPTIONS.beside("A, C: they rust")).isEqualTo("they rust");
    assertThat(OPTIONS.beside("A. iron, because it rusts")).isEqualTo("because it rusts");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longListsOfLettersAreReadOnce() {
    String answer = "a, c, ".repeat(300_000) + "b, they rust";
    assertThat(right(answer)).containsExactly("iron", "gold", "tin");
    assertThat(OPTIONS.beside(answer)).isEqualTo("they rust");
  }
}
