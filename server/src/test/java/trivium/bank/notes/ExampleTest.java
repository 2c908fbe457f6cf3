package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Entry;
import trivium.bank.EntryExample;

/** A page that is read wrong is read right after its author has shown one entry. */
class ExampleTest {
  private static Reading reading(String text, String... examples) {
    return NotesReader.read(
        text,
        Stream.of(examples)
            .map(example -> EntryExample.parse(example, text.lines().toList()))
            .toList());
  }

  private static List<String> read(String text, String... examples) {
    return reading(text, examples).notes().stream()
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
        .containsExactly("Keel = the long beam at the bottom", "Mast = what carries the sails");
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
    assertThat(read(page, "question=1,answer=1", "question=4,answer=5"))
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

  /** The questions with the texts of their choices, a star before the right ones. */
  private static List<String> choices(String text, String... examples) {
    return reading(text, examples).notes().stream()
        .map(Note::entry)
        .map(entry ->
            entry.question()
                + entry.options().stream()
                    .map(option -> (option.right() ? " *" : " ") + option.text())
                    .collect(Collectors.joining()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', '>> {}'",
    "'{}', '{} <<<'",
    "'{}', '{} ok'",
    "'- {}', '- {} \u2712'",
    "'o {}', 'x {}'",
    "'{} 0', '{} 1'",
    "'~ {}', '= {}'",
    "'( ) {}', '(y) {}'",
    "'{}', '§{}§'",
    "'- no {}', '- {}'"
  })
  void marksOfRightChoicesNeedToBeInNoList(String other, String right) {
    String page =
        """
        Capital of Peru
        !Lima
        ?Cusco
        ?Ica

        Capital of Chile
        ?Arica
        ?Talca
        !Santiago

        Which are in Italy
        !Rome
        ?Nice
        !Milan
        """
            .lines()
            .map(line ->
                line.startsWith("!")
                    ? right.replace("{}", line.substring(1))
                    : line.startsWith("?") ? other.replace("{}", line.substring(1)) : line)
            .collect(Collectors.joining("\n"));
    assertThat(choices(page, "question=1,right=2,choice=3,choice=4"))
        .containsExactly(
            "Capital of Peru *Lima Cusco Ica",
            "Capital of Chile Arica Talca *Santiago",
            "Which are in Italy *Rome Nice *Milan");
  }

  @Test
  void rightChoicesInUpperCaseAreRight() {
    String page =
        """
        Capital of Peru
        LIMA
        Cusco

        Capital of Chile
        Talca
        SANTIAGO
        """;
    assertThat(choices(page, "1-3:question=1,right=2,choice=3"))
        .containsExactly("Capital of Peru *LIMA Cusco", "Capital of Chile Talca *SANTIAGO");
  }

  @Test
  void onlyTheRightChoiceHasToBeNamed() {
    String page =
        """
        Capital of Peru
        a) Cusco
        b) Lima %
        c) Ica

        Capital of Chile
        a) Santiago %
        b) Talca
        c) Arica
        """;
    assertThat(choices(page, "1-4:question=1,right=3"))
        .containsExactly(
            "Capital of Peru Cusco *Lima Ica", "Capital of Chile *Santiago Talca Arica");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sol. {l}", "=> {n} <=", "[[{t}]]", "Key {n}"})
  void lineBelowNamesTheRightChoice(String key) {
    String page =
        """
        1. Capital of Peru
        a) Cusco
        b) Lima
        c) Ica
        %s

        2. Capital of Chile
        a) Santiago
        b) Talca
        c) Arica
        %s

        3. Capital of Cuba
        a) Havana
        b) Holguin
        c) Guisa
        %s
        """
            .formatted(
                key.replace("{l}", "b").replace("{n}", "2").replace("{t}", "Lima"),
                key.replace("{l}", "a").replace("{n}", "1").replace("{t}", "Santiago"),
                key.replace("{l}", "d").replace("{n}", "4").replace("{t}", "Varadero"));
    assertThat(choices(page, "1-5:question=1,choice=2,right=3,choice=4"))
        .containsExactly(
            "Capital of Peru Cusco *Lima Ica", "Capital of Chile *Santiago Talca Arica");
  }

  @Test
  void signTellsTheRightChoiceRatherThanItsPlace() {
    String page =
        """
        Capital of Peru
        ! Lima
        Cusco
        Ica

        Capital of Chile
        Talca
        ! Santiago
        Arica

        Capital of Cuba
        Havana
        Holguin
        Guisa
        """;
    String example = "question=1,right=2,choice=3,choice=4";
    assertThat(choices(page, example))
        .containsExactly(
            "Capital of Peru *Lima Cusco Ica", "Capital of Chile Talca *Santiago Arica");
    assertThat(reading(page, example).problems())
        .as("the entry without a sign is told")
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(11));
  }

  @Test
  void placeTellsTheRightChoiceIfNothingElseDoes() {
    String page =
        """
        Capital of Peru
        Lima
        Cusco
        Ica

        Capital of Chile
        Santiago
        Talca
        Arica
        """;
    assertThat(choices(page, "question=1,right=2,choice=3,choice=4"))
        .containsExactly(
            "Capital of Peru *Lima Cusco Ica", "Capital of Chile *Santiago Talca Arica");
    assertThat(choices(page, "question=1,choice=2,right=3,choice=4"))
        .as("a place in the middle is no rule")
        .isEmpty();
  }

  @Test
  void placeTellsNothingWhereTheQuestionMayNameTheRightChoice() {
    String page =
        """
        Capital of Peru [a]
        a) Lima
        b) Cusco
        c) Ica

        Capital of Chile [b]
        a) Talca
        b) Santiago
        c) Arica
        """;
    assertThat(choices(page, "question=1,right=2,choice=3,choice=4")).isEmpty();
  }

  @Test
  void exampleThatIsReadRightAnywayChangesNothing() {
    String page =
        """
        1. Capital of Peru?
        a) Cusco
        b) Lima *
        c) Ica

        2. Capital of Chile?
        a) Santiago *
        b) Talca
        c) Arica
        """;
    assertThat(choices(page, "1-4:question=1,choice=2,right=3,choice=4")).isEqualTo(choices(page));
  }
}
