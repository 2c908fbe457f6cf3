package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on which a host shows how an entry is to be read. */
class ExampleIT {
  /** What the server reads by an example. */
  private static final String TAUGHT =
      """
      {"name": "pasted", "format": "Notes", "saved": false,
       "bank": {"title": "Planets",
         "entries": [
           {"question": "Which planet has the shortest day?", "answer": "Jupiter",
            "line": 3, "lastLine": 4},
           {"question": "Who was that?", "answer": "A comet", "line": 6, "lastLine": 6}],
         "questions": [
           {"kind": "text", "prompt": "Who was that?", "accepted": ["A comet"], "entry": 1}]},
       "scores": [80], "marks": [{"first": 1, "last": 1}],
       "source": ["# Planets", "", "Which planet has the shortest day?", "-> Jupiter", "",
         "Who was that? A comet", "", "What is a moon?", "-> A long story about moons."],
       "examples": ["3-4:question=3,answer=4"]}
      """;

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);
  private final EditorPage editor = new EditorPage(page, banks);

  @BeforeEach
  void open() {
    editor.pasteNotes();
    page.click("text=Show an example");
    assertThat(page.locator("h1")).hasText("Show an example");
    banks.reads = TAUGHT;
  }

  private Locator line(int number) {
    return page.locator(".markable[data-line='" + number + "']");
  }

  private void mark(String role, int number) {
    page.locator(".role").filter(new Locator.FilterOptions().setHasText(role)).first().click();
    line(number).getByRole(AriaRole.BUTTON).first().click();
  }

  private void awaitExamples(String... examples) {
    page.waitForCondition(() -> banks.examples().equals(List.of(examples)));
  }

  @Test
  void aMarkedEntryIsReadAndWhatIsNewIsShown() {
    mark("Question", 3);
    assertThat(page.locator(".example-hint")).containsText("Which line is the answer?");
    mark("Answer", 4);
    awaitExamples("3-4:question=3,answer=4");
    assertThat(page.locator(".edit-bar .state")).hasText("2 entries, 1 new; before: 2");
    assertThat(page.locator(".row.is-new")).containsText("Who was that?");
    assertThat(page.locator(".row.is-new .fresh")).hasText("New");
  }

  @Test
  void theReadingIsTakenOverWithItsExample() {
    mark("Question", 3);
    mark("Answer", 4);
    assertThat(page.locator(".row.is-new")).isVisible();
    page.click("text=Use this reading");
    assertThat(page.locator("#title")).hasValue("Planets");
    assertThat(page.locator(".sheet-list")).containsText("A comet");
    page.click("text=Save the bank");
    page.click("dialog button:has-text('Save')");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.saved("planets").notes().orElseThrow().examples())
        .containsExactly("3-4:question=3,answer=4");
  }

  @Test
  void theAnswerMayBeginInTheLineOfItsQuestion() {
    mark("Question", 3);
    page.locator(".role").filter(new Locator.FilterOptions().setHasText("Answer")).click();
    line(3).getByText("shortest", new Locator.GetByTextOptions().setExact(true)).click();
    awaitExamples("3-3:question=3,answer=3@22");
  }

  @Test
  void linesAreMarkedByKeys() {
    line(3).getByRole(AriaRole.BUTTON).focus();
    page.keyboard().press("q");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("w");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("r");
    awaitExamples("3-6:question=3,choice=4,right=6");
    assertThat(line(6).getByRole(AriaRole.BUTTON)).isFocused();
  }

  @Test
  void aQuestionWithItsRightChoiceIsAnExample() {
    mark("Question", 3);
    mark("Right choice", 4);
    assertThat(page.locator(".example-hint")).containsText("This is an example now.");
    awaitExamples("3-4:question=3,right=4");
  }

  @Test
  void aMarkIsTakenBackByMarkingAgain() {
    mark("Question", 3);
    mark("Question", 3);
    assertThat(page.locator(".example-hint")).containsText("select the lines of one entry");
    assertThat(page.locator(".is-marked")).hasCount(0);
  }

  @Test
  void severalExamplesAreAppliedTogetherAndCanBeRemoved() {
    mark("Question", 3);
    mark("Answer", 4);
    page.click("text=Show another example");
    mark("No question", 6);
    awaitExamples("3-4:question=3,answer=4", "6-6:none=6");
    page.click("[aria-label='Remove the example in lines 3 to 4']");
    awaitExamples("6-6:none=6");
    page.click("text=Clear the marks");
    awaitExamples();
  }

  @Test
  void backChangesNothing() {
    mark("Question", 3);
    mark("Answer", 4);
    assertThat(page.locator(".row.is-new")).isVisible();
    page.click(".edit-bar >> text=Back");
    assertThat(page.locator(".sheet-list")).not().containsText("A comet");
    assertThat(page.locator("text=Undo")).hasCount(0);
  }

  @Test
  void aFailureIsShownAndTheMarksStay() {
    banks.unreadable = 422;
    banks.reads = "example: line 4 is shorter";
    mark("Question", 3);
    mark("Answer", 4);
    assertThat(page.locator("main .problem")).hasText("example: line 4 is shorter");
    assertThat(page.locator(".is-marked")).hasCount(2);
  }

  @Test
  void aLineThatWasNotUsedLeadsToThePage() {
    page.click(".edit-bar >> text=Back");
    page.locator(".row.is-problem").getByText("Show how to read it").click();
    assertThat(line(6).getByRole(AriaRole.BUTTON)).isFocused();
  }
}
