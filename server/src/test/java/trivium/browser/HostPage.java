package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Objects;

/** The host's page, as a host uses it. */
final class HostPage {
  private final Page page;

  HostPage(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Opens a room and gives its code. */
  String open(String bank, int questions) {
    choose(bank);
    Locator slider = page.getByRole(AriaRole.SLIDER).first();
    slider.focus();
    page.keyboard().press("Home");
    for (int n = Integer.parseInt(slider.inputValue()); n < questions; n++) {
      page.keyboard().press("ArrowRight");
    }
    press("Open the room");
    Locator code = page.locator(".join-ticket .code");
    code.waitFor();
    return code.innerText().replaceAll("\\D", "");
  }

  /** How fast a machine is changes nothing then, and there is time for it. */
  void givesPointsForRightAnswersAlone(String bank) {
    choose(bank);
    page.locator("[name=scoring][value=accuracy]").check();
    page.getByRole(AriaRole.SLIDER).nth(1).focus();
    page.keyboard().press("End");
  }

  /** Chooses a bank whose questions can be answered at once. */
  private void choose(String bank) {
    page.getByText(bank, new Page.GetByTextOptions().setExact(true)).first().click();
    Locator reading = page.locator("[name=reading]");
    reading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    if (reading.isHidden()) {
      page.locator(".timing summary").click();
    }
    reading.uncheck();
  }

  String displayLink() {
    return link("Open display");
  }

  String reportLink() {
    return link("See the report");
  }

  private String link(String label) {
    return Objects.requireNonNull(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label))
            .getAttribute("href"));
  }

  /** Corrects the question that closed last: this choice is right too. */
  void alsoRight(String choice) {
    button("Correct a question").click();
    page.locator(".correction .ticks label")
        .filter(new Locator.FilterOptions().setHasText(choice))
        .click();
    page.locator(".correction").getByText("Save").click();
    assertThat(page.locator(".correction .outcome")).containsText("Done.");
    page.keyboard().press("Escape");
  }

  void press(String label) {
    // A step that has just been offered is not taken at once.
    button(label).waitFor();
    isReady();
    button(label).click();
  }

  /** The page takes two presses in a row for one; a host does not press that fast. */
  private void isReady() {
    assertThat(page.locator(".actions .primary")).hasAttribute("aria-busy", "false");
  }

  /** The space bar, once the page offers this as the next step. */
  void space(String offered) {
    assertThat(button(offered)).isEnabled();
    isReady();
    page.keyboard().press("Space");
  }

  void sees(String text) {
    assertThat(page.locator("body")).containsText(text);
  }

  private Locator button(String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
  }
}
