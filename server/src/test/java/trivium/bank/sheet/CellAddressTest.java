package trivium.bank.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {
  @Test
  void lettersAreTheColumnAndDigitsTheRow() {
    assertThat(CellAddress.parse("A1")).contains(new CellAddress(1, 0));
    assertThat(CellAddress.parse("$AB$12")).contains(new CellAddress(12, 27));
    assertThat(CellAddress.parse("XFD1048576")).contains(new CellAddress(1_048_576, 16_383));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "1",
        "A0",
        "XFE1",
        "A1048577",
        "ZZZZZZ2147483647",
        "A99999999",
        "a1",
        "A-1"
      })
  void addressesBeyondTheSheetAreInvalid(String text) {
    assertThat(CellAddress.parse(text)).isEmpty();
  }
}
