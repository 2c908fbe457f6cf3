package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.AnswerShape;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.Problem;
import trivium.bank.budget.BudgetExceededException;
import trivium.bank.budget.ReadingBudget;

/** Every form in which people write a question down, one test each. */
class NotesReaderTest {
  @Test
  void starredQuestionWithArrowOnOneLine() {
    assertThat(entries("*Models in django-> tables\n*Views-> pages"))
        .containsExactly(
            Entry.of("Models in django", "tables", 1, 1, AnswerShape.PHRASE),
            Entry.of("Views", "pages", 2, 2, AnswerShape.PHRASE));
  }

  @Test
  void starredQuestionWithItsArrowOnTheNextLine() {
    assertThat(entries("* What is a hook?\n->  A place to hang code."))
        .containsExactly(
            Entry.of("What is a hook?", "A place to hang code.", 1, 2, AnswerShape.PHRASE));
  }

  @Test
  void twoStarsAndNoStarsAreOnlyMarkers() {
    assertThat(questions("**Which is faster?\n->walking\n\nhow does it work ?\nBy itself, mostly."))
        .containsExactly("Which is faster?", "how does it work ?");
  }

  @Test
  void wrappedQuestionIsOneQuestion() {
    String notes =
        "** What do you do when nothing moves, as when\nthe wheel is off\nand lost?\n-> Look.";
    assertThat(entries(notes))
        .containsExactly(
            Entry.of(
                "What do you do when nothing moves, as when the wheel is off and lost?",
                "Look.",
                1,
                4,
                AnswerShape.PHRASE));
  }

  @Test
  void answerMayDoWithoutAnArrow() {
    assertThat(entries("*what are signals?\nHooks that let parts\ntalk to each other."))
        .containsExactly(
            Entry.of(
                "what are signals?",
                "Hooks that let parts\ntalk to each other.",
                1,
                3,
                AnswerShape.PARAGRAPH));
  }

  @Test
  void topicAndDefinitionStandOnOneLine() {
    assertThat(entries("*One?\n-> 1\n\nCSRF in Django: protection is on by default"))
        .extracting(Entry::question)
        .containsExactly("One?", "CSRF in Django");
  }

  @Test
  void keysInsideAnAnswerAreNoTopics() {
    assertThat(entries("how do they work ?\nleft: Turns one way.\nright: Turns the other way"))
        .containsExactly(
            Entry.of(
                "how do they work ?",
                "left: Turns one way.\nright: Turns the other way",
                1,
                3,
                AnswerShape.PAIRS));
  }

  @Test
  void quotedAnswerMayHoldBlankLinesAndTopics() {
    String notes =
        "**How?\n->\"Django: first part.\nMore of it.\n\nFastAPI: second part.\nThe end.\"\n\n*Next?\n-> yes";
    assertThat(entries(notes))
        .containsExactly(
            Entry.of(
                "How?",
                "Django: first part.\nMore of it.\n\nFastAPI: second part.\nThe end.",
                1,
                6,
                AnswerShape.PARAGRAPH),
            Entry.of("Next?", "yes", 8, 9, AnswerShape.PHRASE));
  }

  @Test
  void quoteThatNeverClosesSwallowsNothing() {
    assertThat(questions("*One?\n-> \"open\n\n*Two?\n-> 2")).containsExactly("One?", "Two?");
  }

  @Test
  void listsWithAndWithoutBullets() {
    assertThat(
            shapes(
                "*A?\n->\nApples\nPears\nPlums\n\n*B?\n- red\n- green\n\n*C?\nIntro here.\nUseCase:\nOne thing\nTwo things"))
        .containsExactly(AnswerShape.LIST, AnswerShape.LIST, AnswerShape.LIST);
  }

  @Test
  void numbersAndCommandsMakeSteps() {
    assertThat(
            shapes(
                "*Do it?\n1. Open\n2. Shut\n\n*How to bake?\n-> Mix the flour\nAdd water\nPut it in the oven"))
        .containsExactly(AnswerShape.STEPS, AnswerShape.STEPS);
  }

  @Test
  void tablesWithAndWithoutANumberColumn() {
    var plain = body("*T?\n| Task | Tool |\n| --- | --- |\n| cut | saw |\n| join | glue |");
    var numbered =
        body("*T?\n| # | Task | Tool |\n|---|---|---|\n| 1 | cut | saw |\n| 2 | join | glue |");
    var table =
        new Body.Table(
            "", List.of("Task", "Tool"), List.of(List.of("cut", "saw"), List.of("join", "glue")));
    assertThat(plain).isEqualTo(table);
    assertThat(numbered).isEqualTo(table);
  }

  @Test
  void numberInFrontOfARowsNameIsNoPartOfIt() {
    assertThat(body("*T?\n| # | Task |\n|---|---|\n| 1. cut | saw |\n| 2. join | glue |"))
        .isEqualTo(
            new Body.Table(
                "", List.of("#", "Task"), List.of(List.of("cut", "saw"), List.of("join", "glue"))));
  }

  @Test
  void labelledQuestionsAndAnswers() {
    assertThat(entries("Q1. Who?\nA: Ada\n\nQ: When? A: 1843\n**Q:** Where?\n**A:** London"))
        .containsExactly(
            Entry.of("Who?", "Ada", 1, 2, AnswerShape.PHRASE),
            Entry.of("When?", "1843", 4, 4, AnswerShape.PHRASE),
            Entry.of("Where?", "London", 5, 6, AnswerShape.PHRASE));
  }

