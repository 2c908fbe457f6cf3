package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServingTest {
  @Test
  void aLineOfTagsIsNoContentHoweverLong() {
    assertThat(Serving.is("<br>")).isTrue();
    assertThat(Serving.is(" <p align=\"center\"> &nbsp; </p> ")).isTrue();
    assertThat(Serving.is("<b>".repeat(20_000))).isTrue();
    assertThat(Serving.is("<b>".repeat(20_000) + "text")).isFalse();
  }
}
