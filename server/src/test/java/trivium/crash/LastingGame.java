package trivium.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import trivium.net.client.WebSocketClient;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.room.BuzzerEvent;
import trivium.room.RoomEvent;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/** A whole game whose clients reconnect whenever the server is back. */
final class LastingGame {
  private final LastingHost host;
  private final List<LastingPlayer> players = new ArrayList<>();
  private final CompletableFuture<?> over;

  /** Opens the room and lets all players join; the server has to run until that is done. */
  LastingGame(
      WebSocketClient client,
      ServerProcess server,
      AnswerSheet sheet,
      int people,
      long answerWithin) {
    host = new LastingHost(client, server, sheet.questions());
    host.connect();
    RoomCode room = host.opened().orTimeout(1, TimeUnit.MINUTES).join();
    for (int i = 0; i < people; i++) {
      players.add(new LastingPlayer(client, server, room, "Player " + i, sheet, answerWithin));
    }
    all(LastingPlayer::seat).thenRun(host::startGame);
    over = CompletableFuture.anyOf(all(LastingPlayer::standing), host.trouble());
    players.forEach(LastingPlayer::connect);
  }

  private CompletableFuture<Void> all(Function<LastingPlayer, CompletableFuture<?>> of) {
    return CompletableFuture.allOf(players.stream().map(of).toArray(CompletableFuture[]::new));
  }

  /**
   * Whether the game ends within this time; fails as soon as a confirmation of the server does not
   * hold.
   */
  boolean isOverWithin(long millis) {
    try {
      over.get(millis, TimeUnit.MILLISECONDS);
      host.hangUp();
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  List<LastingPlayer> players() {
    return players;
  }

  /**
   * Checks the stored events of this game: each answer with a receipt exactly once, and no player
   * missing.
   */
  void checkAgainst(List<RoomEvent> stored) {
    Map<PlayerId, Map<Integer, Response>> answers = new HashMap<>();
    for (RoomEvent event : stored) {
      switch (event) {
        case RoomEvent.PlayerJoined joined -> answers.put(joined.player(), new HashMap<>());
        case RoomEvent.AnswerTaken answer ->
            assertThat(
                    Objects.requireNonNull(answers.get(answer.player()))
                        .put(answer.question(), answer.response()))
                .as("second answer of %s to question %d", answer.player(), answer.question())
                .isNull();
        case RoomEvent.PlayerKicked _,
            RoomEvent.PlayersRemoved _,
            RoomEvent.SeatsGivenUp _,
            RoomEvent.PlayerReturned _ ->
            throw new AssertionError(event + " by nobody");
        case RoomEvent.RoomOpened _,
            RoomEvent.RoomLocked _,
            RoomEvent.QuestionOpened _,
            RoomEvent.QuestionResumed _,
            RoomEvent.QuestionFlagged _,
            RoomEvent.QuestionClosed _,
            RoomEvent.QuestionCorrected _,
            RoomEvent.GamePaused _,
            RoomEvent.GameContinued _,
            RoomEvent.TimeAdded _,
            RoomEvent.QuestionSkipped _,
            RoomEvent.RevealShown _,
            RoomEvent.QuestionReopened _,
            RoomEvent.PointsAdjusted _,
            RoomEvent.TeamAssigned _,
            RoomEvent.TeamRenamed _,
            RoomEvent.PlayerRenamed _,
            RoomEvent.LateJoinChosen _,
            RoomEvent.LateJoinCredited _,
            RoomEvent.RoundsAdded _,
            RoomEvent.RoundOpened _,
            RoomEvent.BreakStarted _,
            RoomEvent.LeaderboardShown _,
            RoomEvent.RoomFinished _,
            RoomEvent.RoomEnded _,
            BuzzerEvent _,
            SheetEvent _,
            StakesEvent _ -> {}
      }
    }
    for (LastingPlayer player : players) {
      assertThat(answers.get(player.seat().join()))
          .as("stored answers of %s", player.name())
          .isNotNull()
          .containsAllEntriesOf(player.receipts());
    }
  }
}
