package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.ServerMessage;
import trivium.protocol.Why;

/** From six digits to a seat, on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinIT {
  private WebFiles files;
  private Browsers browsers;
  private Page page;
  private FakeRoom room;

  /** A server that dies over each join says nothing. */
  private boolean silent;

  @BeforeAll
  void open() {
    files = new WebFiles();
    browsers = new Browsers();
  }

  @AfterAll
  void close() {
    browsers.close();
    files.close();
  }

  @BeforeEach
  void visit() {
    silent = false;
    page =
        browsers
            .chromium()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(360, 740)
                    .setHasTouch(true)
                    .setIsMobile(true))
            .newPage();
    room = new FakeRoom(page, this::answer);
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  private void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof ClientMessage.Join join && !silent) {
      if (join.name().equals("Bob")) {
        from.say(Why.NAME_TAKEN.refused());
      } else {
        from.say(
            new ServerMessage.Joined(Evening.ADA, join.name(), "token"),
            Evening.player(Phase.LOBBY));
      }
    }
  }

  @Test
  void theCodeIsTypedOnOurOwnPadAndTheAddressRemembersIt() {
    page.navigate(files.url("/"));
    for (String digit : "482913".split("")) {
      page.locator(".key").getByText(digit).tap();
    }
    assertThat(page.locator("#name")).isFocused();
    page.fill("#name", "Ada");
    page.keyboard().press("Enter");
    assertThat(page.locator(".state, .big")).hasText("You’re in!");
    assertThat(page.url()).endsWith("/482913");
  }

  @Test
  void aRefusalStandsWhereThePersonLooks() {
    page.navigate(files.url("/482913"));
    page.fill("#name", "Bob");
    page.tap("text=Join");
    assertThat(page.locator("#name-problem")).containsText("Somebody here has this name");
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator("h1")).hasText("Ada");
    assertThat(room.connections()).isEqualTo(1);
  }

  @Test
  void aJoinWithoutAnAnswerIsSentAgainWithTheSameClaim() {
    silent = true;
    page.navigate(files.url("/482913"));
    page.fill("#name", "Ada");
    page.tap("text=Join");
    page.waitForCondition(() -> claims().size() == 1);
    room.close(1012);
    page.waitForCondition(() -> claims().size() == 2);
    assertThat(page.locator("form button.wide")).hasText("Joining");
    page.reload();
    page.waitForCondition(() -> claims().size() == 3);
    assertThat(page.locator("#name")).hasValue("Ada");
    assertThat(page.locator("form button.wide")).hasText("Joining");
    silent = false;
    room.close(1012);
    assertThat(page.locator("h1")).hasText("Ada");
    assertThat(page.locator(".big")).hasText("You’re in!");
    assertThat(claims()).hasSize(4).containsOnly(claims().getFirst());
    assertThat(claims().getFirst()).hasSize(32);
    assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
  }

  private List<String> claims() {
    return room.heard(ClientMessage.Join.class).stream().map(ClientMessage.Join::claim).toList();
  }
}
