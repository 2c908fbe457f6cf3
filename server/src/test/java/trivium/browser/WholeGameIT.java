package trivium.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static trivium.browser.Tab.button;
import static trivium.browser.Tab.css;
import static trivium.browser.Tab.quoted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.TestServer;

/**
 * One host, one projector, three phones: from a file of notes to the podium. In Chromium, or in the
 * browsers that {@code -Dtrivium.browsers=firefox,webkit} names.
 */
class WholeGameIT {
  private static final int QUESTIONS = 3;

  /** As many as the workshop has: one of each kind. */
  private static final int KINDS = 8;

  /** The notes that the program was made for; they are not ours to ship. */
  private static final Path ORIGINAL = Path.of("..", "..", "shared", "seeds");

  /** Records the messages and the errors of a page, from before its first script runs. */
  private static final String LISTEN =
      """
      (() => {
        window.received = [];
        window.broken = [];
        addEventListener('error', ({ message }) => broken.push(String(message)));
        addEventListener('unhandledrejection', ({ reason }) => broken.push(String(reason)));
        addEventListener('securitypolicyviolation', ({ blockedURI }) => broken.push(`refused ${blockedURI}`));
        const Socket = window.WebSocket;
        window.WebSocket = class extends Socket {
          constructor(...given) {
            super(...given);
            this.addEventListener('message', ({ data }) => received.push(data));
          }
        };
        return 'listening';
      })()\
      """;

  @TempDir private Path folder;

  static List<String> browsers() {
    return AnyBrowser.wanted();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void theShippedNotesArePlayedToThePodium(String browser) {
    try (TestServer server = new TestServer();
        AnyBrowser opened = AnyBrowser.of(browser)) {
      play(server, opened, "Django", QUESTIONS);
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void theOriginalNotesArePlayedToThePodium(String browser) throws IOException {
    assumeTrue(Files.isDirectory(ORIGINAL), "the original notes are not beside this clone");
    try (Stream<Path> files = Files.list(ORIGINAL)) {
      Path notes = files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      Files.copy(notes, folder.resolve("interview.txt"));
    }
    try (TestServer server = new TestServer(folder);
        AnyBrowser opened = AnyBrowser.of(browser)) {
      play(server, opened, "Interview", QUESTIONS);
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void everyKindOfQuestionIsPlayedToThePodium(String browser) {
    try (TestServer server = new TestServer(Party.BANKS);
        AnyBrowser opened = AnyBrowser.of(browser)) {
      play(server, opened, "Workshop", KINDS);
    }
  }

  private static void play(TestServer server, AnyBrowser browser, String bank, int questions) {
    var room = new RoomTabs(server, browser);
    Tab host = room.host();
    host.read(LISTEN);
    room.chooseBank(bank);
    room.setQuestions(questions);
    room.setLongestLimit();
    room.open();
    Tab display = room.display();
    display.sees(room.code().substring(0, 3));
    Tab ada = join(room, "Ada");
    Tab grace = join(room, "Grace");
    Tab edsger = join(room, "Edsger");
    List<Tab> phones = List.of(ada, grace, edsger);
    for (String name : List.of("Ada", "Grace", "Edsger")) {
      host.sees(name);
      display.sees(name);
    }
    step(host, "Start with 3 players");
    for (int question = 0; question < questions; question++) {
      String prompt = promptOf(ada, "#prompt");
      display.waitUntil(textOf("h1.prompt") + " === " + quoted(prompt));
      host.sees(prompt);
      assertThat(ada.holds(hasReveal(question))).as("the answer is not sent early").isFalse();
      for (Tab phone : phones) {
        // The question is shown alone until there was time to read it.
        phone.waitUntil(css(".state"));
      }
      answerSomething(ada, 0);
      ada.waitUntil(textOf(".state") + " === 'Your answer is in'");
      display.waitUntil(textOf(".answered") + "?.includes('1')");
      answerSomething(grace, 1);
      answerSomething(edsger, 2);
      for (Tab phone : phones) {
        phone.waitUntil(css("main.result"));
        phone.sees("The right ");
      }
      assertThat(ada.holds(hasReveal(question))).isTrue();
      display.sees(" of 3 right");
      if (question < questions - 1) {
        step(host, "Show leaderboard");
        display.waitUntil(textOf("h1") + " === 'Leaderboard'");
        ada.sees("You are currently");
        step(host, "Next question");
        ada.waitUntil(css("#prompt") + " && " + textOf("#prompt") + " !== " + quoted(prompt));
      }
    }
    step(host, "Show the final result");
    // The display names nobody without points, and all guesses may be wrong.
    display.waitUntil(css("main.podium"));
    for (String name : List.of("Ada", "Grace", "Edsger")) {
      host.sees(name);
    }
    ada.sees("Thanks for playing");
    for (Tab tab : List.of(host, ada, grace, edsger)) {
      assertThat(tab.read("broken.join()")).isEmpty();
    }
  }

  private static Tab join(RoomTabs room, String name) {
    Tab phone = room.phone("/");
    // The page looks up the room as soon as it has the code, so the test has to listen before that.
    phone.read(LISTEN);
    phone.click(css("#code"));
    phone.type(room.code());
    RoomTabs.enter(phone, name);
    return phone;
  }

  /** The space bar, once the page offers this as the next step. */
  private static void step(Tab host, String offered) {
    host.waitUntil(button(offered));
    host.press("Space");
  }

  private static String promptOf(Tab tab, String selector) {
    tab.waitUntil(css(selector));
    return tab.read(css(selector) + ".innerText.trim()");
  }

  private static String textOf(String selector) {
    return css(selector) + "?.innerText.trim()";
  }

  private static String hasReveal(int question) {
    return "received.some((frame) => frame.includes('\"reveal\",\"question\":" + question + "'))";
  }

  /**
   * Answers whatever is asked, as far as it can be done without knowing.
   *
   * @param mood whoever is in another one answers otherwise
   */
  private static void answerSomething(Tab phone, int mood) {
    phone.waitUntil(css("main.open-question.open"));
    String asked = phone.read(css("main.open-question") + ".className");
    String kind = asked.substring(asked.lastIndexOf("is-") + "is-".length()).strip();
    switch (kind) {
      case "choice" -> tapTile(phone, mood);
      case "several" -> {
        tapTile(phone, mood);
        phone.click(css(".send"));
      }
      case "typed" -> {
        phone.click(css(".typed input"));
        phone.type("" + mood);
        phone.click(css(".send"));
      }
      case "order" -> {
        phone.click(css(".item .down", mood));
        phone.click(css(".send"));
      }
      case "match" -> {
        int sides =
            Integer.parseInt(phone.read("String(document.querySelectorAll('.side-b').length)"));
        for (int side = 0; side < sides; side++) {
          phone.click(css(".side-b", side));
        }
        phone.click(css(".send"));
      }
      default -> throw new AssertionError("a kind that no phone of ours knows: " + asked);
    }
  }

  private static void tapTile(Tab phone, int mood) {
    phone.waitUntil(css(".tile"));
    int tiles = Integer.parseInt(phone.read("String(document.querySelectorAll('.tile').length)"));
    phone.click(css(".tile", mood % tiles));
  }
}
