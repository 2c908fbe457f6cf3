package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ImportProgress;
import trivium.protocol.QuestionForm;

/** From notes to a saved bank: import, correction, undo, save and export. */
class EditorIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);
  private final EditorPage editor = new EditorPage(page, banks);

  private Locator card(int number) {
    return page.locator(".card").nth(number - 1);
  }

  @Test
  void eachPartOfTheNotesIsBesideItsQuestions() {
    editor.pasteNotes();
    assertThat(page.locator(".row")).hasCount(4);
    Locator first = page.locator(".row.is-entry");
    assertThat(first.locator(".lines li")).hasCount(2);
    assertThat(first.locator(".card")).hasCount(2);
    assertThat(page.locator(".row.is-mark")).containsText("# Planets");
    assertThat(page.locator(".row.is-problem")).containsText("Line 6 has no answer");
    assertThat(page.locator(".row.is-unasked")).containsText("Nothing here is near enough");
    assertThat(page.locator(".head")).containsText("9 lines, 2 entries found, 2 questions");
  }

  @Test
  void aQuestionIsChangedUndoneRedoneAndSaved() {
    editor.pasteNotes();
    editor.openCard(1);
    page.fill("#prompt", "Which planet turns fastest?");
    assertThat(page.locator(".player-preview .prompt")).hasText("Which planet turns fastest?");
    page.click("[aria-label='A is right']");
    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    assertThat(page.locator("#prompt")).hasValue("Which planet has the shortest day?");
    page.keyboard().press("Control+Shift+z");
    assertThat(page.locator("#prompt")).hasValue("Which planet turns fastest?");
    page.locator("#choices-2").press("Enter");
    page.keyboard().type("Saturn");
    page.selectOption("#limit", "30");
    page.selectOption("#worth", "2");
    page.click("text=Done");
    page.locator("[aria-label='Play question 2']").uncheck();
    page.click("text=Save the bank");
    assertThat(page.locator("#saved-as")).hasText("Saved as planets");
    page.click("dialog button:has-text('Save')");
    assertThat(page).hasURL(Pattern.compile(".*/edit\\?bank=planets"));
    assertThat(page.locator(".state")).hasText("Saved");
    QuestionForm form = editor.saved("planets", 0);
    assertThat(form.prompt()).isEqualTo("Which planet turns fastest?");
    assertThat(form.choices()).containsExactly("Mars", "Jupiter", "Venus", "Saturn");
    assertThat(form.correct()).containsExactly(1);
    assertThat(form.limit()).hasValue(30_000);
    assertThat(form.worth()).hasValue(2);
    assertThat(editor.saved("planets", 1).off()).hasValue(true);
    assertThat(banks.asked()).contains("PUT /api/banks/planets fresh");
  }

  @Test
  void faultsAreShownAtTheirFieldsAndPreventSaving() {
    editor.openSaved();
    editor.openCard(1);
    page.fill("#choices-1", "Rhine");
    assertThat(page.locator(".fault")).hasText("Already in the list.");
    page.click("text=Done");
    assertThat(card(1).locator(".flag")).hasText("Already in the list.");
    page.click(".primary", new Page.ClickOptions().setForce(true));
    assertThat(page.locator("#choices-1")).isFocused();
    assertThat(banks.asked()).noneMatch(request -> request.startsWith("PUT"));
    page.keyboard().type("2");
    page.click(".primary");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.asked()).contains("PUT /api/banks/rivers match");
    assertThat(editor.saved("rivers", 0).choices()).containsExactly("Rhine", "Rhine2");
  }

  @Test
  void everyKindOfQuestionIsWrittenAndAcceptedByTheServer() {
    page.navigate(WebPages.url("/edit#key=secret"));
    page.fill("#title", "All kinds");
    for (String kind :
        List.of("choice", "several", "truefalse", "text", "number", "order", "match")) {
      page.click(".head-tools >> text=New question");
      page.selectOption(".kind-select select", kind);
      page.fill("#prompt", "A question of the kind " + kind);
      switch (kind) {
        case "choice", "several" -> {
          page.fill("#choices-0", "one");
          page.fill("#choices-1", "two");
        }
        case "text" -> page.fill("#accepted-0", "one");
        case "number" -> page.fill("#value", "9,5");
        case "order" -> {
          page.fill("#items-0", "one");
          page.fill("#items-1", "two");
        }
        case "match" -> {
          page.fill("#pairs-0-left", "a");
          page.fill("#pairs-0-right", "one");
          page.fill("#pairs-1-left", "b");
          page.fill("#pairs-1-right", "two");
        }
        default -> page.check(".true-false label:has-text('False') input");
      }
      page.keyboard().press("Escape");
    }
    page.click("text=Save the bank");
    page.click("dialog button:has-text('Save')");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.saved("all-kinds").questions().stream().map(QuestionForm::kind))
        .containsExactly("choice", "several", "choice", "text", "number", "order", "match");
    assertThat(editor.saved("all-kinds", 4).value()).hasValue(9.5);
    assertThat(editor.saved("all-kinds", 2).correct()).containsExactly(1);
  }

  @Test
  void theKeysGoFromQuestionToQuestionOpenCloseSwitchAndDelete() {
    editor.openSaved();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[aria-label='Edit question 2']")).isFocused();
    page.keyboard().press("o");
    assertThat(page.locator("[aria-label='Play question 2']")).not().isChecked();
    page.keyboard().press("Enter");
    assertThat(page.locator("#prompt")).isFocused();
    assertThat(page.locator("#prompt")).hasValue("From north to south");
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-label='Edit question 2']")).isFocused();
    page.keyboard().press("Delete");
    assertThat(page.locator(".card")).hasCount(1);
    page.keyboard().press("Control+z");
    assertThat(page.locator(".card")).hasCount(2);
    page.keyboard().press("?");
    assertThat(page.locator("dialog.ask")).containsText("from question to question");
  }

  @Test
  void aQuestionCanBeWrittenFromAnUnusableEntry() {
    editor.pasteNotes();
    page.click(".is-unasked >> text=Write one");
    assertThat(page.locator("#prompt")).hasValue("What is a moon?");
    assertThat(page.locator("#accepted-0")).hasValue("A long story about moons.");
    assertThat(page.locator(".row").last().locator(".card")).hasCount(1);
    page.keyboard().press("Escape");
    page.click(".is-problem >> text=Write a question");
    assertThat(page.locator("#prompt")).hasValue("Who was that?");
  }

  @Test
  void editedNotesAreImportedAgainAndThePageAsksAboutEditedQuestions() {
    editor.pasteNotes();
    page.click(".is-problem >> text=Edit the notes");
    assertThat(
            (String)
                page.locator("#notes")
                    .evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)"))
        .isEqualTo("Who was that?");
    page.keyboard().type("Who was that? -> Io");
    page.click("text=Make questions again");
    assertThat(page.locator(".card")).hasCount(2);
    assertThat(banks.bodies().getLast()).contains("Who was that? -> Io");
    editor.openCard(1);
    page.fill("#prompt", "By hand?");
    page.click("text=Edit the notes");
    page.locator("#notes").pressSequentially("!");
    page.click("text=Make questions again");
    page.click("text=Keep my changes");
    assertThat(card(1).locator(".prompt")).hasText("By hand?");
    page.click("text=Edit the notes");
    page.locator("#notes").pressSequentially("!");
    page.click("text=Make questions again");
    page.click("text=Remake all questions");
    assertThat(card(1).locator(".prompt")).hasText("Which planet has the shortest day?");
    page.click("[aria-label='Undo the import']");
    assertThat(card(1).locator(".prompt")).hasText("By hand?");
  }

  @Test
  void aLongReadingOfTheNotesShowsItsProgressAndCanBeCancelled() {
    editor.pasteNotes();
    page.click("text=Edit the notes");
    page.locator("#notes").pressSequentially("!");
    banks.progress = Optional.of(new ImportProgress(1200, 34_000, 0, 0, 0));
    page.click("text=Make questions again");
    assertThat(page.locator(".edit-bar .state")).hasText("1,200 of 34,000 lines");
    page.click(".edit-bar >> text=Cancel");
    assertThat(page.locator(".edit-bar .state")).hasText("Changed, questions not made yet");
    assertThat(banks.asked()).contains("DELETE /api/imports/");
    banks.progress = Optional.empty();
    page.click("text=Make questions again");
    assertThat(page.locator(".card")).not().hasCount(0);
  }

  @Test
  void onAPhoneAQuestionOpensWithoutTheKeyboardAndIsChangedByThumb() {
    Page phone = web.openPhone();
    EditorPage onPhone = new EditorPage(phone, new FakeBanks(phone));
    onPhone.openSaved();
    phone.tap("[aria-label='Edit question 1']");
    assertThat(phone.locator("#prompt")).not().isFocused();
    phone.tap("[aria-label='A is right']");
    phone.tap("text=Done");
    phone.tap("[aria-label='Play question 2']");
    phone.tap(".primary");
    assertThat(phone.locator(".state")).hasText("Saved");
    assertThat(onPhone.saved("rivers", 0).correct()).containsExactly(0);
    assertThat(onPhone.saved("rivers", 1).off()).hasValue(true);
  }
}
