package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.EDSGER;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.LIMIT;
import static trivium.room.Given.answered;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.opened;
import static trivium.room.Given.pick;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.protocol.GamePosition;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;

class RoomRulesTest {
  private static final long NOW = 5_000;
  private static final RoomCommand NEXT = new RoomCommand.Next(Optional.empty());
  private static final RoomCommand END = new RoomCommand.End(Optional.empty());

  private final RoomState lobby = state(opened(3), joined(ADA, "Ada"), joined(GRACE, "Grace"));
  private final RoomState open =
      state(opened(3), joined(ADA, "Ada"), joined(GRACE, "Grace"), questionOpened(0, 1_000));
  private final RoomState reveal =
      state(
          opened(3),
          joined(ADA, "Ada"),
          joined(GRACE, "Grace"),
          questionOpened(0, 1_000),
          answered(ADA, 0, 0, 500),
          closed(0));

  @Test
  void aJoiningPlayerGetsTheNextSeat() {
    assertThat(decide(lobby, new RoomCommand.Join(" Edsger ", "")))
        .containsExactly(new RoomEvent.PlayerJoined(NOW, EDSGER, "Edsger", ""));
  }

  @Test
  void aKickedSeatIsNotGivenAgain() {
    RoomState state =
        state(
            opened(1),
            joined(ADA, "Ada"),
            joined(GRACE, "Grace"),
            new RoomEvent.PlayerKicked(0, GRACE));
    assertThat(decide(state, new RoomCommand.Join("Grace", "")))
        .containsExactly(new RoomEvent.PlayerJoined(NOW, EDSGER, "Grace", ""));
  }

  @Test
  void aNameThatIsTakenOrLooksLikeItIsRefused() {
    assertRefused(lobby, new RoomCommand.Join("Ada", ""), RefusalReason.NAME_TAKEN);
    assertRefused(lobby, new RoomCommand.Join("аda", ""), RefusalReason.NAME_TAKEN);
  }

  @Test
  void anInvisibleNameIsRefused() {
    assertRefused(lobby, new RoomCommand.Join("\u200B", ""), RefusalReason.NAME_UNFIT);
  }

  @Test
  void aLockedRoomAcceptsNobodyUntilItIsUnlocked() {
    RoomState locked = state(opened(1), new RoomEvent.RoomLocked(0, true));
    assertRefused(locked, new RoomCommand.Join("Ada", ""), RefusalReason.ROOM_LOCKED);
    locked.apply(new RoomEvent.RoomLocked(0, false));
    assertThat(decide(locked, new RoomCommand.Join("Ada", ""))).hasSize(1);
  }

  @Test
  void lockingALockedRoomChangesNothing() {
    assertThat(
            decide(state(opened(1), new RoomEvent.RoomLocked(0, true)), new RoomCommand.Lock(true)))
        .isEmpty();
  }

  @Test
  void aFullRoomAcceptsNobody() {
    RoomState full = state(opened(1));
    for (int i = 1; i <= SeatRules.MOST_PLAYERS; i++) {
      full.apply(joined(PlayerId.of(i), "Player " + i));
    }
    assertRefused(full, new RoomCommand.Join("One too many", ""), RefusalReason.ROOM_FULL);
  }

  @Test
  void oneMayJoinInTheMiddleOfTheGameButNotAfterIt() {
    assertThat(decide(open, new RoomCommand.Join("Edsger", ""))).hasSize(1);
    reveal.apply(new RoomEvent.RoomFinished(0));
    assertRefused(reveal, new RoomCommand.Join("Edsger", ""), RefusalReason.ROOM_OVER);
  }

  @Test
  void aGameDoesNotStartWithoutPlayersNorTwice() {
    assertRefused(state(opened(1)), new RoomCommand.Start(), RefusalReason.NO_PLAYERS);
    assertRefused(open, new RoomCommand.Start(), RefusalReason.MOVED_ON);
  }

