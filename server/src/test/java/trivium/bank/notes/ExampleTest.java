package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Entry;
import trivium.bank.notes.induction.EntryExample;

/** A page that is read wrong is read right after its author has shown one entry. */
class ExampleTest {
  private static List<String> read(String text, EntryExample... examples) {
    return NotesReader.read(text, List.of(examples)).notes().stream()
        .map(Note::entry)
        .map(ExampleTest::told)
        .toList();
  }

  private static String told(Entry entry) {
    return entry.question() + " = " + entry.answer();
  }

  private static EntryExample example(List<Integer> question, List<Integer> answer) {
    return new EntryExample(question, answer, List.of(), List.of());
  }

  @Test
  void signThatIsInNoListPartsQuestionAndAnswer() {
    String page =
        """
        Keel§the long beam at the bottom
        Mast§what carries the sails
        """;
    assertThat(read(page)).isEmpty();
    assertThat(read(page, example(List.of(0), List.of(0))))
        .containsExactly(
            "Keel = the long beam at the bottom", "Mast = what carries the sails");
  }

  @Test
  void linesWithoutAnyMarkAlternate() {
    String page =
        """
        Largest ocean
        Pacific
        Longest river
        Nile
        Highest mountain
        Everest
        """;
    assertThat(read(page, example(List.of(2), List.of(3))))
        .containsExactly(
            "Largest ocean = Pacific", "Longest river = Nile", "Highest mountain = Everest");
  }

  @Test
  void questionsOfTwoLinesAreReadToTheirEnd() {
    String page =
        """
        A ship has
        how many keels
        one

        A schooner has
        how many masts
        two or more
        """;
    assertThat(read(page, example(List.of(0, 1), List.of(2))))
        .containsExactly(
            "A ship has how many keels = one", "A schooner has how many masts = two or more");
  }

  @Test
  void eachOfTwoExamplesHasItsGrammar() {
    String page =
        """
        Keel§the long beam at the bottom
        Mast§what carries the sails

        » Capital of Peru
        « Lima
        » Capital of Chile
        « Santiago
        """;
    assertThat(
            read(page, example(List.of(0), List.of(0)), example(List.of(3), List.of(4))))
        .containsExactly(
            "Keel = the long beam at the bottom",
            "Mast = what carries the sails",
            "Capital of Peru = Lima",
            "Capital of Chile = Santiago");
  }
}
