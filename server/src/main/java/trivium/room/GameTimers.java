package trivium.room;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trivium.protocol.GamePosition;

/**
 * The timers of a game: the limit of the open question, the decision of its buzzer, the countdown
 * to the lock of a sheet, and the pace of reveals and leaderboards. Confined to the room's loop.
 */
final class GameTimers {
  /** Time for answers in flight between event loops, ms. */
  private static final long IN_FLIGHT_GRACE = 100;

  private final RoomState state;
  private final Clock clock;
  private final RoomLoop loop;
  private final Consumer<RoomCommand> due;
  private RoomLoop.@Nullable Timer step;
  private RoomLoop.@Nullable Timer buzzer;

  /**
   * @param due called on the loop with the command whose time has come; the state may have changed
   *     since the timer was set, so the command has to be decided as any other
   */
  GameTimers(RoomState state, Clock clock, RoomLoop loop, Consumer<RoomCommand> due) {
    this.state = state;
    this.clock = clock;
    this.loop = loop;
    this.due = due;
  }

  void cancel() {
    if (step != null) {
      step.cancel();
      step = null;
    }
    if (buzzer != null) {
      buzzer.cancel();
      buzzer = null;
    }
  }

  /** Replaces the timers by those that the present phase needs. */
  void arm() {
    cancel();
    if (state.isPaused()) {
      return;
    }
    switch (state.phase()) {
      case QUESTION -> {
        if (!state.isSheet()) {
          armQuestion(state.asked().buzzer());
        }
      }
      case LOCKING -> step = at(state.phaseEnd(), new RoomCommand.LockSheet());
      case REVEAL, LEADERBOARD -> {
        RoomCommand next =
            new RoomCommand.GoOnByPace(new GamePosition(state.phase(), state.question()));
        state
            .round()
            .settings()
            .pace()
            .ifPresent(pace -> step = loop.schedule(pace, () -> due.accept(next)));
      }
      case LOBBY, ROUND, BETS, MARKING, ANSWERS, BREAK, PODIUM -> {}
    }
  }

  private void armQuestion(Buzzer presses) {
    int question = state.question();
    if (presses.answering().isEmpty()) {
      step = at(state.deadline(), new RoomCommand.CloseAtLimit(question));
    }
    presses.decisionAt().ifPresent(at -> buzzer = at(at, new RoomCommand.DecideBuzzer(question)));
  }

  private RoomLoop.Timer at(long time, RoomCommand command) {
    long wait = Math.max(0, time - clock.now() + IN_FLIGHT_GRACE);
    return loop.schedule(wait, () -> due.accept(command));
  }
}