  @Test
  void nextGoesFromLobbyToQuestionToRevealToLeaderboardToTheNextQuestion() {
    assertThat(decide(lobby, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 0));
    assertThat(decide(open, NEXT)).containsExactly(new RoomEvent.QuestionClosed(NOW, 0));
    assertThat(decide(reveal, NEXT)).containsExactly(new RoomEvent.LeaderboardShown(NOW));
    reveal.apply(new RoomEvent.LeaderboardShown(NOW));
    assertThat(decide(reveal, NEXT)).containsExactly(new RoomEvent.QuestionOpened(NOW, 1));
  }

  @Test
  void aStepFromAnEarlierPositionIsRefused() {
    assertRefused(reveal, next(Phase.QUESTION, 0), RefusalReason.MOVED_ON);
    assertThat(decide(reveal, next(Phase.REVEAL, 0)))
        .containsExactly(new RoomEvent.LeaderboardShown(NOW));
    reveal.apply(new RoomEvent.LeaderboardShown(NOW));
    assertRefused(reveal, next(Phase.REVEAL, 0), RefusalReason.MOVED_ON);
    reveal.apply(questionOpened(1, 0));
    assertRefused(reveal, next(Phase.LEADERBOARD, 0), RefusalReason.MOVED_ON);
    assertRefused(reveal, next(Phase.QUESTION, 0), RefusalReason.MOVED_ON);
    assertThat(decide(reveal, next(Phase.QUESTION, 1)))
        .containsExactly(new RoomEvent.QuestionClosed(NOW, 1));
  }

  @Test
  void endingIsRefusedInAnotherPhaseThanItWasRequestedIn() {
    RoomCommand endOfGame = end(Phase.QUESTION);
    RoomCommand endOfLobby = end(Phase.LOBBY);
    assertThat(decide(reveal, endOfGame)).containsExactly(new RoomEvent.RoomFinished(NOW));
    assertRefused(reveal, endOfLobby, RefusalReason.MOVED_ON);
    assertRefused(lobby, endOfGame, RefusalReason.MOVED_ON);
    assertThat(decide(lobby, endOfLobby)).containsExactly(new RoomEvent.RoomEnded(NOW));
    reveal.apply(new RoomEvent.RoomFinished(0));
    assertRefused(reveal, endOfGame, RefusalReason.MOVED_ON);
    assertThat(decide(reveal, end(Phase.PODIUM))).containsExactly(new RoomEvent.RoomEnded(NOW));
  }

