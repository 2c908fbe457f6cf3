package trivium.bank.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultilingualTextTest {
  @Test
  void theMostFrequentLanguageIsChosenAndTheFirstOfSeveral() {
    assertThat(MultilingualText.inOneLanguage("{mlang en}One{mlang} {mlang de}Eins{mlang}."))
        .isEqualTo("One.");
    assertThat(
            MultilingualText.inOneLanguage(
                "{mlang en}One{mlang}{mlang de}Eins{mlang}, {mlang de}zwei{mlang}"))
        .isEqualTo("Eins, zwei");
  }

  @Test
  void theTextForOtherLanguagesReplacesAMissingOne() {
    assertThat(
            MultilingualText.inOneLanguage(
                "{mlang en}One{mlang}, {mlang de}zwei{mlang}{mlang other}two{mlang}"
                    + ", {mlang en,fr}six{mlang}"))
        .isEqualTo("One, two, six");
  }

  @Test
  void aSingleSpanIsNoTranslation() {
    String span = "<span lang=\"fr\" class=\"multilang\">oui</span>";
    assertThat(MultilingualText.inOneLanguage("say " + span)).isEqualTo("say " + span);
    assertThat(
            MultilingualText.inOneLanguage(
                "say " + span + "\n<span class=\"multilang\" lang=\"en\">yes</span>"))
        .isEqualTo("say oui\n");
  }

  @Test
  void aTranslationWithinAnotherIsTheOneThatIsRead() {
    assertThat(MultilingualText.inOneLanguage("{mlang en}a {mlang de}b{mlang} c"))
        .isEqualTo("{mlang en}a b c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{mlang en}a{mlang}",
        "<span lang=\"en\" class=\"multilang\">a</span>",
        "&lt;lang lang=en&gt;a&lt;/lang&gt;"
      })
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyTranslationsAreAlternativesOfEachOther(String text) {
    assertThat(MultilingualText.inOneLanguage("x " + text.repeat(20_000) + " y"))
        .isEqualTo("x a y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{mlang en}a", "<span lang=\"en\" class=\"multilang\">a"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsNeverClosedIsNoTranslation(String opening) {
    String text = opening.repeat(20_000);
    assertThat(MultilingualText.inOneLanguage(text).equals(text)).isTrue();
  }
}
