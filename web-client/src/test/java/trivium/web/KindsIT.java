package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;

/** Each kind of question on a phone, and texts with formulas, code and pictures. */
class KindsIT {
  private static final List<String> PLANETS = List.of("Earth", "Jupiter", "Mercury", "Mars");

  @RegisterExtension final WebPages web = new WebPages();

  private final Phone phone = new Phone(web.openPhone());

  private static QuestionOpened asked(String kind, String prompt, List<String> choices) {
    return new QuestionOpened(0, 2, kind, prompt, choices, 20_000, 19_000);
  }

  private static QuestionOpened matched() {
    return new QuestionOpened(
        0,
        2,
        "match",
        "Which is known for what?",
        List.of("Venus", "Mars", "Saturn"),
        20_000,
        19_000,
        List.of("rust", "rings", "clouds"),
        "",
        "",
        Optional.empty());
  }

  private static Locator send(Page page) {
    return page.locator(".send");
  }

  @Test
  void severalArePickedAndChangedBeforeTheyAreSent() {
    Page page = phone.ask(asked("several", "Which have rings?", PLANETS));
    assertThat(send(page)).hasAttribute("aria-disabled", "true");
    page.locator(".tile").nth(3).tap();
    page.locator(".tile").nth(0).tap();
    page.locator(".tile").nth(1).tap();
    page.locator(".tile").nth(0).tap();
    assertThat(phone.hasGivenNothing()).isTrue();
    send(page).tap();
    assertThat(page.locator(".state")).hasText("Sending your answer");
    Response picks = new Response.Choice(List.of(1, 3));
    assertThat(phone.given()).containsExactly(picks);
    phone.say(new QuestionMessage.Receipt(0, picks));
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(page.locator(".tile[aria-pressed=true]")).hasCount(2);
    assertThat(send(page)).hasText("Sent");
  }

  @Test
  void keysPressTheChoicesToo() {
    Page page = phone.ask(asked("several", "Which have rings?", PLANETS));
    assertThat(page.locator(".tile")).hasCount(4);
    page.keyboard().press("d");
    page.keyboard().press("2");
    assertThat(page.locator(".tile[aria-pressed=true]")).hasCount(2);
  }

  @Test
  void aNumberWithACommaIsParsedAndShownOnTheButton() {
    Page page =
        phone.ask(
            new QuestionOpened(
                0,
                2,
                "number",
                "How cold is it there?",
                List.of(),
                20_000,
                19_000,
                List.of(),
                "°C",
                "",
                Optional.of(2)));
    assertThat(page.locator(".worth")).hasText("Double points");
    assertThat(page.locator(".typed input")).isFocused();
    assertThat(page.locator(".typed input")).hasAttribute("inputmode", "decimal");
    page.keyboard().type("about");
    page.keyboard().press("Enter");
    assertThat(page.locator(".typed .problem")).hasText("Enter a number, e.g. 9.9");
    page.fill(".typed input", "63,5");
    page.tap("[aria-label='Plus or minus']");
    assertThat(send(page)).hasText("Send −63.5 °C");
    send(page).tap();
    assertThat(phone.given()).containsExactly(new Response.Numeric(-63.5));
  }

