package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.SeatRequest;

/** A second device of the host. */
class RemoteIT {
  private static final List<NamedPlayer> ROSTER = List.of(new NamedPlayer(ShortGame.ADA, "Ada"));

  @RegisterExtension final WebPages web = new WebPages();

  @Test
  void theLinkIsShownOnRequestAsAQrCodeThatNoAddressContains() {
    Page page = web.open();
    List<String> drawn = new ArrayList<>();
    page.route(
        "**/api/qr",
        route -> {
          drawn.add(route.request().postData());
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("image/svg+xml")
                  .setBody("<svg xmlns='http://www.w3.org/2000/svg'></svg>"));
        });
    page.addInitScript("localStorage.setItem('trivium.host.key', 'secret')");
    new HostedRoom(page, Phase.LOBBY, ROSTER);
    assertThat(page.locator(".remote-dialog img")).hasCount(0);
    page.click("summary:has-text('More')");
    page.click("text=Use a phone as remote");
    assertThat(page.locator(".remote-dialog img")).isVisible();
    assertThat(drawn).containsExactly("http://192.0.2.7/host#seat=token&key=secret");
    page.keyboard().press("Escape");
    assertThat(page.locator(".remote-dialog img")).hasCount(0);
  }

  @Test
  void theLinkOpensTheRoomAndLeavesTheAddressBar() {
    Page phone = web.openPhone();
    FakeRoom room =
        new FakeRoom(
            phone,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(ShortGame.host(Phase.QUESTION, ROSTER, ShortGame.QUESTION));
              }
            });
    phone.navigate(WebPages.url("/host#seat=482913.h.Zk3nP0aV7sQeWm1t&key=secret"));
    assertThat(phone.locator(".game-controls")).isVisible();
    assertThat(room.heard(SeatRequest.Resume.class))
        .containsExactly(new SeatRequest.Resume("482913.h.Zk3nP0aV7sQeWm1t"));
    assertThat(phone).hasURL(WebPages.url("/host"));
    phone.reload();
    assertThat(phone.locator(".game-controls")).isVisible();
    assertThat(phone.evaluate("localStorage.getItem('trivium.host.key')")).isEqualTo("secret");
  }
}
