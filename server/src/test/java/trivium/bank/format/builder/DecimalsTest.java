package trivium.bank.format.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A comma separates thousands or decimals, depending on the digits around it. */
class DecimalsTest {
  @Test
  void aCommaBeforeThreeDigitsPartsThousands() {
    assertThat(Decimals.parse("1,234")).isEqualTo(1_234);
    assertThat(Decimals.parse("-12,345,678")).isEqualTo(-12_345_678);
    assertThat(Decimals.parse("1,234.5")).isEqualTo(1_234.5);
  }

  @Test
  void whatCannotBeThousandsIsADecimalComma() {
    assertThat(Decimals.parse("1,5")).isEqualTo(1.5);
    assertThat(Decimals.parse("0,125")).isEqualTo(0.125);
    assertThat(Decimals.parse("1234,567")).isEqualTo(1_234.567);
    assertThat(Decimals.parse("3,1415")).isEqualTo(3.1415);
  }

  @Test
  void aNumberIsReadInTheNotationOfAnotherOne() {
    assertThat(Decimals.parse("3,141", "0,005")).isEqualTo(3.141);
    assertThat(Decimals.parse("3,141", "100")).isEqualTo(3_141);
    assertThat(Decimals.parse("3,141", "1,000")).isEqualTo(3_141);
    assertThat(Decimals.parse("3,141", "")).isEqualTo(3_141);
  }

  @Test
  void invalidNumbersAreReported() {
    for (String text : new String[] {"", "a", "1,2,3", "1.2.3", "12,34,567"}) {
      assertThat(Decimals.isNumber(text)).as(text).isFalse();
      assertThatThrownBy(() -> Decimals.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
