package trivium.room;

import java.util.List;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;

/** An event of a round with a special format. */
public sealed interface FormatEvent extends RoomEvent {
  /** A player took back an answer of the sheet. */
  record AnswerCleared(long at, PlayerId player, int question) implements FormatEvent {}

  /**
   * All questions of the sheet were shown, or the countdown to its lock has changed.
   *
   * @param until when it is locked, ms since the epoch
   */
  record SheetLocking(long at, long until) implements FormatEvent {}

  /** The answers of the sheet can no longer be changed. */
  record SheetLocked(long at) implements FormatEvent {}

  /**
   * The host marked typed answers that mean the same.
   *
   * @param texts the answers as typed
   */
  record AnswersMarked(long at, int question, List<String> texts, Mark mark)
      implements FormatEvent {
    public AnswersMarked {
      texts = List.copyOf(texts);
    }
  }

  /** All remaining questions of the sheet were closed, and their answers are shown. */
  record SheetRevealed(long at) implements FormatEvent {}

  /** Bets are made on the next question. */
  record BetsOpened(long at, int question) implements FormatEvent {}

  /** A player bet points, for the team if there is one. */
  record BetPlaced(long at, PlayerId player, int question, int points) implements FormatEvent {}

  /**
   * A player decided about the joker, for the team if there is one.
   *
   * @param played whether it is played for this round
   */
  record JokerPlayed(long at, PlayerId player, int round, boolean played) implements FormatEvent {}
}
