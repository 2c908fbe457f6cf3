package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host shows one entry of notes whose right choices are in capitals, which nobody could know. */
class TaughtNotesIT {
  private static final String NOTES =
      """
      Which is a harbour of Peru?
      CALLAO
      Lima
      Cusco

      Which are harbours of Chile?
      Santiago
      ARICA
      Talca
      IQUIQUE

      Where do ships to Cuba land?
      Pinar
      Bayamo
      HAVANA
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
    assertThat(right()).hasText(new String[] {"CALLAO", "ARICA", "IQUIQUE", "HAVANA"});
    assertThat(page.locator(".read-entry li")).hasCount(10);
  }

  @Test
  void readingIsTakenOver() {
    mark("q", 1);
    mark("r", 2);
    assertThat(right()).hasCount(4);
    page.click("text=Use this reading");
    assertThat(page.locator(".sheet-list")).containsText("CALLAO");
    assertThat(page.locator(".sheet-list")).not().containsText("belongs to no question");
  }
}
