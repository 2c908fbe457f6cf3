package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.protocol.GameRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.ScoringName;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.SheetMessage;
import trivium.protocol.SheetRequest;
import trivium.protocol.StakesMessage;
import trivium.protocol.StakesRequest;
import trivium.protocol.StandingsMessage;
import trivium.protocol.TeamRequest;
import trivium.protocol.TeamSettings;

/** What each screen of a room hears while teams fill in a sheet. */
class SheetRoomTest {
  private static final RoundFormat FORMAT =
      new RoundFormat(Optional.of(RoundMode.SHEET), true, true, false, false);

  private final PlayedRoom played = new PlayedRoom();
  private ConnectionId host;
  private ConnectionId display;
  private ConnectionId ada;
  private ConnectionId grace;
  private ConnectionId edsger;
  private RoomCode room;

  @BeforeEach
  void open() {
    host = played.connect();
    played.send(
        new RoomRequest.Open(
            host,
            new SeatRequest.Open(
                "test",
                3,
                new Settings(Given.LIMIT, ScoringName.SPEED, false).withFormat(FORMAT),
                "",
                Selection.ALL,
                "Lakes",
                0,
                List.of(),
                Optional.of(
                    new TeamSettings(
                        TeamSettings.Mode.OWN_PHONES,
                        List.of("Red", "Blue"),
                        TeamSettings.Assignment.HOST,
                        0,
                        TeamSettings.Scoring.MEAN))),
            Optional.empty()));
    SeatMessage.Opened opened = played.last(host, SeatMessage.Opened.class);
    room = opened.room();
    display = played.connect();
    played.watch(display, opened.displayKey());
    ada = played.join(room, "Ada");
    grace = played.join(room, "Grace");
    edsger = played.join(room, "Edsger");
    played.act(host, room, new TeamRequest.MovePlayer(PlayerId.of(1), 0));
    played.act(host, room, new TeamRequest.MovePlayer(PlayerId.of(2), 0));
    played.act(host, room, new TeamRequest.MovePlayer(PlayerId.of(3), 1));
    next();
  }

  @Test
  void theTeamHearsOfItsJokerAndTheScreensWhoPlaysIt() {
    assertThat(played.last(ada, StakesMessage.OwnJoker.class))
        .isEqualTo(new StakesMessage.OwnJoker(true, false, ""));
    played.act(ada, room, new StakesRequest.PlayJoker(true));
    assertThat(played.last(grace, StakesMessage.OwnJoker.class))
        .isEqualTo(new StakesMessage.OwnJoker(true, true, "Ada"));
    assertThat(played.last(edsger, StakesMessage.OwnJoker.class).played()).isFalse();
    assertThat(played.last(display, StakesMessage.PlayedJokers.class).names())
        .containsExactly("Red");
  }

  @Test
  void theTeamHearsEachChangeOfItsSheetAndWhoMadeIt() {
    next();
    played.answer(grace, room, 0, 2);
    assertThat(played.last(ada, QuestionMessage.Receipt.class))
        .isEqualTo(new QuestionMessage.Receipt(0, Given.pick(2), "Grace"));
    played.take(edsger);
    played.act(ada, room, new SheetRequest.ClearAnswer(0));
    assertThat(played.last(grace, SheetMessage.AnswerCleared.class))
        .isEqualTo(new SheetMessage.AnswerCleared(0, "Ada"));
    assertThat(played.take(edsger)).isEmpty();
  }

  @Test
  void whoeverJoinsDuringASheetDoesNotHearOfItsEarlierAnswers() {
    next();
    ConnectionId lin = played.join(room, "Lin");
    played.take(lin);
    played.answer(ada, room, 0, 2);
    played.answer(edsger, room, 0, 2);
    assertThat(played.take(lin)).noneMatch(QuestionMessage.Receipt.class::isInstance);
    assertThat(played.last(grace, QuestionMessage.Receipt.class).by()).isEqualTo("Ada");
  }

