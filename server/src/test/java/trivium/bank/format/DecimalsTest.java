package trivium.bank.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A comma parts thousands or decimals; what stands around it tells which. */
class DecimalsTest {
  @Test
  void aCommaBeforeThreeDigitsPartsThousands() {
    assertThat(Decimals.read("1,234")).isEqualTo(1_234);
    assertThat(Decimals.read("-12,345,678")).isEqualTo(-12_345_678);
    assertThat(Decimals.read("1,234.5")).isEqualTo(1_234.5);
  }

  @Test
  void whatCannotBeThousandsIsADecimalComma() {
    assertThat(Decimals.read("1,5")).isEqualTo(1.5);
    assertThat(Decimals.read("0,125")).isEqualTo(0.125);
    assertThat(Decimals.read("1234,567")).isEqualTo(1_234.567);
    assertThat(Decimals.read("3,1415")).isEqualTo(3.1415);
  }

  @Test
  void aNumberIsReadAsTheOneBesideIt() {
    assertThat(Decimals.read("3,141", "0,005")).isEqualTo(3.141);
    assertThat(Decimals.read("3,141", "100")).isEqualTo(3_141);
    assertThat(Decimals.read("3,141", "1,000")).isEqualTo(3_141);
    assertThat(Decimals.read("3,141", "")).isEqualTo(3_141);
  }

  @Test
  void whatIsNoNumberIsTold() {
    for (String text : new String[] {"", "a", "1,2,3", "1.2.3", "12,34,567"}) {
      assertThat(Decimals.isOne(text)).as(text).isFalse();
      assertThatThrownBy(() -> Decimals.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
