package trivium.bank.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel shows for these formats and values, in the United States. */
class NumberFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General | 1969 | 1969",
        "General | 0.30000000000000004 | 0.3",
        "General | 3.14159265358979 | 3.141592654",
        "General | 0.333333333333333 | 0.333333333",
        "General | -2.5 | -2.5",
        "General | 123456789012345 | 123456789012345",
        "General | 1234567890123456789 | 1.23457E+18",
        "General | 0.00000012 | 0.00000012",
        "General | 0.00001 | 0.00001",
        "General | 0 | 0",
        "'General\" kg\"' | 5 | 5 kg",
        "0 | 2.5 | 3",
        "0.00 | 2.345 | 2.35",
        "0.00 | -0.001 | 0.00",
        "#,##0 | 1250 | 1,250",
        "#,##0 | 1234567 | 1,234,567",
        "#,##0.00 | 0.5 | 0.50",
        "#,##0_);(#,##0) | -1250 | (1,250)",
        "'\"$\"#,##0.00' | 4.5 | $4.50",
        "'\"$\"#,##0.00' | -4.5 | -$4.50",
        "[$€-407] #,##0.00 | 5 | € 5.00",
        "#,##0.00 [$€-1] | 6.25 | 6.25 €",
        "[$£-809]#,##0 | 12 | £12",
        "0% | 0.71 | 71%",
        "0.0% | 0.0715 | 7.2%",
        "00000 | 123 | 00123",
        "000-0000 | 5551234 | 555-1234",
        "'#,##0,' | 12345678 | 12,346",
        "'0.0,,\"M\"' | 12345678 | 12.3M",
        "#.## | 5.1 | 5.1",
        "0.?? | 5.1 | 5.1",
        "# ?/? | 0.25 | 1/4",
        "# ?/? | 1.5 | 1 1/2",
        "# ?/? | 2 | 2",
        "# ??/?? | 3.14 | 3 7/50",
        "?/? | 1.5 | 3/2",
        "# ?/8 | 0.375 | 3/8",
        "# ?/? | -0.75 | -3/4",
        "0.00E+00 | 12345 | 1.23E+04",
        "0.00E+00 | 0.00012 | 1.20E-04",
        "0.0E-0 | 99.96 | 1.0E2",
        "##0.0E+0 | 12345 | 12.3E+3",
        "0;-0;\"none\" | 0 | none",
        "[Red]0;[Blue]-0 | -7 | -7",
        "[>=100]\"many\";[<0]\"less\";0 | 250 | many",
        "[>=100]\"many\";[<0]\"less\";0 | 7 | 7",
        "yyyy-mm-dd | 25404 | 1969-07-20",
        "m/d/yyyy | 16565 | 5/8/1945",
        "d mmmm yyyy | 25404 | 20 July 1969",
        "'dddd, mmmm d, yyyy' | 25404 | 'Sunday, July 20, 1969'",
        "'[$-407]d. mmmm yyyy' | 16565 | 8. Mai 1945",
        "'[$-40C]d mmmm yyyy' | 16565 | 8 mai 1945",
        "d-mmm-yy | 25404 | 20-Jul-69",
        "d.m.yy | 25404 | 20.7.69",
        "m/d/yyyy | 1 | 1/1/1900",
        "m/d/yyyy | 61 | 3/1/1900",
        "h:mm | 0.34375 | 8:15",
        "hh:mm:ss | 0.5 | 12:00:00",
        "h:mm AM/PM | 0.75 | 6:00 PM",
        "h:mm AM/PM | 0 | 12:00 AM",
        "h:mm | 0.333333333 | 8:00",
        "mm:ss | 0.0034722222 | 05:00",
        "mm:ss.0 | 0.00002 | 00:01.7",
        "[h]:mm | 1.5 | 36:00",
        "[mm]:ss | 0.05 | 72:00",
        "m/d/yyyy h:mm | 25404.84375 | 7/20/1969 20:15",
      })
  void numbersAreShownAsInACell(String code, double value, String shown) {
    assertThat(NumberFormat.of(code).number(value, false)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@ | Lima | Lima",
        "0.00 | Lima | Lima",
        "'0;-0;0;\"Answer: \"@' | Lima | Answer: Lima",
        "General | Lima | Lima",
      })
  void textsAreShownAsInACell(String code, String text, String shown) {
    assertThat(NumberFormat.of(code).text(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0,1/1/1904", "23942,7/20/1969"})
  void daysMayBeCountedFrom1904(double serial, String shown) {
    assertThat(NumberFormat.of("m/d/yyyy").number(serial, true)).isEqualTo(shown);
  }
}
