package trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;

/**
 * A whole evening in one room: three rounds in five teams, four of them on their own phones and one
 * on a phone that it shares, over the end of the server in the middle of the answer sheet.
 */
class EveningIT {
  private static final String BANK =
      """
      {
        "format": "trivium-bank/1",
        "title": "Evening",
        "questions": [
          {"kind": "choice", "prompt": "Which city is the capital of Peru?", "choices": ["Lima", "Quito", "Bogota"], "correct": [0]},
          {"kind": "text", "prompt": "Which is the largest lake of Africa?", "accepted": ["Lake Victoria"]},
          {"kind": "text", "prompt": "Which is its highest mountain?", "accepted": ["Kilimanjaro"]},
          {"kind": "choice", "prompt": "Which sea separates it from Arabia?", "choices": ["Red Sea", "Black Sea", "Dead Sea"], "correct": [0]},
          {"kind": "choice", "prompt": "Which planet is the largest?", "choices": ["Jupiter", "Saturn", "Mars"], "correct": [0]}
        ]
      }
      """;

  /** Saves a programme of three rounds in the browser of the host, as the page does. */
  private static final String PROGRAMME =
      """
      (() => {
        const selection = (picked) => ({ topics: [], kinds: [], level: '', missed: '', seed: '', repeat: false, inOrder: false, picked });
        const round = (title, picked, format, leaderboard) => ({
          title, bank: 'evening', bankTitle: 'Evening', questions: picked.length, limit: 300, scoring: 'accuracy', typed: false,
          selection: selection(picked), reading: false, talk: 0, pace: 0, worth: 1, leaderboard, firstThree: false, breakMinutes: 0,
          format: { mode: 'live', knockOut: false, nearest: false, joker: false, wager: false, ...format },
        });
        localStorage.setItem('trivium.programmes.1', JSON.stringify([{
          name: 'Friday',
          rounds: [
            round('Warm-up', [0], {}, 'round'),
            round('Africa', [1, 2], { mode: 'sheet', joker: true }, 'end'),
            round('Finale', [3], { wager: true }, 'end'),
          ],
        }]));
      })()
      """;

