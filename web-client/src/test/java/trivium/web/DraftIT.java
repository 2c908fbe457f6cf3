package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits survive reloads, other editors and very large banks. */
class DraftIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);
  private final EditorPage editor = new EditorPage(page, banks);

  @Test
  void unsavedEditsSurviveAReloadAndAreOfferedIfTheServerHasAnotherVersion() {
    editor.pasteNotes();
    page.fill("#title", "My planets");
    page.reload();
    assertThat(page.locator("#title")).hasValue("My planets");
    editor.openSaved();
    page.fill("#title", "My rivers");
    page.reload();
    assertThat(page.locator("#title")).hasValue("Rivers");
    page.click("text=Restore the changes");
    assertThat(page.locator("#title")).hasValue("My rivers");
    page.navigate(WebPages.url("/host"));
    assertThat(page.locator(".drafts")).containsText("My planets");
    assertThat(page.locator(".bank-item")).containsText("Unsaved changes");
    page.click("[aria-label='Discard My planets']");
    assertThat(page.locator(".drafts")).hasCount(0);
  }

  @Test
  void editedNotesThatWereNotImportedAreRestored() {
    editor.pasteNotes();
    page.click("text=Edit the notes");
    page.locator("#notes").pressSequentially("New: ");
    page.click("text=Back");
    assertThat(page.locator(".card")).hasCount(2);
    page.click("text=Edit the notes");
    assertThat(page.locator("#notes")).hasValue(Pattern.compile("^New: # Planets"));
  }

  @Test
  void aBankWithATakenNameIsReplacedOnlyOnDemand() {
    banks.add("planets", EditorPage.SAVED);
    editor.pasteNotes();
    page.click("text=Save the bank");
    page.click("dialog button:has-text('Save')");
    assertThat(page.locator("dialog .problem")).hasText("There is a bank of this name already.");
    assertThat(banks.saved("planets").title()).isEqualTo("Rivers");
    page.click("text=Replace it");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.saved("planets").title()).isEqualTo("Planets");
  }

  @Test
  void aBankThatChangedElsewhereIsNotOverwrittenWithoutConfirmation() {
    editor.openSaved();
    banks.add("rivers", EditorPage.SAVED.replace("Rivers", "Streams"));
    page.fill("#title", "Brooks");
    page.keyboard().press("Control+s");
    assertThat(page.locator("dialog.ask")).containsText("Somebody else changed this bank");
    assertThat(banks.saved("rivers").title()).isEqualTo("Streams");
    page.click("text=Overwrite it");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.saved("rivers").title()).isEqualTo("Brooks");
  }

  @Test
  void aSavedBankIsExportedRenamedPlayedAndDeleted() throws IOException {
    editor.openSaved();
    page.click("summary:has-text('More')");
    Download download = page.waitForDownload(() -> page.click("text=GIFT, for Moodle"));
    assertThat(download.suggestedFilename()).isEqualTo("rivers.gift");
    assertThat(Files.readString(download.path())).isEqualTo("export/gift of rivers");
    page.click("summary:has-text('More')");
    page.click("text=Rename…");
    page.fill("#bank-title", "Big rivers");
    page.click("dialog button:has-text('Rename')");
    // The title is saved after the name has changed, and the dialog closes after that.
    assertThat(page).hasURL(Pattern.compile(".*bank=big-rivers"));
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(banks.has("rivers")).isFalse();
    assertThat(banks.saved("big-rivers").title()).isEqualTo("Big rivers");
    page.click("text=Play this");
    assertThat(page.locator(".bank[aria-pressed=true]")).containsText("Big rivers");
    page.goBack();
    page.click("summary:has-text('More')");
    page.click("text=Delete…");
    page.click("dialog button:has-text('Delete')");
    assertThat(page).hasURL(Pattern.compile(".*/host"));
    assertThat(banks.has("big-rivers")).isFalse();
  }

  @Test
  void aPictureIsUploadedAndBelongsToItsQuestion() {
    editor.openSaved();
    editor.openCard(1);
    page.setInputFiles(".picture-field input", new FilePayload("map.png", "image/png", onePixel()));
    assertThat(page.locator(".phone img")).hasAttribute("src", "/pictures/kept.png");
    page.click(".primary");
    assertThat(page.locator(".state")).hasText("Saved");
    assertThat(editor.saved("rivers", 0).picture()).isEqualTo("kept.png");
    page.setInputFiles(
        ".picture-field input",
        new FilePayload("map.tiff", "image/tiff", "TIFF".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".refusal")).containsText("map.tiff isn’t a picture");
  }

  @Test
  void ofTwoThousandQuestionsOnlyTheVisibleOnesAreRendered() {
    String entries =
        numbered(
            "{\"question\": \"q%1$d\", \"answer\": \"a\", \"line\": %2$d, \"lastLine\": %2$d}");
    String questions =
        numbered(
            "{\"kind\": \"text\", \"prompt\": \"Number %1$d?\", \"accepted\": [\"a\"], \"entry\": %1$d}");
    String source =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(line -> "\"line " + line + "\"")
            .collect(Collectors.joining(","));
    banks.reads =
        """
        {"name": "big", "format": "Notes", "saved": false, "scores": [], "marks": [],
         "bank": {"title": "Big", "entries": [%s], "questions": [%s]}, "source": [%s]}
        """
            .formatted(entries, questions, source);
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Paste text");
    page.fill("#paste", "much");
    page.click("text=Make questions");
    assertThat(page.locator(".head")).containsText("2,000 questions");
    assertThat(page.locator(".card").count()).isLessThan(200);
    page.fill("#seek", "number 1999?");
    assertThat(page.locator(".card")).hasCount(1);
    editor.openCard(2000);
    page.fill("#seek", "");
    page.keyboard().press("Tab");
    page.fill("#prompt", "The last?");
    assertThat(page.locator(".card.is-open .nr")).hasText("2000");
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-label='Edit question 2000']")).isFocused();
    assertThat(page.locator("[aria-label='Edit question 2000']")).isInViewport();
    assertThat(page.locator(".card").count()).isLessThan(200);
  }

  private static String numbered(String form) {
    return IntStream.range(0, 2_000)
        .mapToObj(index -> form.formatted(index, index * 10 + 1))
        .collect(Collectors.joining(","));
  }

  /** The smallest picture that a browser can decode. */
  private static byte[] onePixel() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  }
}
