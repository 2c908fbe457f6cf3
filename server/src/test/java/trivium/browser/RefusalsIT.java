package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trivium.protocol.RefusalReason;

/**
 * Every refusal is shown as a sentence at the field it belongs to, and before the page asks for a
 * name.
 */
class RefusalsIT {
  private static Party party;

  @BeforeAll
  static void open() {
    party = new Party();
  }

  @AfterAll
  static void close() {
    party.close();
  }

  @AfterEach
  void sendHome() {
    party.sendHome();
  }

  @Test
  void aWrongCodeIsReported() {
    PlayerPage lost = party.phone("000000");
    lost.sees("There is no room with this code");
  }

  @Test
  void aTakenOrInvisibleNameCanBeChanged() {
    String code = party.host().open("Django", 1);
    party.phone(code, "Ada");
    PlayerPage other = party.phone(code);
    other.join("ADA");
    other.sees(RefusalReason.NAME_TAKEN.sentence());
    other.join("\u3164");
    other.sees(RefusalReason.NAME_UNFIT.sentence());
    other.join("Grace");
    other.sees("You’re in!");
  }

  @Test
  void aLockedRoomIsReported() {
    HostPage host = party.host();
    String code = host.open("Django", 1);
    host.press("Lock room");
    host.sees("Joining is closed");
    PlayerPage late = party.phone(code);
    late.sees(RefusalReason.ROOM_LOCKED.sentence());
  }

  @Test
  void aWrongHostKeyIsAskedForAgain() {
    Page page = party.host().page();
    page.evaluate("localStorage.clear()");
    page.navigate("about:blank");
    page.navigate(party.url() + "/host#key=guess");
    assertThat(page.locator("body")).containsText("key");
    assertThat(page.getByText("Django")).hasCount(0);
  }
}
