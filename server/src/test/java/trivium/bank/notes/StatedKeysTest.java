package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Option;

class StatedKeysTest {
  private static final String SECOND =
      """

      2. Which gas do plants take in?
      a) Neon
      b) Carbon dioxide
      c) Oxygen
      Answer: b
      """;

  private static List<String> right(String text) {
    Reading reading = NotesReader.read(text);
    return reading.notes().stream()
        .flatMap(note -> note.entry().options().stream())
        .filter(Option::right)
        .map(Option::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a) Rome\nb) Paris\nc) Bern\na) Oslo\nAnswer: a",
        "a) Rome\nc) Paris\nb) Bern\nd) Oslo\nAnswer: b",
        "b) Rome\na) Paris\nc) Bern\nAnswer: a",
        "1) Rome\n2) Paris\n3) Bern\n1) Oslo\nAnswer: 1",
        "a) Rome\nb) Paris\nc) Bern\nAnswer: a\nAnswer: b",
        "a) Rome\nb) Paris (correct)\nc) Bern\nAnswer: a",
        "a) Rome\n*b) Paris\nc) Bern\nAnswer: h",
        "- Rome\n- **Paris**\n- Bern\nAnswer: Bern",
        "а) Rome\nб) Paris ✓\nв) Bern\nОтвет: в"
      })
  void contradictingKeysAreNone(String choices) {
    assertThat(right("1. What is the capital?\n" + choices + "\n" + SECOND))
        .containsExactly("Carbon dioxide");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a) Rome\nb) Paris (correct)\nc) Bern\nAnswer: b",
        "a) Rome\nb) Paris ✓\nc) Bern\nAnswer: Paris",
        "**a)** Rome\n**b)** Paris\n**c)** Bern\nAnswer: b",
        "а) Rome\nб) Paris ✓\nв) Bern\nОтвет: б"
      })
  void keysThatAgreeAreOne(String choices) {
    assertThat(right("1. What is the capital?\n" + choices + "\n" + SECOND))
        .containsExactly("Paris", "Carbon dioxide");
  }

  @Test
  void boldLabelsOfAllChoicesMarkNone() {
    assertThat(right("1. What is the capital?\n**a)** Rome\n**b)** Paris\n**c)** Bern\n" + SECOND))
        .containsExactly("Carbon dioxide");
  }

  private static String sheet(String answers) {
    return """
    1. What is the capital?
    a) Rome
    b) Paris (correct)
    c) Bern

    2. Which gas do plants take in?
    a) Neon
    b) Carbon dioxide
    c) Oxygen

    3. What has six sides?
    a) A hexagon
    b) A square
    c) A cube

    Answers

    """
        + answers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1. b\n2. b\n3. a", "3. a\n1. b\n2. b", "1-b, 2-b, 3-a", "1. b  2. b  3. a"})
  void answersOfASheetAreJoinedByTheirNumbers(String answers) {
    assertThat(right(sheet(answers))).containsExactly("Paris", "Carbon dioxide", "A hexagon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. c\n2. b\n2. c\n3. a", "1-c, 2-b, 2-a, 3-a"})
  void answerThatASheetHasTwiceOrThatContradictsAMarkIsNone(String answers) {
    assertThat(right(sheet(answers))).containsExactly("A hexagon");
  }

  @Test
  void severalLettersOfOneNumberAreAllRight() {
    assertThat(right(sheet("1. b  2. a, b  3. a")))
        .containsExactly("Paris", "Neon", "Carbon dioxide", "A hexagon");
  }
}
