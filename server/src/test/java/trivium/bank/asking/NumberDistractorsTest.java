package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Distractors for numbers. */
class NumberDistractorsTest {
  /** A comma is where the note has it, and whether it parts thousands need not be known. */
  @Test
  void numbersAreWrittenAsTheRightOneIs() {
    assertThat(near("3,14 m", "a")).hasSize(3).allMatch(text -> text.matches("\\d,\\d\\d m"));
    assertThat(near("1,852 metres", "a")).allMatch(text -> text.matches("\\d,\\d{3} metres"));
    assertThat(near("1.234.567", "a")).allMatch(text -> text.matches("\\d\\.\\d{3}\\.\\d{3}"));
    assertThat(near("0.5", "a")).allMatch(text -> text.matches("\\d\\.\\d"));
  }

  @Test
  void rangesStandBesideRangesAsWide() {
    assertThat(near("100-120 per minute", "a"))
        .hasSize(3)
        .allMatch(text -> text.matches("\\d+-\\d+ per minute"))
        .doesNotContain("100-120 per minute");
    assertThat(near("36.5–37.5 °C", "a")).hasSize(3).allMatch(text -> text.endsWith(".5 °C"));
  }

  @Test
  void noYearIsInTheFuture() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(near("2019", "seed " + seed))
          .hasSize(3)
          .allSatisfy(year -> assertThat(Integer.parseInt(year)).isLessThanOrEqualTo(2025));
    }
  }

  @Test
  void distractorsOfAHundredAreNearIt() {
    assertThat(near("100 °C", "a"))
        .allSatisfy(
            text -> assertThat(Integer.parseInt(text.replace(" °C", ""))).isBetween(50, 150));
  }

  /** Of 1914, 1916 and 1918 each may be right in the same sentence. */
  @Test
  void otherNumbersOfTheEntryAreNoDistractors() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(near("1914", "seed " + seed, "It began in 1914, and in 1916 and 1918 there was"))
          .hasSize(3)
          .doesNotContain("1916", "1918");
    }
    assertThat(near("3", "a", "1, 2, 3, 4, 5, 6, 7")).hasSize(3);
  }

  private static List<String> near(String text, String seed) {
    return near(text, seed, text);
  }

  private static List<String> near(String text, String seed, String told) {
    return NumberDistractors.near(Candidate.of(text, 0, Candidate.Role.ANSWER, ""), seed, told)
        .stream()
        .map(Candidate::text)
        .toList();
  }
}
