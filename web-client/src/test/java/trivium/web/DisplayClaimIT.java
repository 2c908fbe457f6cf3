package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.DisplayCode;
import trivium.protocol.HostQuery;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;

/** A display that is connected by its code. */
class DisplayClaimIT {
  private static final DisplayCode CODE = new DisplayCode("KTRX");
  private static final ServerMessage OFFERED = new SeatMessage.DisplayCodeAssigned(CODE);

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private boolean roomExists = true;

  private void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.OfferDisplay) {
      room.say(OFFERED);
    } else if (message instanceof SeatRequest.Watch) {
      room.say(
          roomExists ? ShortGame.display(Phase.LOBBY) : RefusalReason.NO_SUCH_DISPLAY.refused());
    }
  }

  @Test
  void aDisplayWithoutALinkShowsItsCodeUntilAHostConnectsIt() {
    FakeRoom room = new FakeRoom(page, this::answer);
    page.navigate(WebPages.url("/display"));
    assertThat(page.locator(".code")).hasText("KTRX");
    room.say(new SeatMessage.DisplayCodeAssigned(new DisplayCode("BBBB")));
    assertThat(page.locator(".code")).hasText("BBBB");
    room.say(new SeatMessage.DisplayClaimed(ShortGame.ROOM, "key"));
    assertThat(page.locator(".lobby")).isVisible();
    assertThat(room.heard(SeatRequest.Watch.class))
        .containsExactly(new SeatRequest.Watch(ShortGame.ROOM, "key"));
  }

  @Test
  void aConnectedDisplaySurvivesReconnectionsAndReloads() {
    FakeRoom room = new FakeRoom(page, this::answer);
    page.navigate(WebPages.url("/display"));
    assertThat(page.locator(".code")).hasText("KTRX");
    room.say(new SeatMessage.DisplayClaimed(ShortGame.ROOM, "key"));
    assertThat(page.locator(".lobby")).isVisible();
    room.close(1012);
    page.waitForCondition(() -> room.heard(SeatRequest.Watch.class).size() == 2);
    page.reload();
    assertThat(page.locator(".lobby")).isVisible();
    assertThat(room.heard(SeatRequest.OfferDisplay.class)).hasSize(1);
  }

  @Test
  void whenItsRoomHasEndedADisplayShowsACodeAgain() {
    FakeRoom room = new FakeRoom(page, this::answer);
    page.navigate(WebPages.url("/display"));
    assertThat(page.locator(".code")).hasText("KTRX");
    room.say(new SeatMessage.DisplayClaimed(ShortGame.ROOM, "key"));
    assertThat(page.locator(".lobby")).isVisible();
    roomExists = false;
    page.reload();
    assertThat(page.locator(".code")).hasText("KTRX");
    assertThat(room.heard(SeatRequest.OfferDisplay.class)).hasSize(2);
  }

  @Test
  void theHostTypesTheCodeInAnyCase() {
    HostedRoom room =
        new HostedRoom(page, Phase.LOBBY, List.of(new NamedPlayer(ShortGame.ADA, "Ada")));
    page.click("summary:has-text('More')");
    page.click("text=Connect a display");
    page.keyboard().type("kt");
    page.keyboard().press("Enter");
    assertThat(page.locator("#display-problem")).containsText("four letters");
    page.fill(".display-dialog [name=code]", "kt rb");
    page.keyboard().press("Enter");
    room.heard(new HostQuery.ClaimDisplay(new DisplayCode("KTRB")));
    room.say(RefusalReason.NO_SUCH_DISPLAY_CODE.refused());
    assertThat(page.locator("#display-problem")).containsText("No display shows this code");
    assertThat(page.locator(".actions .problem")).hasCount(0);
    page.fill(".display-dialog [name=code]", "ktrx");
    page.click(".display-dialog button:has-text('Connect')");
    room.heard(new HostQuery.ClaimDisplay(CODE));
    room.say(new SeatMessage.DisplayConnected(CODE));
    assertThat(page.locator(".display-dialog")).isHidden();
  }
}
