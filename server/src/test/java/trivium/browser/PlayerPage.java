package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A phone in a player's hand. */
final class PlayerPage {
  private final Page page;

  PlayerPage(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  void join(String name) {
    page.fill("#name", name);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join")).tap();
  }

  void answer(int choice) {
    page.locator(".tile").nth(choice).tap();
  }

  void sees(String text) {
    assertThat(page.locator("body")).containsText(text);
  }

  /** What is asked now. */
  String prompt() {
    Locator prompt = page.locator("h1.prompt");
    prompt.waitFor();
    return prompt.innerText();
  }

  void isAsked(String prompt) {
    assertThat(page.locator("h1.prompt")).hasText(prompt);
  }

  void isTaken(int choice) {
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(page.locator(".tile").nth(choice)).hasAttribute("aria-pressed", "true");
  }

  void isJudged() {
    page.locator("main.after").waitFor();
  }
}
