package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import trivium.bank.Task;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;

/** The rules of answer sheets: answering, locking, marking and revealing. Pure. */
final class SheetRules {
  /** The warning before a sheet is locked, ms. */
  static final long COUNTDOWN = 60_000;

  /** What is left of it at least after the server was unavailable, ms. */
  private static final long LEAST_COUNTDOWN = 15_000;

  /** The most changes of an answer on a sheet; each of them is stored. */
  private static final int MOST_CHANGES = 500;

  private SheetRules() {}

  static Decision answer(RoomState state, RoomCommand.Answer answer, long now) {
    Optional<RefusalReason> closed = closed(state, answer.question());
    if (closed.isPresent()) {
      return Decision.refused(closed.get());
    }
    PlayedQuestion asked = state.allAsked().get(answer.question());
    if (!asked.suits(answer.response())) {
      return Decision.refused(RefusalReason.WRONG_RESPONSE);
    }
    if (asked.changes(answer.player()) >= MOST_CHANGES) {
      return Decision.refused(RefusalReason.ANSWERED_ALREADY);
    }
    // A client that got no receipt repeats its answer.
    return asked
            .answer(answer.player())
            .filter(before -> before.response().equals(answer.response()))
            .isPresent()
        ? Decision.happened()
        : Decision.happened(
            new RoomEvent.AnswerTaken(
                now, answer.player(), answer.question(), answer.response(), 0));
  }

  static Decision clear(RoomState state, RoomCommand.ClearAnswer clear, long now) {
    Optional<RefusalReason> closed =
        state.isSheet() ? closed(state, clear.question()) : Optional.of(RefusalReason.NOT_NOW);
    if (closed.isPresent()) {
      return Decision.refused(closed.get());
    }
    PlayedQuestion asked = state.allAsked().get(clear.question());
    if (asked.answer(clear.player()).isEmpty()) {
      return Decision.happened();
    }
    return asked.changes(clear.player()) >= MOST_CHANGES
        ? Decision.refused(RefusalReason.ANSWERED_ALREADY)
        : Decision.happened(new SheetEvent.AnswerCleared(now, clear.player(), clear.question()));
  }

  /** Why a question of the sheet can't be answered now; empty if it can. */
  private static Optional<RefusalReason> closed(RoomState state, int question) {
    if (question >= state.allAsked().size()) {
      return Optional.of(RefusalReason.NOT_NOW);
    }
    if (!state.isOnOpenSheet(question)) {
      return Optional.of(RefusalReason.TOO_LATE);
    }
    return state.isPaused() ? Optional.of(RefusalReason.PAUSED) : Optional.empty();
  }

  /** All questions were shown: the countdown begins. */
  static Decision startCountdown(long now) {
    return Decision.happened(new SheetEvent.SheetLocking(now, now + COUNTDOWN));
  }

  static Decision extend(RoomState state, int by, long now) {
    return Decision.happened(new SheetEvent.SheetLocking(now, state.phaseEnd() + by));
  }

  /** Locks the sheet when the countdown is over. */
  static Decision lockAtEnd(RoomState state, long now) {
    return state.phase() == Phase.LOCKING && !state.isPaused() && now >= state.phaseEnd()
        ? lock(now)
        : Decision.happened();
  }

  static Decision lock(long now) {
    return Decision.happened(new SheetEvent.SheetLocked(now));
  }

  static Decision mark(RoomState state, RoomCommand.MarkAnswer mark, long now) {
    if (mark.question() >= state.allAsked().size()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    PlayedQuestion asked = state.allAsked().get(mark.question());
    boolean typed = asked.task() instanceof Task.Text || asked.task() instanceof Task.Numeric;
    if (!asked.isOnSheet()
        || !(asked.isClosed() || state.phase() == Phase.MARKING || isRevealing(state))) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    Optional<TypedAnswerGroups.TypedAnswerGroup> group =
        typed ? TypedAnswerGroups.of(asked).containing(mark.text()) : Optional.empty();
    if (group.isEmpty()) {
      return Decision.refused(RefusalReason.UNFIT_CORRECTION);
    }
    return group.get().marked() && group.get().mark() == mark.mark()
        ? Decision.happened()
        : Decision.happened(
            new SheetEvent.AnswersMarked(now, mark.question(), group.get().texts(), mark.mark()));
  }

  private static boolean isRevealing(RoomState state) {
    return state.isSheet() && state.phase() == Phase.REVEAL;
  }

  /** Reveals the first question of the sheet that is still to be revealed, or else goes on. */
  static Decision revealNext(RoomState state, Supplier<Decision> afterLast, long now) {
    return state.sheet().stream()
        .filter(asked -> !asked.isClosed())
        .findFirst()
        .map(asked -> Decision.happened(new RoomEvent.QuestionClosed(now, asked.number())))
        .orElseGet(afterLast);
  }

  static Decision revealAll(RoomState state, long now) {
    boolean locked = state.phase() == Phase.MARKING || isRevealing(state);
    return locked && state.sheet().stream().anyMatch(asked -> !asked.isClosed())
        ? Decision.happened(new SheetEvent.SheetRevealed(now))
        : Decision.refused(RefusalReason.NOT_NOW);
  }

  /** Closes the questions of the sheet that are still to be revealed. */
  static List<RoomEvent> closeAll(RoomState state, long now) {
    List<RoomEvent> closed = new ArrayList<>();
    for (PlayedQuestion asked : state.sheet()) {
      if (!asked.isClosed()) {
        closed.add(new RoomEvent.QuestionClosed(now, asked.number()));
      }
    }
    return closed;
  }

  /**
   * Gives back what the countdown lost while the server was unavailable.
   *
   * @param lastAlive when the server was last known to run, ms since the epoch
   */
  static Decision recover(RoomState state, long lastAlive, long now) {
    long left = Math.max(LEAST_COUNTDOWN, state.phaseEnd() - lastAlive);
    return Decision.happened(new SheetEvent.SheetLocking(now, now + left));
  }
}
