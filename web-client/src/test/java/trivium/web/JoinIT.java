package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;

/** Joining on a phone, from six digits to a seat. */
class JoinIT {
  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.openPhone();
  private final FakeRoom room = new FakeRoom(page, this::answer);

  /** A server that crashes during each join never responds. */
  private boolean silent;

  private void answer(FakeRoom from, ClientMessage message) {
    if (message instanceof SeatRequest.Join join && !silent) {
      if (join.name().equals("Bob")) {
        from.say(RefusalReason.NAME_TAKEN.refused());
      } else {
        from.say(
            new SeatMessage.Joined(ShortGame.ADA, join.name(), "token"),
            ShortGame.player(Phase.LOBBY));
      }
    }
  }

  @Test
  void theCodeIsTypedOnThePadOfThePageAndAppearsInTheAddress() {
    page.navigate(WebPages.url("/"));
    tapDigits("482913");
    assertThat(page.locator("#name")).isFocused();
    page.fill("#name", "Ada");
    page.keyboard().press("Enter");
    assertThat(page.locator(".state, .joined")).hasText("You’re in!");
    assertThat(page.url()).endsWith("/482913");
  }

  @Test
  void aPastedLinkAndDigitsOfAnotherScriptAreACode() {
    for (String typed : List.of("https://quiz.example/trivia/482913", "٤٨٢٩١٣")) {
      page.navigate(WebPages.url("/"));
      page.locator("#code").focus();
      page.keyboard().insertText(typed);
      assertThat(page.locator("#name")).isFocused();
      assertThat(page.locator("form")).containsText("482 913");
    }
  }

  @Test
  void aDigitAfterAWrongCodeStartsANewOne() {
    room.find(_ -> RefusalReason.NO_SUCH_ROOM.refused());
    page.navigate(WebPages.url("/"));
    page.locator("#code").pressSequentially("482931");
    assertThat(page.locator(".join-step [role=status]")).containsText("There is no room");
    page.locator("#code").pressSequentially("4");
    assertThat(page.locator("#code")).hasValue("4");
  }

  @Test
  void aRefusalIsShownAtTheField() {
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Bob");
    page.tap("text=Join");
    assertThat(page.locator("#name-problem")).containsText(RefusalReason.NAME_TAKEN.sentence());
    page.fill("#name", "Ada");
    page.tap("text=Join");
    assertThat(page.locator("h1")).hasText("Ada");
    assertThat(room.connections()).isEqualTo(1);
  }

  @Test
  void aJoinWithoutAnAnswerIsSentAgainWithTheSameClaim() {
    silent = true;
    page.navigate(WebPages.url("/482913"));
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
    assertThat(page.locator(".joined")).hasText("You’re in!");
    assertThat(claims()).hasSize(4).containsOnly(claims().getFirst());
    assertThat(claims().getFirst()).hasSize(32);
    assertThat(page.evaluate("sessionStorage.getItem('trivium.player.join')")).isNull();
  }

  @Test
  void aWrongCodeIsReportedBeforeTheNameIsRequested() {
    room.find(find ->
        find.room().digits().equals("482913")
            ? new SeatMessage.Found(find.room(), "Planets")
            : RefusalReason.NO_SUCH_ROOM.refused());
    page.navigate(WebPages.url("/"));
    tapDigits("482931");
    assertThat(page.locator(".join-step [role=status]"))
        .containsText("There is no room with this code");
    assertThat(page.locator("#code")).hasValue("482 931");
    tapDigits("482913");
    assertThat(page.locator("#name")).isFocused();
    assertThat(page.locator("form")).containsText("Planets");
  }

  @Test
  void aLockedRoomIsReportedAtItsLinkToo() {
    room.find(_ -> RefusalReason.ROOM_LOCKED.refused());
    page.navigate(WebPages.url("/482913"));
    assertThat(page.locator(".join-step [role=status]"))
        .containsText(RefusalReason.ROOM_LOCKED.sentence());
    assertThat(page.locator("#name")).hasCount(0);
  }

  @Test
  void aCodeThatCouldNotBeCheckedIsCheckedAgainAutomatically() {
    room.find(find ->
        room.heard(SeatRequest.Find.class).size() > 1
            ? new SeatMessage.Found(find.room(), "Planets")
            : RefusalReason.TOO_MANY_TRIES.refused());
    page.navigate(WebPages.url("/"));
    tapDigits("482913");
    assertThat(page.locator(".join-step [role=status]")).containsText("Check the six digits");
    assertThat(page.locator("#name")).isFocused();
  }

  @Test
  void theNameIsLimitedToTwentyFourCharactersOfAnyCodePoints() {
    page.navigate(WebPages.url("/482913"));
    page.locator("#name").pressSequentially("Maximilian von Hohenstein the Third");
    assertThat(page.locator("#name")).hasValue("Maximilian von Hohenstei");
    page.fill("#name", "");
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    page.locator("#name").focus();
    page.keyboard().insertText("x".repeat(23) + family + "yz");
    assertThat(page.locator("#name")).hasValue("x".repeat(23) + family);
  }

  @Test
  void aTakenNameIsSelectedSoThatTypingReplacesIt() {
    page.navigate(WebPages.url("/482913"));
    page.fill("#name", "Bob");
    page.tap("text=Join");
    assertThat(page.locator("#name-problem")).containsText(RefusalReason.NAME_TAKEN.sentence());
    assertThat(page.locator("#name")).isFocused();
    page.keyboard().type("Ada");
    assertThat(page.locator("#name")).hasValue("Ada");
  }

  @Test
  void aBrowserSendsTheSameDeviceTokenEachTime() {
    room.find(_ -> RefusalReason.REMOVED.refused());
    page.navigate(WebPages.url("/482913"));
    assertThat(page.locator(".join-step [role=status]")).containsText("The host removed you");
    page.reload();
    page.waitForCondition(() -> devices().size() == 2);
    assertThat(devices()).containsOnly(devices().getFirst());
    assertThat(devices().getFirst()).hasSize(32);
  }

  private List<String> devices() {
    return room.heard(SeatRequest.Find.class).stream().map(SeatRequest.Find::device).toList();
  }

  private void tapDigits(String digits) {
    for (String digit : digits.split("")) {
      page.locator(".key").getByText(digit).tap();
    }
  }

  private List<String> claims() {
    return room.heard(SeatRequest.Join.class).stream().map(SeatRequest.Join::claim).toList();
  }
}
