package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One host, one projector, three phones: from a file of notes to the podium. */
class WholeGameIT {
  private static final int QUESTIONS = 3;

  /** As many as the workshop has: one of each kind. */
  private static final int KINDS = 8;

  /** The notes that the program was made for; they are not ours to ship. */
  private static final Path ORIGINAL = Path.of("..", "..", "shared", "seeds");

  @TempDir private Path folder;

  @Test
  void theShippedNotesArePlayedToThePodium() {
    try (Party party = new Party()) {
      play(party, "Django", QUESTIONS);
    }
  }

  @Test
  void theOriginalNotesArePlayedToThePodium() throws IOException {
    assumeTrue(Files.isDirectory(ORIGINAL), "the original notes are not beside this clone");
    try (Stream<Path> files = Files.list(ORIGINAL)) {
      Path notes = files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      Files.copy(notes, folder.resolve("interview.txt"));
    }
    try (Party party = new Party(folder)) {
      play(party, "Interview", QUESTIONS);
    }
  }

  @Test
  void everyKindOfQuestionIsPlayedToThePodium() {
    try (Party party = new Party(Party.BANKS)) {
      play(party, "Workshop", KINDS);
    }
  }

  private static void play(Party party, String bank, int questions) {
    HostPage host = party.host();
    String code = host.open(bank, questions);
    Page display = party.display(host);
    assertThat(display.locator(".entry .code")).containsText(code.substring(0, 3));
    List<String> heard = new CopyOnWriteArrayList<>();
    PlayerPage ada = party.phone(code);
    ada.page().onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(frame.text())));
    ada.join("Ada");
    ada.sees("You’re in!");
    PlayerPage grace = party.phone(code, "Grace");
    PlayerPage edsger = party.phone(code, "Edsger");
    for (String name : List.of("Ada", "Grace", "Edsger")) {
      host.sees(name);
      assertThat(display.locator(".crowd")).containsText(name);
    }
    host.space("Start with 3 players");
    for (int question = 0; question < questions; question++) {
      String prompt = ada.prompt();
      assertThat(display.locator("h1.prompt")).hasText(prompt);
      host.sees(prompt);
      assertThat(heard).as("what is right is not told early").noneMatch(hasReveal(question));
      ada.answersSomething(0);
      assertThat(ada.page().locator(".state")).hasText("Your answer is in");
      assertThat(display.locator(".answered")).containsText("1");
      grace.answersSomething(1);
      edsger.answersSomething(2);
      for (PlayerPage player : List.of(ada, grace, edsger)) {
        player.isJudged();
        player.sees("The right ");
      }
      assertThat(heard).anyMatch(hasReveal(question));
      assertThat(display.locator("main")).containsText("answer");
      if (question < questions - 1) {
        host.space("Show leaderboard");
        assertThat(display.locator("h1")).hasText("Leaderboard");
        ada.sees("Right now you are");
        host.space("Next question");
        assertThat(ada.page().locator("h1.prompt")).not().hasText(prompt);
      }
    }
    host.space("Show the final result");
    Locator podium = display.locator("main");
    for (String name : List.of("Ada", "Grace", "Edsger")) {
      assertThat(podium).containsText(name);
    }
    ada.sees("Thanks for playing");
    assertThat(party.complaints()).isEmpty();
  }

  private static Predicate<String> hasReveal(int question) {
    return frame -> frame.contains("\"reveal\",\"question\":" + question);
  }
}
