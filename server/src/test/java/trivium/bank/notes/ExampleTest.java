package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import java.util.stream.Stream;
import trivium.bank.Entry;
import trivium.bank.EntryExample;

/** A page that is read wrong is read right after its author has shown one entry. */
class ExampleTest {
  private static List<String> read(String text, String... examples) {
    return NotesReader.read(
            text,
            Stream.of(examples)
                .map(example -> EntryExample.parse(example, text.lines().toList()))
                .toList())
        .notes().stream()
        .map(Note::entry)
        .map(ExampleTest::told)
        .toList();
  }

  private static String told(Entry entry) {
    return entry.question() + " = " + entry.answer();
  }

  @Test
  void signThatIsInNoListPartsQuestionAndAnswer() {
    String page =
        """
        Keel§the long beam at the bottom
        Mast§what carries the sails
        """;
    assertThat(read(page)).isEmpty();
    assertThat(read(page, "question=1,answer=1"))
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
    assertThat(read(page, "question=3,answer=4"))
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
    assertThat(read(page, "question=1-2,answer=3"))
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
            read(page, "question=1,answer=1", "question=4,answer=5"))
        .containsExactly(
            "Keel = the long beam at the bottom",
            "Mast = what carries the sails",
            "Capital of Peru = Lima",
            "Capital of Chile = Santiago");
  }

  @Test
  void linesThatAreNoEntryAreToldAndNotRead() {
    String page =
        """
        Q: Which sail is at the front?
        A: the jib

        Q: Who is on duty today?
        A: Bea
        """;
    assertThat(read(page, "none=4-5")).containsExactly("Which sail is at the front? = the jib");
  }
}
