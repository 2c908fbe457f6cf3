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
      var room = new RoomTabs(server, opened);
      open(room);
      Tab host = room.host();
      Tab display = room.display();
      Tab ada = room.player("Ada");
      Tab grace = room.player("Grace");
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

  private static void open(RoomTabs room) {
    room.chooseBank("Django");
    room.unfold("How it is played");
    room.chooseMode("Buzzer");
    room.toggle("knockOut");
    room.unfold("Timing");
    room.toggle("reading");
    room.setLongestLimit();
    room.open();
  }
}
