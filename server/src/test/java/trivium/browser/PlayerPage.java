package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A phone in a player's hand. */
final class PlayerPage {
  /** A line that fell silent: scripts can't be given 1006, which means that no code came. */
  private static final WebSocketRoute.CloseOptions NO_NETWORK =
      new WebSocketRoute.CloseOptions().setCode(4008);

  private final Page page;
  private final List<WebSocketRoute> lines = new ArrayList<>();
  private boolean reachable = true;

  PlayerPage(Page page) {
    this.page = page;
    page.routeWebSocket(
        "**/ws",
        line -> {
          if (reachable) {
            line.connectToServer();
            lines.add(line);
          } else {
            line.close(NO_NETWORK);
          }
        });
  }

  /** Cuts the network, as in a lift. */
  void loseNetwork() {
    reachable = false;
    lines.forEach(line -> line.close(NO_NETWORK));
    lines.clear();
  }

  void findNetwork() {
    reachable = true;
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

  void answer(String choice) {
    tile(choice).tap();
  }

  /**
   * Answers whatever is asked, as far as it can be done without knowing.
   *
   * @param mood whoever is in another one answers otherwise
   */
  void answersSomething(int mood) {
    Locator question = page.locator("main.open-question");
    String asked = question.getAttribute("class");
    String kind = asked.substring(asked.lastIndexOf("is-") + "is-".length()).strip();
    switch (kind) {
      case "choice" -> tileAt(mood).tap();
      case "several" -> {
        tileAt(mood).tap();
        send();
      }
      case "typed" -> {
        page.locator(".typed input").fill("" + mood);
        send();
      }
      case "order" -> {
        page.locator(".item .down").nth(mood).tap();
        send();
      }
      case "match" -> {
        page.locator(".side-b").all().forEach(Locator::tap);
        send();
      }
      default -> throw new AssertionError("a kind that no phone of ours knows: " + asked);
    }
  }

  private Locator tileAt(int mood) {
    Locator tiles = page.locator(".tile");
    tiles.first().waitFor();
    return tiles.nth(mood % tiles.count());
  }

  private void send() {
    page.locator(".send").tap();
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

  void isTaken(String choice) {
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(tile(choice)).hasAttribute("aria-pressed", "true");
  }

  private Locator tile(String choice) {
    return page.locator(".tile").filter(new Locator.FilterOptions().setHasText(choice));
  }

  void isJudged() {
    page.locator("main.result").waitFor();
  }
}
