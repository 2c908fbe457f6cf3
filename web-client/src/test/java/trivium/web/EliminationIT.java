package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.RevealMessage.NamedNumber;
import trivium.protocol.RevealMessage.NearestAnswers;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMessage;
import trivium.protocol.RoundMode;
import trivium.protocol.SeatRequest;
import trivium.protocol.StandingsMessage;

/** Knock-out rounds, and rounds in which the nearest number wins, on all screens. */
class EliminationIT {
  private static final StandingsMessage.Survivors TWO_LEFT =
      new StandingsMessage.Survivors(2, 3, List.of("Grace", "Edsger"), false);
  private static final StandingsMessage.Survivors DECIDED =
      new StandingsMessage.Survivors(1, 3, List.of("Grace"), true);
  private static final QuestionMessage.QuestionOpened SECOND =
      new QuestionMessage.QuestionOpened(
          1, 9, "choice", "Which moon?", List.of("Io", "Titan", "Luna"), 20_000, 19_000);
  private static final QuestionMessage.QuestionOpened NUMBER =
      new QuestionMessage.QuestionOpened(0, 2, "number", "When?", List.of(), 20_000, 19_000);
  private static final RevealMessage.Reveal NEAREST =
      new RevealMessage.Reveal(
          0,
          List.of(),
          List.of(),
          List.of(),
          Optional.of(new RevealMessage.RightNumber(1912, 0, "")),
          "",
          Optional.of(
              new NearestAnswers(
                  2, 2, List.of(new NamedNumber("Lin", 1910), new NamedNumber("Max", 1910)))));

  @RegisterExtension final WebPages web = new WebPages();

  private static StandingsMessage.Result out() {
    return new StandingsMessage.Result(
        0,
        false,
        0,
        0,
        3,
        3,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new StandingsMessage.Survival(true, 2, 3)));
  }

  @Test
  void aPlayerWhoIsOutWatchesUntilTheNextRound() {
    Page page = web.openPhone();
    Phone phone = new Phone(page);
    phone.ask(ShortGame.QUESTION);
    phone.say(ShortGame.REVEAL, out());
    assertThat(page.locator(".knock-out")).containsText("out for the rest of this round");
    assertThat(page.locator(".knock-out")).containsText("2 of 3 players left");
    phone.say(SECOND);
    assertThat(page.locator(".state")).containsText("You are out");
    page.locator(".tile").first().tap(new Locator.TapOptions().setForce(true));
    assertThat(phone.hasGivenNothing()).isTrue();
    phone.say(
        new RoundMessage.RoundOpened(
            1,
            2,
            "Fastest finger",
            "Planets",
            2,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.of(
                new RoundFormat(Optional.of(RoundMode.BUZZER), false, false, false, true))));
    assertThat(page.locator(".round-rules")).containsText("Press first, then answer aloud.");
    phone.say(SECOND);
    page.locator(".tile").first().tap();
    assertThat(phone.given()).hasSize(1);
  }

  @Test
  void thePhoneSaysHowFarOffANumberWas() {
    Page page = web.openPhone();
    Phone phone = new Phone(page);
    phone.ask(NUMBER);
    phone.say(
        new QuestionMessage.Receipt(0, new trivium.protocol.Response.Numeric(1900)),
        NEAREST,
        ShortGame.nothingFor(0));
    assertThat(page.locator(".answer-review")).containsText("12 off");
  }

  @Test
  void hostAndDisplayShowWhoIsLeftAndTheHostThatTheRoundIsOver() {
    Page page = web.open();
    FakeRoom host = host(page);
    host.say(ShortGame.QUESTION, ShortGame.REVEAL, TWO_LEFT);
    assertThat(page.locator(".survivors")).containsText("2 still in, of 3 players");
    assertThat(page.locator(".survivors li").first()).hasText("Grace");
    assertThat(page.locator(".primary")).containsText("Show leaderboard");
    host.say(DECIDED);
    assertThat(page.locator(".survivors")).containsText("The last one in: Grace");
    assertThat(page.locator(".primary")).containsText("Show the final result");
  }

  @Test
  void theDisplayNamesTheNearest() {
    Page page = web.open();
    FakeRoom display =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Watch) {
                from.say(ShortGame.display(Phase.LOBBY));
              }
            });
    page.navigate(WebPages.url("/display#room=482913&key=key"));
    assertThat(page.locator(".full-screen")).isVisible();
    display.say(NUMBER, NEAREST, TWO_LEFT);
    assertThat(page.locator(".nearest")).hasText("Nearest: 1910 by Lin and Max");
    assertThat(page.locator(".survivors")).containsText("2 still in");
    display.say(
        new RevealMessage.Corrected(
            0,
            List.of(),
            List.of(),
            Optional.of(new RevealMessage.RightNumber(1900, 0, "")),
            false,
            Optional.of(new NearestAnswers(0, 1, List.of(new NamedNumber("Ada", 1900))))));
    assertThat(page.locator(".nearest")).hasText("Exactly right: Ada");
  }

  private static FakeRoom host(Page page) {
    FakeRoom room =
        new FakeRoom(
            page,
            (from, message) -> {
              if (message instanceof SeatRequest.Resume) {
                from.say(
                    ShortGame.host(
                        Phase.LOBBY,
                        List.of(
                            new NamedPlayer(ShortGame.ADA, "Ada"),
                            new NamedPlayer(PlayerId.of(2), "Grace"))));
              }
            });
    page.addInitScript(
        """
        localStorage.setItem('trivium.host.last', '482913');
        localStorage.setItem('trivium.host.482913.seat', '{"room": "482913", "token": "token"}');
        """);
    page.navigate(WebPages.url("/host"));
    assertThat(page.locator(".join-ticket")).isVisible();
    return room;
  }
}
