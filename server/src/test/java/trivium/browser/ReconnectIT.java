package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients reconnect by themselves and show exactly the state of the room. */
class ReconnectIT {
  private static Party party;

  private HostPage host;
  private PlayerPage ada;
  private PlayerPage grace;
  private String code;

  @BeforeAll
  static void open() {
    party = new Party(Party.BANKS);
  }

  @AfterAll
  static void close() {
    party.close();
  }

  @BeforeEach
  void aQuestionIsOpen() {
    host = party.host();
    code = host.open("Cards", 2);
    ada = party.phone(code, "Ada");
    grace = party.phone(code, "Grace");
    host.press("Start with 2 players");
  }

  @AfterEach
  void sendHome() {
    party.sendHome();
  }

  @Test
  void aReloadBeforeTheAnswerShowsTheSameQuestionAndItCanBeAnswered() {
    String prompt = ada.prompt();
    ada.page().reload();
    ada.isAsked(prompt);
    ada.answer(1);
    ada.isTaken(1);
  }

  @Test
  void aReloadAfterTheAnswerShowsThatItIsTaken() {
    ada.prompt();
    ada.answer(2);
    ada.isTaken(2);
    ada.page().reload();
    ada.isTaken(2);
  }

  @Test
  void allPagesMayReloadAtTheRevealAndTheGameContinues() {
    Page display = party.display(host);
    ada.prompt();
    ada.answer(0);
    grace.answer(0);
    ada.isJudged();
    ada.page().reload();
    ada.isJudged();
    display.reload();
    assertThat(display.locator("main")).containsText("of 2 right");
    host.page().reload();
    host.press("Show leaderboard");
    ada.sees("You are currently");
    ada.page().reload();
    ada.sees("You are currently");
    host.press("Next question");
    grace.prompt();
  }

  @Test
  void aHostWhoReloadsInMidQuestionKeepsTheRoom() {
    ada.prompt();
    host.page().reload();
    host.press("Close question");
    ada.isJudged();
  }

  @Test
  void aPhoneWithoutNetworkReportsItAndReturnsToTheRoom() {
    ada.prompt();
    ada.loseNetwork();
    ada.sees("Reconnecting…");
    grace.answer(0);
    host.press("Close question");
    grace.isJudged();
    ada.findNetwork();
    ada.isJudged();
  }

  @Test
  void aSecondWindowTakesTheSeatAndTheFirstReportsIt() {
    ada.prompt();
    Page second = ada.page().context().newPage();
    second.navigate(party.url() + "/" + code);
    new PlayerPage(second).prompt();
    ada.sees("You’re playing in another window");
  }

  @Test
  void aRemovedPlayerIsInformedAndCannotReturn() {
    ada.prompt();
    host.page().locator(".roster summary").click();
    host.press("Remove Ada");
    host.page()
        .locator("dialog, [role=dialog], [role=alertdialog]")
        .getByText("Remove")
        .last()
        .click();
    ada.sees("The host removed you");
  }

  @Test
  void oneMayJoinInTheMiddleOfAQuestion() {
    String prompt = ada.prompt();
    PlayerPage late = party.phone(code);
    late.join("Edsger");
    late.isAsked(prompt);
    late.answer(3);
    late.isTaken(3);
  }
}