  @Test
  void afterTheLastQuestionComesThePodium() {
    RoomState last = state(opened(1), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    assertThat(decide(last, NEXT)).containsExactly(new RoomEvent.RoomFinished(NOW));
    last.apply(new RoomEvent.RoomFinished(NOW));
    assertRefused(last, NEXT, RefusalReason.NOT_NOW);
  }

  @Test
  void endingInAQuestionClosesItSoThatReceiptedAnswersCount() {
    assertThat(decide(open, END))
        .containsExactly(new RoomEvent.QuestionClosed(NOW, 0), new RoomEvent.RoomFinished(NOW));
  }

  @Test
  void endingALobbyOrAPodiumEndsTheRoomAndThenNothingHappensAnyMore() {
    assertThat(decide(lobby, END)).containsExactly(new RoomEvent.RoomEnded(NOW));
    lobby.apply(new RoomEvent.RoomEnded(NOW));
    assertRefused(lobby, new RoomCommand.Join("Edsger", ""), RefusalReason.ROOM_OVER);
    assertRefused(lobby, new RoomCommand.Start(), RefusalReason.ROOM_OVER);
  }

  @Test
  void anAnswerIsTakenWithItsCreditedTime() {
    assertThat(decide(open, answer(ADA, 0, 2, 4_000)))
        .containsExactly(new RoomEvent.AnswerTaken(NOW, ADA, 0, pick(2), 3_000));
  }

  @Test
  void aSecondAnswerIsRefused() {
    open.apply(answered(ADA, 0, 1, 100));
    assertRefused(open, answer(ADA, 0, 2, 4_000), RefusalReason.ANSWERED_ALREADY);
  }

  @Test
  void lateAnswerIsRefusedAndScoresNothing() {
    assertRefused(open, answer(ADA, 0, 0, 1_000 + LIMIT + 1), RefusalReason.TOO_LATE);
    assertRefused(reveal, answer(GRACE, 0, 0, 4_000), RefusalReason.TOO_LATE);
    assertThat(reveal.player(GRACE).orElseThrow().total().value()).isZero();
  }

  @Test
  void anAnswerToAQuestionThatIsYetToComeIsRefused() {
    assertRefused(open, answer(ADA, 1, 0, 4_000), RefusalReason.NOT_NOW);
    assertRefused(lobby, answer(ADA, 0, 0, 4_000), RefusalReason.NOT_NOW);
  }

  @Test
  void anAnswerThatDoesNotFitTheQuestionIsRefused() {
    assertRefused(open, answer(ADA, 0, 4, 4_000), RefusalReason.WRONG_RESPONSE);
    assertRefused(
        open, answer(ADA, new Response.Choice(List.of(0, 1))), RefusalReason.WRONG_RESPONSE);
    assertRefused(open, answer(ADA, new Response.Text("one")), RefusalReason.WRONG_RESPONSE);
    assertRefused(open, answer(ADA, new Response.Numeric(1)), RefusalReason.WRONG_RESPONSE);
    assertRefused(open, answer(ADA, new Response.Order(List.of(0))), RefusalReason.WRONG_RESPONSE);
    assertRefused(open, answer(ADA, new Response.Match(List.of(0))), RefusalReason.WRONG_RESPONSE);
  }

  @Test
  void aLimitClosesOnlyItsOwnQuestion() {
    long limit = open.deadline();
    assertThat(decide(open, new RoomCommand.CloseAtLimit(0), limit))
        .containsExactly(new RoomEvent.QuestionClosed(limit, 0));
    assertThat(decide(open, new RoomCommand.CloseAtLimit(1), limit)).isEmpty();
    assertThat(decide(reveal, new RoomCommand.CloseAtLimit(0), limit)).isEmpty();
  }

  @Test
  void aLimitThatWasMovedClosesNothingBefore() {
    assertThat(decide(open, new RoomCommand.CloseAtLimit(0), open.deadline() - 1)).isEmpty();
  }

  @Test
  void aQuestionClosesWhenEveryonePresentHasAnswered() {
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of(ADA, GRACE)))).isEmpty();
    open.apply(answered(ADA, 0, 1, 100));
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of(ADA, GRACE)))).isEmpty();
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of(ADA)))).hasSize(1);
    open.apply(answered(GRACE, 0, 1, 100));
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of(ADA, GRACE)))).hasSize(1);
  }

  @Test
  void aQuestionDoesNotCloseBecauseEverybodyWentAwayBeforeAnswering() {
    assertThat(decide(open, new RoomCommand.CloseIfAnswered(Set.of()))).isEmpty();
  }

  @Test
  void onlyAPlayerOfTheRoomCanBeKicked() {
    assertThat(decide(lobby, new RoomCommand.Kick(ADA, false)))
        .containsExactly(new RoomEvent.PlayerKicked(NOW, ADA));
    assertRefused(lobby, new RoomCommand.Kick(EDSGER, false), RefusalReason.NO_SUCH_PLAYER);
  }

  private static RoomCommand next(Phase phase, int question) {
    return new RoomCommand.Next(Optional.of(new GamePosition(phase, question)));
  }

  private static RoomCommand end(Phase phase) {
    return new RoomCommand.End(Optional.of(new GamePosition(phase, 0)));
  }

  private static RoomCommand answer(PlayerId player, int question, int pick, long received) {
    return new RoomCommand.Answer(
        player, question, pick(pick), new AnswerTiming(1_000, received, 0));
  }

  private static RoomCommand answer(PlayerId player, Response response) {
    return new RoomCommand.Answer(player, 0, response, new AnswerTiming(1_000, 4_000, 0));
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command) {
    return decide(state, command, NOW);
  }

  private static List<RoomEvent> decide(RoomState state, RoomCommand command, long now) {
    Decision decision = RoomRules.decide(state, command, now);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  private static void assertRefused(RoomState state, RoomCommand command, RefusalReason why) {
    assertThat(RoomRules.decide(state, command, NOW)).isEqualTo(Decision.refused(why));
  }
}
