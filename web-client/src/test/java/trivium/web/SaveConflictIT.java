package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.QuestionForm;

/** Saving and renaming while others do so too, and with requests that fail in between. */
class SaveConflictIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);

  /** Opens a bank and changes its first question. */
  @BeforeEach
  void change() {
    page.onDialog(Dialog::accept);
    banks.add("rivers", EditorPage.SAVED);
    page.navigate(WebPages.url("/edit?bank=rivers#key=secret"));
    page.click("[aria-label='Edit question 1']");
    page.fill("#prompt", "Mine?");
  }

  private void rename(String title) {
    page.click("summary:has-text('More')");
    page.click("text=Rename…");
    page.fill("#bank-title", title);
    page.click("dialog button:has-text('Rename')");
  }

  private void assertSaved() {
    assertThat(page.locator("dialog")).isHidden();
    assertThat(page.locator(".state")).hasText("Saved");
  }

  private List<String> prompts(String bank) {
    return banks.saved(bank).questions().stream().map(QuestionForm::prompt).toList();
  }

  @Test
  void aRenamedBankTakesItsChangesAndItsTitleAlong() {
    rename("Streams");
    assertSaved();
    assertThat(page).hasURL(Pattern.compile(".*bank=streams"));
    assertThat(banks.has("rivers")).isFalse();
    assertThat(banks.saved("streams").title()).isEqualTo("Streams");
    assertThat(prompts("streams")).containsExactly("Mine?", "From north to south");
  }

  @Test
  void aConflictIsDetectedBeforeABankIsRenamed() {
    banks.add("rivers", EditorPage.SAVED.replace("Which is longest?", "Theirs?"));
    rename("Streams");
    assertThat(page.locator("dialog h2")).hasText("Somebody else changed this bank");
    assertThat(banks.has("streams")).isFalse();
    assertThat(prompts("rivers")).containsExactly("Theirs?", "From north to south");
    assertThat(banks.asked()).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void bothVersionsAreComparedAndMerged() {
    banks.add("rivers", EditorPage.SAVED.replace("From north to south", "Theirs?"));
    page.click(".primary");
    page.click("dialog >> text=Compare");
    assertThat(page.locator(".difference legend"))
        .hasText(new String[] {"1 You changed it", "2 They changed it"});
    page.click("text=Save the selection");
    assertSaved();
    assertThat(prompts("rivers")).containsExactly("Mine?", "Theirs?");
    assertThat(page.locator(".card .prompt")).hasText(new String[] {"Mine?", "Theirs?"});
  }

  @Test
  void aSaveDuringTheComparisonIsDetectedAgain() {
    banks.add("rivers", EditorPage.SAVED.replace("Which is longest?", "Theirs?"));
    page.click(".primary");
    page.click("dialog >> text=Compare");
    assertThat(page.locator(".difference legend")).hasText("1 Both of you changed it");
    page.check("[aria-label='Theirs']");
    banks.add("rivers", EditorPage.SAVED.replace("Which is longest?", "Others?"));
    page.click("text=Save the selection");
    assertThat(page.locator("dialog h2")).hasText("Somebody else changed this bank");
    assertThat(prompts("rivers")).contains("Others?");
    page.click("dialog >> text=Compare");
    assertThat(page.locator(".difference")).containsText("They changed it");
    page.click("text=Save the selection");
    assertSaved();
    assertThat(prompts("rivers")).contains("Others?");
  }

  @Test
  void aRefusedNameLosesNoChanges() {
    banks.broken = "POST /api/banks/rivers/rename";
    rename("Streams");
    assertThat(page.locator("dialog .problem")).hasText("This server keeps as much as it may.");
    assertThat(banks.saved("rivers").title()).isEqualTo("Rivers");
    assertThat(prompts("rivers")).contains("Mine?");
    banks.broken = "";
    page.click("dialog button:has-text('Rename')");
    assertSaved();
    assertThat(banks.saved("streams").title()).isEqualTo("Streams");
  }

  @Test
  void aTitleThatCouldNotBeSavedIsSavedLater() {
    banks.broken = "PUT /api/banks/streams";
    rename("Streams");
    assertThat(page.locator("dialog .problem")).isVisible();
    assertThat(prompts("streams")).contains("Mine?");
    banks.broken = "";
    page.click("dialog button:has-text('Rename')");
    assertSaved();
    assertThat(banks.saved("streams").title()).isEqualTo("Streams");
  }

  @Test
  void anExportThatOmitsQuestionsOrChangesReportsThem() {
    page.click("summary:has-text('More')");
    page.click("text=Kahoot sheet");
    assertThat(page.locator(".edit-bar .notice"))
        .containsText("1 question is not in this file: Kahoot needs");
    assertThat(page.locator(".edit-bar .notice")).containsText("without your unsaved changes");
    page.fill("#prompt", "Mine!");
    assertThat(page.locator(".edit-bar .notice")).hasCount(0);
  }

  @Test
  void pastedTextWinsOverItsPicture() {
    String paste =
        """
        (field, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'
              + '+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
          const bytes = Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0));
          clipboardData.items.add(new File([bytes], 'image.png', {type: 'image/png'}));
          return field.dispatchEvent(
              new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
        }
        """;
    assertThat(page.locator("#prompt").evaluate(paste, "Some words")).isEqualTo(true);
    assertThat(banks.asked()).doesNotContain("POST /api/pictures");
    assertThat(page.locator("#prompt").evaluate(paste, "image.png")).isEqualTo(false);
    assertThat(page.locator(".phone img")).isAttached();
    assertThat(banks.asked()).contains("POST /api/pictures");
  }

  @Test
  void anExistingBankIsOverwrittenOnDemandAndTheOldNameIsDeletedLast() {
    banks.add("brooks", EditorPage.SAVED.replace("Rivers", "Brooks"));
    rename("Brooks");
    banks.broken = "PUT /api/banks/brooks";
    page.click("text=Replace it");
    assertThat(page.locator("dialog .problem")).hasText("This server keeps as much as it may.");
    assertThat(prompts("brooks")).contains("Which is longest?");
    assertThat(prompts("rivers")).contains("Mine?");
    assertThat(banks.saved("rivers").title()).isEqualTo("Rivers");
    banks.broken = "";
    page.click("dialog button:has-text('Rename')");
    page.click("text=Replace it");
    assertSaved();
    assertThat(prompts("brooks")).contains("Mine?");
    assertThat(banks.has("rivers")).isFalse();
  }

  @Test
  void aFileOfTheBanksFolderCannotBeReplaced() {
    banks.lay("brooks", EditorPage.SAVED);
    rename("Brooks");
    assertThat(page.locator("dialog .problem"))
        .hasText("A file in the banks folder has this name. Choose another title.");
    assertThat(page.locator("text=Replace it")).hasCount(0);
  }
}
