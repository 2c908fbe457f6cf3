package trivium.browser;

import static trivium.browser.Tab.button;
import static trivium.browser.Tab.css;
import static trivium.browser.Tab.quoted;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.TestServer;

/** A round with a buzzer and knock-out, from the settings of the host to the report. */
class BuzzerGameIT {
  static List<String> browsers() {
    return AnyBrowser.wanted();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void aBuzzerRoundWithKnockOutIsPlayedToThePodium(String browser) {
    try (TestServer server = new TestServer();
        AnyBrowser opened = AnyBrowser.of(browser)) {
      Tab host = opened.tab(1366, 768);
      host.open(server.url() + "/host#key=" + TestServer.HOST_KEY);
      String code = open(host);
      Tab display = opened.tab(1920, 1080);
      display.open(
          server.url()
              + host.read("document.querySelector('a[href^=\"/display\"]').getAttribute('href')"));
      Tab ada = join(server, opened, code, "Ada");
      Tab grace = join(server, opened, code, "Grace");
      host.click(button("Start with 2 players"));
      ada.sees("Press first, then answer aloud.");
      display.sees("A wrong answer puts you out for the rest of the round.");
      host.click(button("Start the round"));
      host.sees("Right answer, only for you");
      ada.click(button("Buzz"));
      ada.sees("Answer aloud!");
      display.sees("answers");
      grace.click(button("Buzz"));
      grace.sees("You are next.");
      host.click(button("Wrong"));
      ada.sees("Your answer was not right");
      grace.sees("Answer aloud!");
      host.click(button("Right"));
      grace.sees("+1,000");
      ada.sees("You are out for the rest of this round.");
      host.sees("The last one in:");
      ada.click(button("Looks wrong"));
      ada.sees("The host knows");
      host.sees("1 player says that this answer looks wrong.");
      // The round of three questions is decided after the first.
      host.click(button("Show the final result"));
      host.click("document.querySelector('a[href*=\"/report/\"]')");
      host.sees("1 player said it looks wrong");
      host.waitUntil(
          css(".press-report")
              + "?.innerText.replace(/\\s+/g, ' ').includes("
              + quoted("Ada first wrong")
              + ")");
    }
  }

  private static String open(Tab host) {
    host.click(
        "[...document.querySelectorAll('.bank *')].find((one) => one.innerText === 'Django')");
    host.waitUntil(css("input[type=range]"));
    host.click(
        "[...document.querySelectorAll('summary')].find((one) => one.innerText.includes('How it is played'))");
    host.click(
        "[...document.querySelectorAll('.segment')].find((one) => one.innerText.includes('Buzzer'))");
    host.click(css("[name=knockOut]"));
    host.click(
        "[...document.querySelectorAll('summary')].find((one) => one.innerText.startsWith('Timing'))");
    host.click(css("[name=reading]"));
    host.read(
        "(() => { document.querySelectorAll('input[type=range]')[1].focus(); return ''; })()");
    host.press("End");
    host.click(button("Open the room"));
    host.waitUntil(css(".join-ticket .code"));
    return host.read(css(".join-ticket .code") + ".innerText.replace(/\\D/g, '')");
  }

  private static Tab join(TestServer server, AnyBrowser browser, String code, String name) {
    Tab phone = browser.tab(360, 740);
    phone.open(server.url() + "/" + code);
    phone.click(css("#name"));
    phone.type(name);
    phone.click(button("Join"));
    phone.sees("You’re in!");
    return phone;
  }
}