  @Test
  void theScreensHearHowManyTeamsHaveAnsweredEachQuestion() {
    next();
    played.answer(grace, room, 0, 2);
    played.answer(edsger, room, 0, 2);
    played.loops.runUntil(played.loops.now() + 1_000);
    assertThat(played.last(display, SheetMessage.SheetProgress.class))
        .isEqualTo(new SheetMessage.SheetProgress(List.of(2), 2));
  }

  @Test
  void whoeverComesBackGetsTheWholeSheetWithItsAnswers() {
    next();
    played.answer(grace, room, 0, 2);
    next();
    String token = played.last(ada, SeatMessage.Joined.class).token();
    ConnectionId again = played.connect();
    played.resume(again, token);
    assertThat(played.last(again, ServerMessage.Snapshot.class).scene())
        .filteredOn(message ->
            message instanceof QuestionMessage.QuestionOpened
                || message instanceof QuestionMessage.Receipt)
        .hasSize(3)
        .last()
        .isEqualTo(new QuestionMessage.Receipt(0, Given.pick(2), "Grace"));
  }

  @Test
  void betsAreMadeBeforeTheLastQuestionWhileTheSheetStaysOpen() {
    next();
    next();
    next();
    assertThat(played.last(ada, StakesMessage.OwnBet.class))
        .isEqualTo(new StakesMessage.OwnBet(2, 0, Optional.empty(), ""));
    played.answer(grace, room, 0, 1);
    assertThat(played.last(ada, QuestionMessage.Receipt.class).by()).isEqualTo("Grace");
    played.act(ada, room, new StakesRequest.Bet(2, 0));
    assertThat(played.last(grace, StakesMessage.OwnBet.class).by()).isEqualTo("Ada");
    next();
    assertThat(played.last(display, QuestionMessage.QuestionOpened.class).question()).isEqualTo(2);
  }

  @Test
  void theSheetIsLockedWhenTheCountdownIsOver() {
    locking();
    assertThat(played.last(ada, SheetMessage.SheetLocking.class).remaining())
        .isEqualTo((int) SheetRules.COUNTDOWN);
    played.loops.runUntil(played.loops.now() + SheetRules.COUNTDOWN - 1);
    played.answer(ada, room, 1, 1);
    assertThat(played.last(ada, QuestionMessage.Receipt.class).question()).isEqualTo(1);
    played.loops.runUntil(played.loops.now() + 1_000);
    assertThat(played.take(ada)).contains(new SheetMessage.MarkingStarted());
  }

  @Test
  void theAnswersOfTheSheetAreRevealedToEverybodyWithTheOwnResults() {
    locking();
    played.answer(ada, room, 0, 0);
    next();
    played.act(host, room, new SheetRequest.RevealAll());
    assertThat(played.last(display, SheetMessage.AnswersRevealed.class).reveals()).hasSize(3);
    SheetMessage.SheetResult own = played.last(grace, SheetMessage.SheetResult.class);
    assertThat(own.results()).hasSize(3);
    assertThat(own.results().getFirst().team()).isPresent();
  }

  @Test
  void whoeverComesBackDuringTheRevealGetsAllThatWasRevealedInOrder() {
    locking();
    next();
    next();
    next();
    String token = played.last(grace, SeatMessage.Joined.class).token();
    ConnectionId again = played.connect();
    played.resume(again, token);
    List<ServerMessage> scene = played.last(again, ServerMessage.Snapshot.class).scene();
    assertThat(scene)
        .filteredOn(RevealMessage.Reveal.class::isInstance)
        .extracting(message -> ((RevealMessage.Reveal) message).question())
        .containsExactly(0, 1);
    assertThat(scene)
        .filteredOn(StandingsMessage.Result.class::isInstance)
        .extracting(message -> ((StandingsMessage.Result) message).question())
        .containsExactly(0, 1);
  }

  private void locking() {
    for (int step = 0; step < 5; step++) {
      next();
    }
  }

  private void next() {
    played.act(host, room, new GameRequest.Next());
  }
}
