package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host shows one entry of notes whose right choices have a mark that nobody has heard of. */
class TaughtNotesIT {
  private static final String NOTES =
      """
      Which is a harbour of Peru?
      Callao ~!
      Lima
      Cusco

      Which are harbours of Chile?
      Santiago
      Arica ~!
      Talca
      Iquique ~!

      Where do ships to Cuba land?
      Pinar
      Bayamo
      Havana ~!
      """;

  private Party party;
  private Page page;

  @BeforeEach
  void openTheNotes() {
    party = new Party(Party.BANKS);
    page = party.host().page();
    page.click("text=Paste text");
    page.fill("#paste", NOTES);
    page.click("text=Make questions");
    page.click("text=Show an example");
  }

  @AfterEach
  void close() {
    party.close();
  }

  private void mark(String key, int line) {
    page.locator(".markable[data-line='" + line + "']").getByRole(AriaRole.BUTTON).focus();
    page.keyboard().press(key);
  }

  private Locator right() {
    return page.locator(".read-entry .is-right");
  }

  @Test
  void questionWithItsRightChoiceMarksAllOtherRightChoices() {
    assertThat(right()).hasCount(0);
    mark("q", 1);
    mark("r", 2);
    assertThat(right()).hasText(new String[] {"Callao", "Arica", "Iquique", "Havana"});
    assertThat(page.locator(".read-entry li")).hasCount(10);
  }

  @Test
  void readingIsTakenOver() {
    mark("q", 1);
    mark("r", 2);
    assertThat(right()).hasCount(4);
    page.click("text=Use this reading");
    assertThat(page.locator(".sheet-list")).containsText("Callao");
    assertThat(page.locator(".sheet-list")).not().containsText("belongs to no question");
  }
}
