package trivium;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import trivium.room.BuzzerEvent;
import trivium.room.Journal;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/** A journal decorator that counts events for the metrics. Any thread. */
final class MeteredJournal implements Journal {
  private final Journal journal;
  private final LongAdder opened = new LongAdder();
  private final LongAdder joined = new LongAdder();
  private final LongAdder questions = new LongAdder();
  private final LongAdder answers = new LongAdder();

  MeteredJournal(Journal journal) {
    this.journal = journal;
  }

  long opened() {
    return opened.sum();
  }

  long joined() {
    return joined.sum();
  }

  long questions() {
    return questions.sum();
  }

  long answers() {
    return answers.sum();
  }

  @Override
  public void append(RoomId room, List<RoomEvent> events, Runnable durable) {
    events.forEach(this::count);
    journal.append(room, events, durable);
  }

  private void count(RoomEvent event) {
    switch (event) {
      case RoomEvent.AnswerTaken _ -> answers.increment();
      case RoomEvent.PlayerJoined _ -> joined.increment();
      case RoomEvent.QuestionOpened _ -> questions.increment();
      case RoomEvent.RoomOpened _ -> opened.increment();
      case RoomEvent.PlayerKicked _,
          RoomEvent.PlayersRemoved _,
          RoomEvent.SeatsGivenUp _,
          RoomEvent.PlayerReturned _,
          RoomEvent.RoomLocked _,
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

  @Override
  public boolean isFull() {
    return journal.isFull();
  }

  @Override
  public Future<Void> forget(RoomId room) {
    return journal.forget(room);
  }
}
