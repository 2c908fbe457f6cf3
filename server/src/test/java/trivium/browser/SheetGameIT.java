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
      var room = new RoomTabs(server, opened);
      open(room);
      Tab host = room.host();
      Tab display = room.display();
      Tab ada = room.player("Ada");
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
      ada.sees("You have no points to bet.");
      display.sees("0 of 1 bet placed");
      host.click(button("Show the question"));
      ada.sees("1 of 3 answered");
      host.click(button("Lock the sheet"));
      ada.sees("Last check");
      display.sees("Last chance to change an answer");
      host.click(button("Lock it now"));
      ada.sees("Your answers are being marked.");
      display.sees("Answers are being marked");
      ada.open(server.url() + "/" + room.code());
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

  private static void open(RoomTabs room) {
    room.chooseBank("Django");
    room.unfold("Which questions");
    room.chooseKind("Pick one");
    room.setQuestions(3);
    room.unfold("How it is played");
    room.chooseMode("Answer sheet");
    room.toggle("joker");
    room.toggle("wager");
    room.open();
  }
}