  @Test
  void boldNumberedQuestionsAndGlossaryTerms() {
    assertThat(
            entries(
                "**1. Who wrote Emma?** Jane Austen\n\n**Osmosis** - water moving through a membrane\n**Cell**: unit of life"))
        .containsExactly(
            Entry.of("Who wrote Emma?", "Jane Austen", 1, 1, AnswerShape.PHRASE),
            Entry.of("Osmosis", "water moving through a membrane", 3, 3, AnswerShape.PHRASE),
            Entry.of("Cell", "unit of life", 4, 4, AnswerShape.PHRASE));
  }

  @Test
  void numberedQuestionWithItsAnswerBehindIt() {
    assertThat(
            entries(
                "1. Who wrote Emma? Jane Austen\n2) Who wrote Dracula? - Bram Stoker\n3. Who wrote Ulysses?\nJames Joyce"))
        .extracting(Entry::answer)
        .containsExactly("Jane Austen", "Bram Stoker", "James Joyce");
  }

  @Test
  void plainGlossaryRunsLineByLine() {
    assertThat(
            entries(
                "Atom :: smallest part of an element\nIon :: charged atom\nMole - amount of substance"))
        .extracting(Entry::question)
        .containsExactly("Atom", "Ion", "Mole");
  }

  @Test
  void arrowsWithoutAnyMarkerRunLineByLine() {
    assertThat(entries("Peru -> Lima\nChad -> N'Djamena"))
        .extracting(Entry::answer)
        .containsExactly("Lima", "N'Djamena");
  }

  @Test
  void headingsAreSectionsAndTheFirstIsTheTitle() {
    Reading reading = NotesReader.read("# Pub night\n\n## Rivers\nQ: Longest in Europe?\nA: Volga");
    assertThat(reading.title()).isEqualTo("Pub night");
    assertThat(reading.notes()).extracting(note -> note.entry().topic()).containsExactly("Rivers");
    assertThat(reading.marks()).containsExactly(1, 3);
  }

  @Test
  void choiceMayBeNothingButASign() {
    assertThat(
            entries("1. What ends a statement in C?\na) ;\nb) :\nc) .\nAnswer: a")
                .getFirst()
                .options())
        .extracting(Option::text)
        .containsExactly(";", ":", ".");
  }

  @Test
  void boldPrintAroundNothingIsNoTerm() {
    assertThat(
            entries(
                """
                ** **: nothing
                **Atom**: the smallest part of an element
                **Ion**: an atom with a charge
                **Mole**: an amount of a substance
                **Acid**: what gives protons away
                **Base**: what takes protons
                """))
        .extracting(Entry::question)
        .containsExactly("Atom", "Ion", "Mole", "Acid", "Base");
  }

  @Test
  void ofSeveralHeadingsOnTopEachIsATopicAndNoneTheTitle() {
    Reading reading =
        NotesReader.read("# Metals\n\nQ: Cheap?\nA: Tin\n\n# Music\n\nQ: Strings?\nA: Cello\n");
    assertThat(reading.title()).isEmpty();
    assertThat(reading.notes())
        .extracting(note -> note.entry().topic())
        .containsExactly("Metals", "Music");
  }

  @Test
  void headingAboveABareTableIsItsQuestion() {
    assertThat(
            entries(
                "# Science\n## Planets\n| Planet | Colour |\n|---|---|\n| Mars | red |\n| Neptune | blue |"))
        .extracting(Entry::question, Entry::line, Entry::shape)
        .containsExactly(tuple("Planets", 2, AnswerShape.TABLE));
  }

  @Test
  void questionWithoutAnAnswerIsAProblemWithItsLine() {
    assertThat(NotesReader.read("*One?\n-> 1\n\n*Two?\n").problems())
        .containsExactly(new Problem(4, "has no answer: \"Two?\""));
  }

  @Test
  void textThatBelongsToNothingIsAProblemWithItsLine() {
    assertThat(
            NotesReader.read("\nsome words of greeting\nand more of them\n\n*One?\n-> 1")
                .problems())
        .containsExactly(new Problem(2, "belongs to no question: \"some words of greeting\""));
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    assertThat(entries("*One?\r\n-> 1\r\n\r\n*Two?\r\n-> 2\r\n"))
        .extracting(Entry::line)
        .containsExactly(1, 4);
  }

  @Test
  void eachEntryIsChargedToTheReadingBudget() {
    String entry = "Q: Who?\nA: They\n\n";
    var budget = new ReadingBudget(Duration.ZERO, 100_000, () -> 0);
    assertThat(budget.<Reading, RuntimeException>within(() -> NotesReader.read(entry.repeat(10))))
        .isNotNull();
    assertThatThrownBy(() -> budget.within(() -> NotesReader.read(entry.repeat(1_000))))
        .isInstanceOf(BudgetExceededException.class);
  }

  private static List<Entry> entries(String text) {
    return NotesReader.read(text).notes().stream().map(Note::entry).toList();
  }

  private static List<String> questions(String text) {
    return entries(text).stream().map(Entry::question).toList();
  }

  private static List<AnswerShape> shapes(String text) {
    return entries(text).stream().map(Entry::shape).toList();
  }

  private static Body body(String text) {
    return NotesReader.read(text).notes().getFirst().body();
  }
}
