package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.ClientMessage;
import trivium.protocol.Correction;
import trivium.protocol.Phase;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Storage;

/** Correction of closed questions, and alerts about storage. */
class CorrectionIT {
  private static final String TYPED =
      """
      {"questions": [{"question": 0, "kind": "text", "prompt": "Which planet?", "choices": [],
        "correct": [], "accepted": ["Jupiter"], "dropped": false, "corrected": false, "counts": [],
        "typed": [{"text": "jupiter", "players": 2, "right": true},
          {"text": "jove", "players": 1, "right": false}]}]}
      """;

  private static final String NUMBER =
      """
      {"questions": [{"question": 0, "kind": "number", "prompt": "How long is a day?", "choices": [],
        "correct": [], "accepted": ["9.9 ± 0.5"], "dropped": false, "corrected": false, "counts": [],
        "typed": [{"text": "10.5", "players": 2, "right": false}]}]}
      """;

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeRoom room = new FakeRoom(page, CorrectionIT::answer);

  /** The host reconnects during the reveal with the previous key. */
  @BeforeEach
  void visit() {
    page.route("**/api/rooms/3v5kq0c8m1tzp", CorrectionIT::golden);
    page.navigate(WebPages.url("/icon.svg"));
    page.evaluate(
        "localStorage.setItem('trivium.host.482913.seat', '{\"room\":\"482913\",\"token\":\"t\"}');"
            + "localStorage.setItem('trivium.host.last', '482913')");
    page.navigate(WebPages.url("/host#key=secret"));
    assertThat(page.locator("h1")).hasText("Which planet?");
  }

  private static void answer(FakeRoom room, ClientMessage message) {
    if (message instanceof SeatRequest.Resume) {
      room.say(ShortGame.host(Phase.REVEAL, List.of(), ShortGame.QUESTION, ShortGame.REVEAL));
    }
  }

  private static void golden(Route route) {
    assertThat(route.request().headers()).containsEntry("authorization", "Bearer secret");
    route.fulfill(
        new Route.FulfillOptions()
            .setPath(Path.of("../protocol/src/test/resources/golden/http/report.json")));
  }

  private Correction corrected() {
    page.waitForCondition(() -> !room.heard(QuestionRequest.Correct.class).isEmpty());
    return room.heard(QuestionRequest.Correct.class).getLast().correction();
  }

  @Test
  void correctedChoicesAreShownOnTheScreen() {
    page.click("text=Correct a question");
    page.selectOption(".which select", "0");
    assertThat(page.locator(".correction h3")).hasText("Which planet has the shortest day?");
    assertThat(page.locator(".correction >> text=Save")).hasAttribute("aria-disabled", "true");
    page.locator(".ticks input").nth(3).check();
    page.click(".correction >> text=Save");
    assertThat(corrected()).isEqualTo(new Correction.Key(List.of(1, 3)));
    room.say(new RevealMessage.Corrected(0, List.of(1, 2), List.of(), false));
    assertThat(page.locator(".correction .outcome"))
        .hasText("Done. Everyone’s scores are updated.");
    page.keyboard().press("Escape");
    assertThat(page.locator(".correction-note")).hasText("Corrected");
    assertThat(page.locator(".bar-row.is-right")).hasCount(2);
  }

  @Test
  void aQuestionIsDroppedAndARefusalIsShownInTheDialog() {
    page.click("text=Correct a question");
    page.click("text=Drop this question");
    assertThat(corrected()).isEqualTo(new Correction.Drop());
    assertThat(room.heard(QuestionRequest.Correct.class).getFirst().question()).isEqualTo(1);
    room.say(RefusalReason.UNFIT_CORRECTION.refused());
    assertThat(page.locator(".correction .outcome"))
        .hasText(RefusalReason.UNFIT_CORRECTION.sentence());
    assertThat(page.locator("text=Drop this question")).hasAttribute("aria-disabled", "false");
  }

  @Test
  void aTypedAnswerIsAcceptedWithOneClick() {
    page.unroute("**/api/rooms/3v5kq0c8m1tzp");
    page.route(
        "**/api/rooms/3v5kq0c8m1tzp",
        route -> route.fulfill(new Route.FulfillOptions().setBody(TYPED)));
    page.click("text=Correct a question");
    assertThat(page.locator(".ticks button")).hasCount(1);
    page.click("[aria-label='Accept jove']");
    assertThat(corrected()).isEqualTo(new Correction.Accept("jove"));
  }

  @Test
  void aNumberIsCorrected() {
    page.unroute("**/api/rooms/3v5kq0c8m1tzp");
    page.route(
        "**/api/rooms/3v5kq0c8m1tzp",
        route -> route.fulfill(new Route.FulfillOptions().setBody(NUMBER)));
    page.click("text=Correct a question");
    assertThat(page.locator(".numbers input").nth(0)).hasValue("9.9");
    assertThat(page.locator(".correction >> text=Save")).hasAttribute("aria-disabled", "true");
    page.locator(".numbers input").nth(0).fill("10,5");
    page.click(".correction >> text=Save");
    assertThat(corrected()).isEqualTo(new Correction.Numeric(10.5, 0.5));
  }

  @Test
  void aReportThatCannotBeLoadedIsReported() {
    page.unroute("**/api/rooms/3v5kq0c8m1tzp");
    page.route("**/api/rooms/3v5kq0c8m1tzp", route -> route.abort());
    page.click("text=Correct a question");
    assertThat(page.locator(".correction .outcome"))
        .hasText("The server isn’t responding. Is it running?");
  }

  @Test
  void aStorageProblemIsShownToTheHostUntilItIsSolved() {
    room.say(new Storage(Storage.State.FAILING, "The disk is full."));
    assertThat(page.locator(".storage-alert")).hasText("Saving fails. The disk is full.");
    room.say(new Storage(Storage.State.BEHIND, "It takes seconds."));
    assertThat(page.locator(".storage-alert")).hasText("Saving is slow. It takes seconds.");
    room.say(new Storage(Storage.State.WELL, "All is kept."));
    assertThat(page.locator(".storage-alert")).hasCount(0);
  }
}