  @TempDir private Path folder;
  private ServerProcess server;
  private Party party;
  private HostPage host;
  private final List<PlayerPage> phones = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    Path banks = Files.createDirectories(folder.resolve("banks"));
    Files.writeString(banks.resolve("evening.json"), BANK);
    server = new ServerProcess(folder.resolve("data"), banks);
    server.awaitReady();
    party = new Party(server);
  }

  @AfterEach
  void close() {
    party.close();
  }

  @Test
  void fiveTeamsPlayThreeRoundsAndTheNextQuizInTheSameRoom() throws IOException {
    String code = openedRoom();
    Page display = party.display(host);
    join(code);

    warmUp();
    answerSheet();
    finale(display);
    assertThat(display.locator("main")).containsText("Red");
    String report = host.reportLink();
    nextQuiz();

    isReported(report);
  }

  private String openedRoom() {
    host = party.host();
    Page page = host.page();
    page.getByText("Evening", new Page.GetByTextOptions().setExact(true)).first().waitFor();
    page.evaluate(PROGRAMME);
    page.reload();
    page.getByText("Evening", new Page.GetByTextOptions().setExact(true)).first().click();
    page.locator("[name=team-mode][value=own]").check();
    Locator teams = page.locator("[name=teams]");
    teams.focus();
    page.keyboard().press("Home");
    for (int n = Integer.parseInt(teams.inputValue()); n < 5; n++) {
      page.keyboard().press("ArrowRight");
    }
    page.locator("[name=assignment][value=choose]").check();
    button(page, "Play Friday").click();
    Locator code = page.locator(".join-ticket .code");
    code.waitFor();
    return code.innerText().replaceAll("\\D", "");
  }

  /** Ada and Grace are in the first team; each other phone is in a team of its own. */
  private void join(String code) {
    List<String> names = List.of("Ada", "Grace", "Edsger", "Barbara", "Alan", "Table 5");
    for (int i = 0; i < names.size(); i++) {
      PlayerPage phone = party.phone(code);
      phone.join(names.get(i));
      phone.page().locator(".team-option").nth(Math.max(0, i - 1)).tap();
      phone.sees("Your team");
      phones.add(phone);
    }
    host.press("Start with 6 players");
  }

  /** A live round with a pause and a correction. */
  private void warmUp() {
    phones.getFirst().sees("Warm-up");
    host.press("Start the round");
    phones.getFirst().answer("Lima");
    button(host.page(), "Pause").click();
    phones.getLast().sees("paused");
    button(host.page(), "Resume").click();
    for (PlayerPage phone : phones.subList(1, phones.size())) {
      phone.answer("Quito");
    }
    phones.forEach(PlayerPage::isJudged);
    phones.getLast().sees("Not this time");
    host.alsoRight("Quito");
    phones.getLast().sees("You now have 1,000 points");
    host.press("Show leaderboard");
    host.press("Next round");
  }

  /** A sheet with a joker, during which the server ends and starts again. */
  private void answerSheet() throws IOException {
    PlayerPage ada = phones.getFirst();
    PlayerPage grace = phones.get(1);
    PlayerPage table = phones.getLast();
    ada.sees("Africa");
    button(ada.page(), "Play the joker").tap();
    grace.sees("Take it back");
    host.press("Start the round");
    write(grace, 0, "Lake Victoria");
    ada.sees("Saved by Grace");
    host.press("Next question");
    write(ada, 1, "Kilimandjaro");
    grace.sees("Saved by Ada");
    server.kill();
    ada.sees("Reconnecting…");
    write(table, 0, "Tanganyika");
    server.restart();
    server.awaitReady();
    grace.sees("Saved by Ada");
    assertThat(field(grace, 0)).hasValue("Lake Victoria");
    assertThat(field(ada, 1)).hasValue("Kilimandjaro");
    table.sees("Saved");
    assertThat(host.page().locator(".reconnecting")).hasCount(0);

    host.press("Lock the sheet");
    ada.sees("Last check");
    host.press("Lock it now");
    ada.sees("Your answers are being marked");
    host.sees("Kilimandjaro");
    // The misspelled mountain is the one that the rules are not certain about.
    host.page().keyboard().press("h");
    assertThat(host.page().locator(".answer-group.is-half")).containsText("Kilimandjaro");
    host.press("Reveal the first answer");
    ada.sees("Right!");
    ada.sees("+2,000");
    table.sees("Not this time");
    host.press("Reveal answer 2");
    ada.sees("Half right");
    ada.sees("+1,000");
    host.press("Next round");
  }

  /** A question on which the teams bet. */
  private void finale(Page display) {
    PlayerPage ada = phones.getFirst();
    PlayerPage table = phones.getLast();
    ada.sees("Finale");
    host.press("Start the round");
    button(ada.page(), "All").tap();
    phones.get(1).sees("4,000");
    button(table.page(), "Half").tap();
    assertThat(display.locator("main")).containsText("2");
    host.press("Show the question");
    for (PlayerPage phone : phones) {
      phone.answer(phone == table ? "Dead Sea" : "Red Sea");
    }
    phones.forEach(PlayerPage::isJudged);
    host.press("Show the final result");
    // The first team had 4,000 points, and has won as many again.
    host.sees("8,000");
    host.sees("500");
  }

  /** Another round after the podium, with the same people and teams. */
  private void nextQuiz() {
    host.press("Next quiz");
    phones.getFirst().sees("Next quiz in a moment");
    Page page = host.page();
    page.getByText("Evening", new Page.GetByTextOptions().setExact(true)).first().click();
    host.press("Play it next");
    PlayerPage ada = phones.getFirst();
    ada.sees("Round 4 of 4");
    ada.sees("Everyone starts at zero.");
    ada.sees("Red");
    host.press("Start the round");
    String prompt = ada.prompt();
    assertThat(phones.getLast().page().locator("h1.prompt")).hasText(prompt);
  }

  /** The report names rounds and teams, also in the workbook. */
  private void isReported(String link) throws IOException {
    Page page = host.page().context().newPage();
    page.navigate(host.page().url().replaceFirst("/host.*", link));
    for (String text : List.of("Warm-up", "Africa", "Finale", "Red", "8,000")) {
      assertThat(page.locator("body")).containsText(text);
    }
    Download workbook = page.waitForDownload(() -> page.click("text=Excel workbook"));
    assertThat(sheets(workbook.path())).contains("Teams", "Africa");
  }

  /** The names of the sheets and the texts of a workbook. */
  private static String sheets(Path workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }

  private static void write(PlayerPage phone, int question, String answer) {
    field(phone, question).fill(answer);
    field(phone, question).blur();
  }

  private static Locator field(PlayerPage phone, int question) {
    return phone.page().locator(".sheet-question").nth(question).locator("input");
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first();
  }
}
