package trivium.bank.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Answer (one letter)|Answer",
        "Answer(one letter)|Answer",
        "Answer  [A-D]|Answer",
        "Answer: a letter|Answer",
        "Answer : a letter (A)|Answer",
        "Answer - a letter|Answer",
        "Answer – (a letter)|Answer",
        "(Answer)|(Answer)",
        " (Answer)| (Answer)",
        ": Answer|: Answer",
        "((Answer)|(",
        "Answer-key|Answer-key",
        "Answer -key|Answer -key",
        "Answer -|Answer -",
        " - Answer|''",
        "Answer|Answer"
      })
  void remarksBeginWithABracketADashOrAColon(String cell, String plain) {
    assertThat(HeaderText.withoutRemark(cell)).isEqualTo(plain);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyBlanksAreReadOnce() {
    String cell = "Answer" + " ".repeat(1_000_000) + "x";
    assertThat(HeaderText.withoutRemark(cell)).isEqualTo(cell);
    assertThat(HeaderText.withoutRemark(cell + " (y)")).isEqualTo(cell);
  }
}
