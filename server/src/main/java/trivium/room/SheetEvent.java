package trivium.room;

import java.util.List;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;

/** An event of an answer sheet. */
public sealed interface SheetEvent extends RoomEvent {
  /** A player took back an answer of the sheet. */
  record AnswerCleared(long at, PlayerId player, int question) implements SheetEvent {}

  /**
   * All questions of the sheet were shown, or the countdown to its lock has changed.
   *
   * @param until when it is locked, ms since the epoch
   */
  record SheetLocking(long at, long until) implements SheetEvent {}

  /** The answers of the sheet can no longer be changed. */
  record SheetLocked(long at) implements SheetEvent {}

  /**
   * The host marked typed answers that mean the same.
   *
   * @param texts the answers as typed
   */
  record AnswersMarked(long at, int question, List<String> texts, Mark mark) implements SheetEvent {
    public AnswersMarked {
      texts = List.copyOf(texts);
    }
  }

  /** All remaining questions of the sheet were closed, and their answers are shown. */
  record SheetRevealed(long at) implements SheetEvent {}
}
