package trivium.bank.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChoiceLettersTest {
  static Stream<List<String>> labelled() {
    return Stream.of(
        List.of("A) one", "B) two"),
        List.of("a. one", "b. two"),
        List.of("(1) one", "(2) two"),
        List.of("**A.** one", "**B.** two"),
        List.of("A: one", "B: two"),
        List.of("А) one", "Б) two"),
        List.of("أ) one", "ب) two"),
        List.of("א. one", "ב. two"),
        List.of("甲、one", "乙、two"),
        List.of("Ａ．one", "Ｂ．two"),
        List.of("① one", "② two"),
        List.of("i) one", "ii) two"),
        List.of("B) one", "A) two"));
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void lettersInFrontAreTakenOff(List<String> choices) {
    assertThat(ChoiceLetters.without(choices)).containsExactly("one", "two");
  }

  static Stream<List<String>> unlabelled() {
    return Stream.of(
        List.of("A) one", "two"),
        List.of("A) one", "C) two"),
        List.of("C. elegans", "D. melanogaster"),
        List.of("B. subtilis", "A. thaliana"),
        List.of("1.5 m", "2.5 m"),
        List.of("1: 2", "2: 1"),
        List.of("I. Weltkrieg", "II. Weltkrieg"),
        List.of("A", "B"),
        List.of("A) one"),
        List.of("Vitamin A", "Vitamin B"),
        List.of("E = mc", "F = ma"));
  }

  @ParameterizedTest
  @MethodSource("unlabelled")
  void lettersThatBelongToTheTextStay(List<String> choices) {
    assertThat(ChoiceLetters.without(choices)).isEqualTo(choices);
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("ب", List.of("أ", "ب", "ج"), 1),
        Arguments.of("ا", List.of("أ", "ب"), 0),
        Arguments.of("b", List.of("A", "B"), 1),
        Arguments.of("Ｂ", List.of("A", "B"), 1),
        Arguments.of("乙", List.of("甲", "乙"), 1));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyNamesAChoiceOfItsAlphabet(String key, List<String> letters, int place) {
    assertThat(ChoiceLetters.index(key, letters)).contains(place);
  }

  @Test
  void aLetterThatOnlyLooksTheSameNamesNothing() {
    assertThat(ChoiceLetters.index("B", List.of("А", "Б", "В"))).isEmpty();
    assertThat(ChoiceLetters.index("Г", List.of("А", "Б", "В"))).isEmpty();
  }
}