  @Test
  void anOrderIsMadeByTheButtonsAndTheFocusGoesWithTheItem() {
    Page page = phone.ask(asked("order", "Nearest first", PLANETS));
    page.locator("[aria-label='Move C up']").tap();
    assertThat(page.locator("[aria-label='Move C up']")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".item .text").first()).containsText("Mercury");
    assertThat(page.locator(".open-question [role=status]")).hasText("C is now 1 of 4.");
    page.keyboard().press("Enter");
    send(page).tap();
    assertThat(phone.given()).containsExactly(new Response.Order(List.of(2, 0, 1, 3)));
  }

  @Test
  void anItemIsDraggedToItsPlace() {
    Page page = phone.ask(asked("order", "Nearest first", PLANETS));
    BoundingBox from = page.locator(".item").nth(2).boundingBox();
    BoundingBox to = page.locator(".item").nth(0).boundingBox();
    page.mouse().move(from.x + 80, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(from.x + 80, from.y - 10);
    assertThat(page.locator(".is-dragged .text")).containsText("Mercury");
    page.mouse().move(to.x + 80, to.y + 5);
    page.mouse().up();
    assertThat(page.locator(".is-dragged")).hasCount(0);
    send(page).tap();
    assertThat(phone.given()).containsExactly(new Response.Order(List.of(2, 0, 1, 3)));
  }

  @Test
  void anOrderThatWasSentIsThereAfterAReload() {
    QuestionOpened question = asked("order", "Nearest first", PLANETS);
    Page page = phone.ask(question);
    phone.reload(
        Phase.QUESTION,
        question,
        new QuestionMessage.Receipt(0, new Response.Order(List.of(3, 1, 0, 2))));
    assertThat(page.locator(".state")).hasText("Your answer is in");
    assertThat(page.locator(".item .text").first()).containsText("Mars");
    assertThat(phone.hasGivenNothing()).isTrue();
  }

  @Test
  void pairsAreMadeByTwoTapsAndAPartnerCanBeReassigned() {
    Page page = phone.ask(matched());
    page.tap(".side-b >> text=clouds");
    page.tap(".side-b >> text=clouds");
    assertThat(page.locator(".side-a.is-paired")).hasText(Pattern.compile(".*Mars.*"));
    page.tap(".side-a >> text=Venus");
    page.tap(".side-b >> text=clouds");
    page.tap(".side-a >> text=Mars");
    assertThat(send(page)).hasAttribute("aria-disabled", "true");
    page.tap(".side-b >> text=rust");
    page.tap(".side-b >> text=rings");
    send(page).tap();
    assertThat(phone.given()).containsExactly(new Response.Match(List.of(2, 0, 1)));
  }

  @Test
  void theRightPairsAreShownWithWhatWasChosen() {
    Page page = phone.ask(matched());
    phone.say(
        new QuestionMessage.Receipt(0, new Response.Match(List.of(2, 1, 0))),
        new RevealMessage.Reveal(0, List.of(2, 0, 1), List.of(1, 0, 0), List.of(), ""),
        ShortGame.nothingFor(0));
    assertThat(page.locator(".lines .answer.is-right")).hasCount(1);
    assertThat(page.locator(".lines .answer.is-wrong").first())
        .hasText(Pattern.compile("B:\\s*Mars\\s*rust\\s*You chose rings"));
  }

  @Test
  void aFormulaIsRenderedOnceKatexHasLoadedAndCodePreservesItsLines() {
    String prompt = "What is $x$ **now**?\n```\nx = 1\n    y\n```";
    Page page = phone.ask(asked("choice", prompt, List.of("$\\frac{1}{2}$", "<b>`2`</b>")));
    assertThat(page.locator("#prompt math")).hasCount(1);
    assertThat(page.locator(".tile mfrac")).hasCount(1);
    assertThat(page.locator(".tile").nth(1)).containsText("<b>2</b>");
    assertThat(page.locator(".tile code")).hasText("2");
    assertThat(page.locator("#prompt b")).hasText("now");
    assertThat(page.locator("#prompt .listing").textContent()).isEqualTo("x = 1\n    y");
    page.locator(".tile").nth(0).tap();
    assertThat(phone.given()).containsExactly(new Response.Choice(List.of(0)));
  }

  @Test
  void aPictureThatCannotBeLoadedLeavesNoGap() {
    Page page =
        phone.ask(
            new QuestionOpened(
                0,
                2,
                "choice",
                "Which planet?",
                PLANETS,
                20_000,
                19_000,
                List.of(),
                "",
                "/pictures/none.svg",
                Optional.empty()));
    assertThat(page.locator(".picture")).isHidden();
    phone.say(
        new QuestionOpened(
            1,
            2,
            "choice",
            "And which is this?",
            PLANETS,
            20_000,
            19_000,
            List.of(),
            "",
            "/pictures/planet.svg",
            Optional.empty()));
    assertThat(page.locator(".picture")).isVisible();
    assertThat(page.locator(".picture")).hasAttribute("alt", "");
  }
}
