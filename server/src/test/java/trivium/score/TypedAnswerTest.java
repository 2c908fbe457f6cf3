package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same answer however it is typed, and what is another one. */
class TypedAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zürich | zurich",
        "The Danube | danube",
        "der Rhein | Rhein",
        "L'Aquila | aquila",
        "El Niño | nino",
        "Straße | strasse",
        "Tom & Jerry | tom and jerry",
        "Seven Samurai | 7 samurai",
        "1,000 | 1000",
        "+5 | 5",
        "TCP/IP | tcp ip",
        "ＡＢＣ | abc",
        "A | a"
      })
  void isOneSpellingOfTheOther(String one, String other) {
    assertThat(TypedAnswer.of(one)).isEqualTo(TypedAnswer.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mississippi | Misissipi",
        "Reykjavik | Reykjavic",
        "Lisbon | Lisbno",
        "photosynthesis | photosyntesis",
        "cat | cats",
        "berry | berries",
        "box | boxes",
        "New York | newyork",
        "Albert Einstein | Albert Einstien",
        "Paris | Pars"
      })
  void isAcceptedWithATypo(String meant, String typed) {
    assertThat(means(typed, meant)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C | C++",
        "C | C#",
        "C# | C++",
        "-5 | +5",
        "-5 | 5",
        "O- | O+",
        "O+ | O",
        "cat | car",
        "Iran | Iraq",
        "Zambia | Gambia",
        "photosynthesis | fotosynthesis",
        "Australia | Austria",
        "Slovakia | Slovenia",
        "1914 | 1915",
        "MP3 | MP4",
        "hypertension | hypotension",
        "nitrate | nitrite",
        "lactose | lactase",
        "ethane | ethene",
        "mitosis | meiosis",
        "Henry VIII | Henry VII"
      })
  void isAnotherAnswer(String meant, String typed) {
    assertThat(means(typed, meant)).isFalse();
    assertThat(means(meant, typed)).isFalse();
  }

  @Test
  void aTextWithoutLettersIsComparedUnchanged() {
    assertThat(TypedAnswer.of(" + ")).isNotEqualTo(TypedAnswer.of("-"));
    assertThat(means("the", "a")).isFalse();
  }

  private static boolean means(String typed, String meant) {
    return TypedAnswer.of(typed).matches(TypedAnswer.of(meant));
  }
}
