package trivium.room;

import java.util.List;
import trivium.bank.Question;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;

/**
 * An event of a room. A room is the fold of its events: whatever was drawn from a clock or a random
 * source is part of them, so a replay comes to the same state.
 */
public sealed interface RoomEvent {
  /** When it happened, ms since the epoch. */
  long at();

  /**
   * The room stands, with all its questions and the order of their choices.
   *
   * @param id what it is kept under
   * @param secret what the tokens of this room's seats are made with
   */
  record RoomOpened(
      long at,
      RoomId id,
      RoomCode room,
      String secret,
      String bank,
      Settings settings,
      List<Question> questions)
      implements RoomEvent {
    public RoomOpened {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A seat was taken.
   *
   * @param claim what the player may claim the seat with until the token has come; may be empty
   * @param origin fingerprint of the address it came from; empty if that is not known
   * @param device fingerprint of the browser it came from; empty if that is not known
   */
  record PlayerJoined(
      long at, PlayerId player, String name, String claim, String origin, String device)
      implements RoomEvent {
    public PlayerJoined {
      // Rooms of the first versions know neither.
      origin = origin == null ? "" : origin;
      device = device == null ? "" : device;
    }

    /** From nobody knows where. */
    public PlayerJoined(long at, PlayerId player, String name, String claim) {
      this(at, player, name, claim, "", "");
    }
  }

  /** The host removed a player, whose browser may not join again. */
  record PlayerKicked(long at, PlayerId player) implements RoomEvent {}

  /** The host removed many players at once, who may join again. */
  record PlayersRemoved(long at, List<PlayerId> players) implements RoomEvent {
    public PlayersRemoved {
      players = List.copyOf(players);
    }
  }

  /** These were gone from the lobby for too long; each may come back while there is space. */
  record SeatsGivenUp(long at, List<PlayerId> players) implements RoomEvent {
    public SeatsGivenUp {
      players = List.copyOf(players);
    }
  }

  /** One whose seat was given up is back in it. */
  record PlayerReturned(long at, PlayerId player) implements RoomEvent {}

  record RoomLocked(long at, boolean locked) implements RoomEvent {}

  record QuestionOpened(long at, int question) implements RoomEvent {}

  /**
   * The server is back after it was away in the middle of a question: it had ended, or its process
   * did not run for a while.
   *
   * @param elapsed what the question's clock showed when the server was last seen alive, ms
   * @param startsAt when the clock goes on from there, ms since the epoch; until then it stands
   * @param away how long the server was gone, ms
   */
  record QuestionResumed(long at, int question, long elapsed, long startsAt, long away)
      implements RoomEvent {}

  /**
   * A response became an answer.
   *
   * @param elapsed credited time, ms
   */
  record AnswerTaken(long at, PlayerId player, int question, Response response, long elapsed)
      implements RoomEvent {}

  record QuestionClosed(long at, int question) implements RoomEvent {}

  /** The host mended a closed question: what it brought, and all that follows, is counted anew. */
  record QuestionCorrected(long at, int question, Correction correction) implements RoomEvent {}

  record LeaderboardShown(long at) implements RoomEvent {}

  record RoomFinished(long at) implements RoomEvent {}

  /** The room is gone; nothing follows. */
  record RoomEnded(long at) implements RoomEvent {}
}
