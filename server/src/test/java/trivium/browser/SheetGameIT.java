package trivium.browser;

import static trivium.browser.Tab.button;
import static trivium.browser.Tab.css;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.TestServer;

/** A round with an answer sheet, a joker and bets, from the settings of the host to the podium. */
class SheetGameIT {
  static List<String> browsers() {
    return AnyBrowser.wanted();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void anAnswerSheetIsFilledInLockedAndRevealed(String browser) {
    try (TestServer server = new TestServer();
        AnyBrowser opened = AnyBrowser.of(browser)) {
      Tab host = opened.tab(1366, 768);
      host.open(server.url() + "/host#key=" + TestServer.HOST_KEY);
      String code = open(host);
      Tab display = opened.tab(1920, 1080);
      display.open(
          server.url()
              + host.read("document.querySelector('a[href^=\"/display\"]').getAttribute('href')"));
      Tab ada = opened.tab(360, 740);
      ada.open(server.url() + "/" + code);
      ada.click(css("#name"));
      ada.type("Ada");
      ada.click(button("Join"));
      ada.sees("You’re in!");
      host.click(button("Start with 1 player"));
      ada.click(button("Play the joker"));
      ada.sees("Joker played");
      host.sees("1 joker:");
      display.sees("Ada");
      host.click(button("Start the round"));
      display.sees("Question 1 of 3 · Answer sheet");
      ada.click(css(".sheet-choices button"));
      ada.sees("Saved");
      host.sees("1 of 1 answered");
      host.click(button("Next question"));
      ada.sees("1 more question to come.");
      host.click(button("Take bets"));
      ada.sees("You have no points to bet yet.");
      display.sees("0 of 1 bet placed");
      host.click(button("Show the question"));
      ada.sees("1 of 3 answered");
      host.click(button("Lock the sheet"));
      ada.sees("Last check");
      display.sees("Last chance to change an answer");
      host.click(button("Lock it now"));
      ada.sees("Your answers are being marked.");
      display.sees("Answers are being marked");
      ada.open(server.url() + "/" + code);
      ada.sees("Your answers are being marked.");
      host.click(button("Reveal the first answer"));
      ada.waitUntil(css(".result .sheet-strip"));
      // The page ignores presses for a moment after each step.
      host.waitUntil(css(".primary[aria-busy=false]"));
      host.click(button("Reveal all"));
      ada.sees("of 3 right");
      display.sees("The answers");
      host.click(button("Show the final result"));
      host.sees("The podium");
    }
  }

  private static String open(Tab host) {
    host.click(
        "[...document.querySelectorAll('.bank *')].find((one) => one.innerText === 'Django')");
    host.waitUntil(css("input[type=range]"));
    host.click(
        "[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('Which questions'))");
    host.click(
        "[...document.querySelectorAll('.facet')].find((one) => one.innerText.startsWith('Pick one'))");
    host.read("(() => { document.querySelector('input[type=range]').focus(); return ''; })()");
    host.press("Home");
    host.press("ArrowRight");
    host.press("ArrowRight");
    host.click(
        "[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('How it is played'))");
    host.click(
        "[...document.querySelectorAll('.segment')].find((one) => one.innerText.includes('Answer sheet'))");
    host.click(css("[name=joker]"));
    host.click(css("[name=wager]"));
    host.click(button("Open the room"));
    host.waitUntil(css(".join-ticket .code"));
    return host.read(css(".join-ticket .code") + ".innerText.replace(/\\D/g, '')");
  }
}
