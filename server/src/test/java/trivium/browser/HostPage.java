package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    page.getByText(bank, new Page.GetByTextOptions().setExact(true)).first().click();
    Locator slider = page.getByRole(AriaRole.SLIDER).first();
    slider.focus();
    page.keyboard().press("Home");
    for (int n = Integer.parseInt(slider.inputValue()); n < questions; n++) {
      page.keyboard().press("ArrowRight");
    }
    press("Open the room");
    Locator code = page.locator(".pass .code");
    code.waitFor();
    return code.innerText().replaceAll("\\D", "");
  }

  String displayLink() {
    return Objects.requireNonNull(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open display"))
            .getAttribute("href"));
  }

  void press(String label) {
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
