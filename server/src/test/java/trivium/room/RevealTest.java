package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.GameRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.Corrected;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RevealMessage.TypedCount;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;

/** How many answers were right and what was typed, which host and displays are told. */
class RevealTest {
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final PlayerId EDSGER = PlayerId.of(3);

  private final PlayedRoom game = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId display;
  private ConnectionId ada;
  private RoomCode room;

  @BeforeEach
  void aRevealedQuestion() {
    host = game.open();
    Opened opened = game.last(host, Opened.class);
    room = opened.room();
    display = game.connect();
    game.watch(display, opened.displayKey());
    ada = game.join(room, "Ada");
    ConnectionId grace = game.join(room, "Grace");
    game.act(host, room, new GameRequest.Start());
    game.loops.runUntil(game.loops.now() + 1_000);
    game.answer(ada, room, 0, 0);
    game.answer(grace, room, 0, 1);
  }

  @Test
  void hostAndDisplayAreToldHowManyAnsweredRightAndPlayersAreNot() {
    for (ConnectionId screen : List.of(host, display)) {
      Reveal reveal = game.last(screen, Reveal.class);
      int expected = reveal.correct().getFirst() < 2 ? 1 : 0;
      assertThat(reveal.right()).contains(expected);
      assertThat(reveal.answered()).contains(2);
    }
    assertThat(game.last(ada, Reveal.class).right()).isEmpty();
    assertThat(game.last(ada, Reveal.class).answered()).isEmpty();
  }

  @Test
  void aDisplayThatIsOpenedLaterIsToldTheSame() {
    Reveal reveal = game.last(display, Reveal.class);
    ConnectionId later = game.connect();
    game.watch(later, displayKey());
    assertThat(game.last(later, Snapshot.class).scene()).contains(reveal);
  }

  @Test
  void aCorrectionChangesTheNumberOfRightAnswers() {
    game.act(host, room, new QuestionRequest.Correct(0, new Correction.Key(List.of(0, 1))));
    assertThat(game.last(display, Corrected.class).right()).contains(2);
    assertThat(game.last(ada, Corrected.class).right()).isEmpty();
  }

  @Test
  void typedAnswersAreListedAndJudgedAgainAfterACorrection() {
    RoomState state =
        Given.state(
            Given.asking(new Task.Text(List.of("Venus"))),
            Given.joined(ADA, "Ada"),
            Given.joined(GRACE, "Grace"),
            Given.joined(EDSGER, "Edsger"),
            Given.questionOpened(0, 0),
            Given.answered(ADA, 0, new Response.Text("venus"), 10),
            Given.answered(GRACE, 0, new Response.Text("Evening Star"), 20),
            Given.answered(EDSGER, 0, new Response.Text("evening star!"), 30),
            Given.closed(0));
    assertThat(RoomView.revealForScreens(state).typed())
        .containsExactly(
            new TypedCount("Evening Star", 2, false), new TypedCount("venus", 1, true));
    assertThat(RoomView.reveal(state).typed()).isEmpty();
    state.apply(new RoomEvent.QuestionCorrected(40, 0, new Correction.Accept("the evening star")));
    Corrected corrected = RoomView.correctedForScreens(state, state.asked());
    assertThat(corrected.right()).contains(3);
    assertThat(corrected.typed())
        .containsExactly(new TypedCount("Evening Star", 2, true), new TypedCount("venus", 1, true));
    state.apply(new RoomEvent.PlayerKicked(50, GRACE));
    assertThat(RoomView.revealForScreens(state).answered()).isEqualTo(Optional.of(2));
  }

  private String displayKey() {
    return game.last(host, Opened.class).displayKey();
  }
}
