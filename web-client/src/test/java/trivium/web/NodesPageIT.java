package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.NodeList;
import trivium.protocol.NodeList.ListedNode;
import trivium.protocol.NodeList.State;
import trivium.protocol.RefusalReason;
import trivium.protocol.WireCodec;

/** The page of the nodes, and the link to it. */
class NodesPageIT {
  private static final Path GOLDEN = Path.of("../protocol/src/test/resources/golden/http");

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final List<String> changes = new CopyOnWriteArrayList<>();
  private volatile List<ListedNode> nodes = List.of(node("a", State.UP), node("b", State.UP));
  private volatile boolean isReachable = true;

  private static ListedNode node(String name, State state) {
    return new ListedNode(
        name,
        name.equals("a"),
        state,
        false,
        "0.2.0",
        12,
        340,
        371,
        1_795_420_800_000L,
        name.equals("a") ? List.of("capitals", "planets") : List.of("planets"));
  }

  @BeforeEach
  void serve() {
    page.route("**/api/nodes", this::list);
    page.route(
        "**/api/nodes/*/drain",
        route -> {
          changes.add(
              route.request().method() + " " + route.request().url().replaceAll(".*/api", "/api"));
          route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
  }

  private void list(Route route) {
    if (!isReachable) {
      route.abort();
    } else if ("Bearer secret".equals(route.request().headers().get("authorization"))) {
      route.fulfill(new Route.FulfillOptions().setBodyBytes(WireCodec.write(new NodeList(nodes))));
    } else {
      refuse(route, 401, RefusalReason.WRONG_KEY);
    }
  }

  private static void refuse(Route route, int status, RefusalReason reason) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setBodyBytes(WireCodec.write(reason.refused())));
  }

  private void open() {
    page.navigate(WebPages.url("/nodes#key=secret"));
  }

  @Test
  void theNodesAreShownAndKeepUpByThemselves() {
    open();
    assertThat(page.locator("main")).containsText("2 nodes, 24 rooms, 680 players");
    assertThat(page.locator(".node-list > li").first()).containsText("this node");
    assertThat(page.locator(".node-list > li").first()).containsText("Version 0.2.0, since");
    assertThat(page.locator(".folder-note")).isVisible();
    page.click("text=2 banks in its folder");
    assertThat(page.locator("details[open] li"))
        .hasText(new String[] {"capitals not on b", "planets"});
    nodes = List.of(node("a", State.UP), node("b", State.TAKEN_OVER));
    assertThat(page.locator(".chip").nth(1)).hasText("Lost");
    assertThat(page.locator("main")).containsText("1 node, 12 rooms");
    assertThat(page.locator("details[open]")).isVisible();
    assertThat(page.locator(".node-list button")).hasCount(0);
  }

  @Test
  void drainingAsksFirstAndCanBeUndoneByKeyboard() {
    open();
    page.locator("[aria-label='Drain b']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".confirm")).containsText("Its 12 rooms move to other nodes");
    page.keyboard().press("Escape");
    assertThat(page.locator(".confirm")).isHidden();
    assertThat(changes).isEmpty();
    page.keyboard().press("Enter");
    nodes = List.of(node("a", State.UP), node("b", State.DRAINING));
    page.click(".confirm >> text='Drain'");
    assertThat(page.locator(".chip").nth(1)).hasText("Draining");
    assertThat(page.locator("#say")).hasText("Node b is draining.");
    assertThat(page.locator("[aria-label='Drain a']")).hasCount(0);
    nodes = List.of(node("a", State.UP), node("b", State.UP));
    page.click("text=Take rooms again");
    assertThat(page.locator("[aria-label='Drain b']")).isVisible();
    assertThat(changes).containsExactly("POST /api/nodes/b/drain", "DELETE /api/nodes/b/drain");
  }

  @Test
  void aRefusalIsShownInTheDialog() {
    page.route("**/api/nodes/b/drain", route -> refuse(route, 409, RefusalReason.NO_OTHER_NODE));
    open();
    page.click("[aria-label='Drain b']");
    page.click(".confirm >> text='Drain'");
    assertThat(page.locator(".confirm .problem")).hasText(RefusalReason.NO_OTHER_NODE.sentence());
    assertThat(page.locator(".chip").nth(1)).hasText("Running");
  }

  @Test
  void whileTheServerDoesNotRespondTheLastNodesRemain() {
    open();
    assertThat(page.locator(".node-list > li")).hasCount(2);
    isReachable = false;
    assertThat(page.locator(".problem")).hasText("The server isn’t responding. Is it running?");
    assertThat(page.locator(".node-list > li")).hasCount(2);
    isReachable = true;
    assertThat(page.locator(".trouble")).hasCount(0);
  }

  @Test
  void aServerOnItsOwnSaysSo() {
    nodes = List.of();
    open();
    assertThat(page.locator("main")).containsText("This server runs on its own.");
    assertThat(page.locator(".node-list")).hasCount(0);
  }

  @Test
  void theHostPageLinksToTheNodesOnlyWhereThereAreAny() {
    page.route(
        "**/api/banks",
        route -> route.fulfill(new Route.FulfillOptions().setPath(GOLDEN.resolve("banks.json"))));
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Nodes");
    assertThat(page.locator(".node-list > li")).hasCount(2);
    isReachable = false;
    page.navigate(WebPages.url("/host"));
    assertThat(page.locator("text=Past rooms")).isVisible();
    assertThat(page.locator(".masthead >> text=Nodes")).hasCount(0);
    isReachable = true;
    nodes = List.of();
    page.waitForResponse("**/api/nodes", () -> page.reload());
    assertThat(page.locator("text=Past rooms")).isVisible();
    assertThat(page.locator(".masthead >> text=Nodes")).hasCount(0);
  }
}
