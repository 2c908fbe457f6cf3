package trivium.store;

import java.util.List;
import trivium.room.BuzzerEvent;
import trivium.room.RoomEvent;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/**
 * The summary of a room that is stored beside its events, so that lists do not read them.
 *
 * @param last the number of the newest event; -1 before the first
 * @param questions of all rounds
 * @param finished whether the podium was reached and no question was asked since
 */
record RoomRow(long last, int players, int questions, boolean finished, boolean ended) {
  static final RoomRow NEW = new RoomRow(-1, 0, 0, false, false);

  RoomRow after(List<RoomEvent> events) {
    int now = players;
    int planned = questions;
    boolean isFinished = finished;
    boolean isEnded = ended;
    for (RoomEvent event : events) {
      switch (event) {
        case RoomEvent.RoomOpened opened -> planned += opened.questions().size();
        case RoomEvent.PlayerJoined _ -> now++;
        case RoomEvent.PlayerReturned _ -> now++;
        case RoomEvent.PlayerKicked _ -> now--;
        case RoomEvent.SeatsGivenUp removed -> now -= removed.players().size();
        case RoomEvent.PlayersRemoved removed -> now -= removed.players().size();
        case RoomEvent.RoundsAdded added ->
            planned += added.rounds().stream().mapToInt(round -> round.questions().size()).sum();
        case RoomEvent.QuestionOpened _ -> isFinished = false;
        case RoomEvent.RoomFinished _ -> isFinished = true;
        case RoomEvent.RoomEnded _ -> isEnded = true;
        case RoomEvent.RoomLocked _,
            RoomEvent.QuestionResumed _,
            RoomEvent.AnswerTaken _,
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
            RoomEvent.RoundOpened _,
            RoomEvent.BreakStarted _,
            RoomEvent.LeaderboardShown _,
            BuzzerEvent _,
            SheetEvent _,
            StakesEvent _ -> {}
      }
    }
    return new RoomRow(last + events.size(), now, planned, isFinished, isEnded);
  }
}
