package trivium.bank.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one word. */
class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "query, queries",
    "volcano, volcanoes",
    "city, cities",
    "photosynthesis, photosynthesise"
  })
  void oneWordInSeveralFormsIsOneWord(String one, String other) {
    assertThat(Words.areSameWord(stem(one), stem(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"inter, internet", "port, portrait", "river, rival", "import, importance"})
  void wordsThatOnlyBeginAlikeAreTwo(String one, String other) {
    assertThat(Words.areSameWord(stem(one), stem(other))).isFalse();
  }

  @Test
  void wordsThatSayNothingAreLeftOut() {
    assertThat(Words.stems("What is the name of it?")).isEmpty();
  }

  private static String stem(String word) {
    return Words.stems(word).iterator().next();
  }
}
