package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ImportProgress;

/** Importing banks on the host page, and the actions on them. */
class BanksPageIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);

  @BeforeEach
  void visit() {
    banks.reads = EditorPage.PASTED;
    banks.add("rivers", EditorPage.SAVED);
    page.navigate(WebPages.url("/host#key=secret"));
    assertThat(page.locator(".bank")).containsText("Rivers");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8));
  }

  private void choose(String item) {
    page.click("[aria-label='More about Rivers'] >> nth=0");
    page.click("text=" + item);
  }

  @Test
  void aFileMayBeDroppedAnywhere() {
    page.evaluate(
        """
        () => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['# Planets'], 'planets.md'));
          const event = (type) => new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true});
          document.body.dispatchEvent(event('dragover'));
          document.body.dispatchEvent(event('drop'));
        }
        """);
    assertThat(page.locator("#title")).hasValue("Planets");
    assertThat(banks.bodies()).containsExactly("# Planets");
    assertThat(banks.asked()).contains("POST /api/banks/read");
  }

  @Test
  void textMayBePastedAnywhereExceptIntoFields() {
    paste("clipboardData.setData('text/plain', 'Q: Who?');");
    assertThat(page.locator("#title")).hasValue("Planets");
    assertThat(banks.bodies()).containsExactly("Q: Who?");
  }

  @Test
  void pastedTextWinsOverItsPicture() {
    paste(
        """
        clipboardData.setData('text/plain', 'Q: Who?');
        clipboardData.items.add(new File(['x'], 'image.png', {type: 'image/png'}));
        """);
    assertThat(page.locator("#title")).hasValue("Planets");
    assertThat(banks.bodies()).containsExactly("Q: Who?");
  }

  /** Pastes what a script puts into {@code clipboardData}. */
  private void paste(String script) {
    page.evaluate(
        """
        () => {
          const clipboardData = new DataTransfer();
          %s
          document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}));
        }
        """
            .formatted(script));
  }

  @Test
  void anExportThatOmitsQuestionsReportsThem() {
    choose("Kahoot sheet");
    assertThat(page.locator(".bank-column .notice"))
        .containsText("1 question of “Rivers” is not in this file:");
    choose("CSV");
    assertThat(page.locator(".bank-column .notice")).hasCount(0);
  }

  @Test
  void anUnreadableTextIsReportedWithItsLineAndRemains() {
    banks.unreadable = 422;
    banks.reads = "notes.txt, line 2: there is no question in it.";
    page.setInputFiles(".bank-import input[type=file]", file("notes.txt", "first\nsecond"));
    assertThat(page.locator(".bank-import .problem"))
        .hasText("notes.txt, line 2: there is no question in it.");
    assertThat(page.locator("#paste")).hasValue("first\nsecond");
    assertThat(
            (String)
                page.locator("#paste")
                    .evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)"))
        .isEqualTo("second");
    banks.unreadable = 0;
    banks.reads = EditorPage.PASTED;
    page.click("text=Make questions");
    assertThat(page.locator("#title")).hasValue("Planets");
  }

  @Test
  void aLongImportShowsItsProgressAndCanBeCancelled() {
    banks.progress = Optional.of(new ImportProgress(1200, 34_000, 0, 0, 0));
    page.setInputFiles(".bank-import input[type=file]", file("long.txt", "Q: Who?"));
    assertThat(page.locator(".reading")).containsText("Reading long.txt…");
    assertThat(page.locator(".reading")).containsText("1,200 of 34,000 lines");
    banks.progress = Optional.of(new ImportProgress(34_000, 34_000, 500, 8_000, 1_234));
    assertThat(page.locator(".reading")).containsText("1,234 questions, 500 of 8,000 entries");
    page.click(".reading >> text=Cancel");
    assertThat(page.locator(".reading")).hasCount(0);
    assertThat(page.locator("#paste")).hasValue("Q: Who?");
    assertThat(page.locator(".bank-import .problem")).isEmpty();
    assertThat(banks.asked()).contains("DELETE /api/imports/");
    banks.progress = Optional.empty();
    page.click("text=Make questions");
    assertThat(page.locator("#title")).hasValue("Planets");
  }

  @Test
  void unsupportedFilesAreNotSent() {
    page.setInputFiles(".bank-import input[type=file]", file("talk.pdf", "%PDF"));
    assertThat(page.locator(".bank-import .problem")).containsText("PDF files can’t be imported");
    assertThat(page.locator(".bank-import .problem")).isFocused();
    assertThat(page.locator(".bank-import .problem")).isInViewport();
    page.setInputFiles(
        ".bank-import input[type=file]", file("big.txt", "x".repeat(2 * 1024 * 1024 + 1)));
    assertThat(page.locator(".bank-import .problem")).containsText("the limit is 2 MB");
    assertThat(banks.bodies()).isEmpty();
  }

  @Test
  void aBankIsCopiedUnderATitleOfItsOwn() {
    choose("Copy…");
    assertThat(page.locator("#bank-title")).hasValue("Rivers 2");
    page.click("dialog button:has-text('Copy')");
    assertThat(page.locator(".bank")).hasCount(2);
    assertThat(banks.saved("rivers-2").title()).isEqualTo("Rivers 2");
    assertThat(banks.saved("rivers").title()).isEqualTo("Rivers");
  }

  @Test
  void aTakenNameIsReportedAndReplacedOnlyOnDemand() {
    banks.add("brooks", EditorPage.SAVED.replace("Rivers", "Brooks"));
    choose("Rename…");
    page.fill("#bank-title", "Brooks");
    page.click("dialog button:has-text('Rename')");
    assertThat(page.locator("dialog .problem")).hasText("There is a bank of this name already.");
    page.click("text=Replace it");
    assertThat(page.locator(".bank")).hasText("Brooks 2 questions");
    assertThat(banks.has("rivers")).isFalse();
  }

  @Test
  void aReplacedBankIsDeletedOnlyAfterTheNewOneIsSaved() {
    banks.add("brooks", EditorPage.SAVED.replace("Rivers", "Brooks"));
    choose("Copy…");
    page.fill("#bank-title", "Brooks");
    page.click("dialog button:has-text('Copy')");
    assertThat(page.locator("dialog .problem")).hasText("There is a bank of this name already.");
    banks.broken = "PUT /api/banks/brooks";
    page.click("text=Replace it");
    assertThat(page.locator("dialog .problem")).hasText("This server keeps as much as it may.");
    assertThat(banks.saved("brooks").title()).isEqualTo("Brooks");
    assertThat(banks.asked()).noneMatch(request -> request.startsWith("DELETE"));
  }

  @Test
  void aFileOfTheBanksFolderCannotBeReplaced() {
    banks.lay("brooks", EditorPage.SAVED.replace("Rivers", "Brooks"));
    choose("Copy…");
    page.fill("#bank-title", "Brooks");
    page.click("dialog button:has-text('Copy')");
    assertThat(page.locator("dialog .problem"))
        .hasText("A file in the banks folder has this name. Choose another title.");
    assertThat(page.locator("text=Replace it")).hasCount(0);
    page.fill("#bank-title", "Becks");
    page.click("dialog button:has-text('Copy')");
    assertThat(page.locator(".bank")).hasCount(3);
    assertThat(banks.saved("becks").title()).isEqualTo("Becks");
  }

  @Test
  void aCopyAndARenamedOneKeepTheirNotes() {
    String notes = ", \"notes\": {\"lines\": [\"Which is longest?\", \"Danube\"]}}";
    banks.add("rivers", EditorPage.SAVED.strip().replaceAll("}$", notes));
    choose("Copy…");
    page.click("dialog button:has-text('Copy')");
    assertThat(page.locator(".bank")).hasCount(2);
    choose("Rename…");
    page.fill("#bank-title", "Streams");
    page.click("dialog button:has-text('Rename')");
    assertThat(page.locator(".bank").last()).containsText("Streams");
    for (String name : new String[] {"rivers-2", "streams"}) {
      assertThat(banks.saved(name).notes().orElseThrow().lines()).hasSize(2);
    }
  }

  @Test
  void deletingAsksFirst() {
    choose("Delete…");
    page.keyboard().press("Escape");
    assertThat(banks.has("rivers")).isTrue();
    choose("Delete…");
    page.click("dialog button:has-text('Delete')");
    assertThat(page.locator(".empty")).containsText("No banks yet.");
    assertThat(banks.has("rivers")).isFalse();
  }

  @Test
  void thePreviewShowsEveryKindAndLinksToTheEditor() {
    page.click(".bank");
    assertThat(page.locator(".sheet .steps li")).hasText(new String[] {"Elbe", "Rhine", "Rhone"});
    page.click(".chosen-head >> text=Edit");
    assertThat(page.locator("#title")).hasValue("Rivers");
    page.goBack();
    assertThat(page.locator(".bank")).isVisible();
  }
}
