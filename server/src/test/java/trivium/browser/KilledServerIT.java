package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;

/** A game during which the server is killed, and what survives. */
class KilledServerIT {
  private static final List<String> WORDS = List.of("apple", "bread", "cloud", "drum");

  @TempDir private Path folder;
  private ServerProcess server;
  private Party party;

  @BeforeEach
  void open() throws IOException {
    Path banks = Files.createDirectories(folder.resolve("banks"));
    Files.copy(Party.BANKS.resolve("cards.txt"), banks.resolve("cards.txt"));
    server = new ServerProcess(folder.resolve("data"), banks);
    server.awaitReady();
    party = new Party(server);
  }

  @AfterEach
  void close() {
    party.close();
  }

  @Test
  void allPagesReturnToTheQuestionAndNothingOfTheGameIsLost() throws IOException {
    HostPage host = party.host();
    host.givesPointsForRightAnswersAlone("Cards");
    String code = host.open("Cards", 2);
    Page display = party.display(host);
    PlayerPage ada = party.phone(code, "Ada");
    PlayerPage grace = party.phone(code, "Grace");
    host.press("Start with 2 players");

    String first = ada.prompt();
    ada.answer(right(first));
    ada.isTaken(right(first));
    server.kill();
    ada.sees("Reconnecting…");
    grace.sees("Reconnecting…");
    host.sees("Reconnecting…");
    server.restart();
    server.awaitReady();
    for (Page page : List.of(ada.page(), grace.page(), host.page(), display)) {
      assertThat(page.locator(".notice")).containsText("Connection lost for");
      assertThat(page.locator(".reconnecting")).hasCount(0);
    }
    ada.isTaken(right(first));
    grace.isAsked(first);
    grace.answer(wrong(first));
    ada.isJudged();
    ada.sees("+1,000");
    grace.sees("Not this time");

    host.alsoRight(wrong(first));
    assertThat(grace.page().locator(".correction-note")).hasText("Corrected");
    grace.sees("You now have 1,000 points, 1,000 more.");
    ada.sees("Your points haven’t changed.");
    host.press("Show leaderboard");
    host.press("Next question");
    assertThat(ada.page().locator("h1.prompt")).not().hasText(first);
    String second = ada.prompt();
    ada.answer(wrong(second));
    grace.answer(right(second));
    ada.isJudged();
    host.press("Show the final result");
    grace.sees("You won!");
    grace.sees("with 2,000 points");
    ada.sees("with 1,000 points");
    assertThat(display.locator("main")).containsText("Grace");

    isKept(host);
  }

  /** The report at the podium, its workbook, the list of rooms, and the end of it all. */
  private static void isKept(HostPage host) throws IOException {
    Page page = host.page();
    String report = host.reportLink();
    Page second = page.context().newPage();
    second.navigate(page.url().replaceFirst("/host.*", report));
    assertThat(second.locator(".standings tbody tr")).containsText(new String[] {"Grace", "Ada"});
    assertThat(second.locator("#question-1 .correction-note")).hasText("Corrected");
    Download workbook = second.waitForDownload(() -> second.click("text=Excel workbook"));
    assertThat(workbook.suggestedFilename()).startsWith("cards-").endsWith("-report.xlsx");
    assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');

    second.click("text=Past rooms");
    Locator room = second.locator(".room-list li");
    assertThat(room).containsText("Cards");
    assertThat(room).containsText("2 players, 2 questions");
    host.press("End room");
    host.press("End the room");
    assertThat(page.locator("h1, h2").first()).isVisible();
    second.locator("[aria-label^='Delete Cards']").click();
    button(second.locator(".confirm"), "Delete").click();
    assertThat(room).hasCount(0);
    second.reload();
    second.getByText("No rooms yet.").waitFor();
  }

  private static Locator button(Locator within, String label) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private static String right(String prompt) {
    return WORDS.get(Integer.parseInt(prompt.replaceAll("\\D", "")));
  }

  private static String wrong(String prompt) {
    return WORDS.get((WORDS.indexOf(right(prompt)) + 1) % WORDS.size());
  }
}
