package trivium.room;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.protocol.Correction;
import trivium.protocol.LateJoin;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;

/**
 * An event of a room. The state of a room is the fold of its events; they include all values from
 * clocks and random sources, so that a replay yields the same state.
 */
public sealed interface RoomEvent
    permits RoomEvent.RoomOpened,
        RoomEvent.RoundsAdded,
        RoomEvent.RoundOpened,
        RoomEvent.BreakStarted,
        RoomEvent.PlayerJoined,
        RoomEvent.TeamAssigned,
        RoomEvent.TeamRenamed,
        RoomEvent.LateJoinChosen,
        RoomEvent.LateJoinCredited,
        RoomEvent.PlayerRenamed,
        RoomEvent.PlayerKicked,
        RoomEvent.PlayersRemoved,
        RoomEvent.SeatsGivenUp,
        RoomEvent.PlayerReturned,
        RoomEvent.RoomLocked,
        RoomEvent.QuestionOpened,
        RoomEvent.GamePaused,
        RoomEvent.GameContinued,
        RoomEvent.TimeAdded,
        RoomEvent.QuestionSkipped,
        RoomEvent.RevealShown,
        RoomEvent.QuestionReopened,
        RoomEvent.PointsAdjusted,
        RoomEvent.QuestionResumed,
        RoomEvent.AnswerTaken,
        RoomEvent.QuestionClosed,
        RoomEvent.QuestionFlagged,
        RoomEvent.QuestionCorrected,
        RoomEvent.LeaderboardShown,
        RoomEvent.RoomFinished,
        RoomEvent.RoomEnded,
        BuzzerEvent,
        SheetEvent,
        StakesEvent {
  /** When it happened, ms since the epoch. */
  long at();

  /**
   * The room was opened, with all its questions and the order of their choices.
   *
   * @param id under which the room is stored
   * @param secret key of the room's seat tokens and fingerprints
   * @param title of the first round; may be empty
   * @param breakTime after the first round, ms
   */
  record RoomOpened(
      long at,
      RoomId id,
      RoomCode room,
      String secret,
      String bank,
      Settings settings,
      List<Question> questions,
      String title,
      long breakTime,
      TeamSettings teams)
      implements RoomEvent {
    public RoomOpened {
      questions = List.copyOf(questions);
      // Missing in rooms of the first versions.
      title = title == null ? "" : title;
      teams = teams == null ? TeamSettings.OFF : teams;
    }

    /** A room without teams, whose first round has no title and no break. */
    public RoomOpened(
        long at,
        RoomId id,
        RoomCode room,
        String secret,
        String bank,
        Settings settings,
        List<Question> questions) {
      this(at, id, room, secret, bank, settings, questions, "", 0, TeamSettings.OFF);
    }

    /** The first round. */
    Round round() {
      return new Round(title, bank, settings, questions, breakTime, false);
    }
  }

  /** Rounds were added to those that are still to be played. */
  record RoundsAdded(long at, List<Round> rounds) implements RoomEvent {
    public RoundsAdded {
      rounds = List.copyOf(rounds);
    }
  }

  /** A round began with its title screen. The first round without a title has no such event. */
  record RoundOpened(long at, int round) implements RoomEvent {}

  /**
   * The game was interrupted between two rounds.
   *
   * @param until when the break is over, ms since the epoch; 0 if that is not known
   */
  record BreakStarted(long at, long until) implements RoomEvent {}

  /**
   * A seat was taken.
   *
   * @param claim identifies the player until the seat token has arrived; may be empty
   * @param origin fingerprint of the address; empty if unknown
   * @param device fingerprint of the browser; empty if unknown
   * @param members the people who share the phone; usually empty
   * @param avatar the number of the player's avatar; empty for none
   */
  record PlayerJoined(
      long at,
      PlayerId player,
      String name,
      String claim,
      String origin,
      String device,
      List<String> members,
      Optional<Integer> avatar)
      implements RoomEvent {
    public PlayerJoined {
      avatar = avatar == null ? Optional.empty() : avatar;
      members = members == null ? List.of() : List.copyOf(members);
      // Missing in rooms of the first versions.
      origin = origin == null ? "" : origin;
      device = device == null ? "" : device;
    }

    /** A join without an avatar from an unknown address and browser. */
    public PlayerJoined(long at, PlayerId player, String name, String claim) {
      this(at, player, name, claim, "", "", List.of(), Optional.empty());
    }
  }

  /** A player got into a team, by choice, by the host, or to balance the teams. */
  record TeamAssigned(long at, PlayerId player, int team) implements RoomEvent {}

  /** The host renamed a team. */
  record TeamRenamed(long at, int team, String name) implements RoomEvent {}

  /** The host decided what happens to people who join late. Without this event: nothing. */
  record LateJoinChosen(long at, LateJoin lateJoin) implements RoomEvent {}

  /** A player who joined late got points to begin with. */
  record LateJoinCredited(long at, PlayerId player, int points) implements RoomEvent {
    /** The same as points that the host gives. */
    PointsAdjusted asAdjustment() {
      return new PointsAdjusted(
          at, Optional.of(player), Optional.empty(), points, "Joined late: average points");
    }
  }

  /** The host renamed a player. */
  record PlayerRenamed(long at, PlayerId player, String name) implements RoomEvent {}

  /** The host removed a player and barred the browser from joining again. */
  record PlayerKicked(long at, PlayerId player) implements RoomEvent {}

  /** The host removed several players at once, who may join again. */
  record PlayersRemoved(long at, List<PlayerId> players) implements RoomEvent {
    public PlayersRemoved {
      players = List.copyOf(players);
    }
  }

  /** Seats in the lobby were given up; their players may return while there is space. */
  record SeatsGivenUp(long at, List<PlayerId> players) implements RoomEvent {
    public SeatsGivenUp {
      players = List.copyOf(players);
    }
  }

  /** A player took back a seat that had been given up. */
  record PlayerReturned(long at, PlayerId player) implements RoomEvent {}

  record RoomLocked(long at, boolean locked) implements RoomEvent {}

  /**
   * A question was shown.
   *
   * @param lead when its answers open, ms after {@code at}
   */
  record QuestionOpened(long at, int question, long lead) implements RoomEvent {
    /** A question whose answers open at once. */
    public QuestionOpened(long at, int question) {
      this(at, question, 0);
    }
  }

  /** The host paused the game. */
  record GamePaused(long at) implements RoomEvent {}

  /** The host lets a paused game go on. */
  record GameContinued(long at) implements RoomEvent {}

  /**
   * The host gave more time for the open question.
   *
   * @param limit time allowed now, ms
   */
  record TimeAdded(long at, int question, int limit) implements RoomEvent {}

  /** The host left out the open question, which counts for nobody. */
  record QuestionSkipped(long at, int question) implements RoomEvent {}

  /** The host showed the last reveal again. */
  record RevealShown(long at) implements RoomEvent {}

  /**
   * The host opened the last question once more.
   *
   * @param elapsed time on its clock, ms
   * @param limit time allowed now, ms
   */
  record QuestionReopened(long at, int question, long elapsed, int limit) implements RoomEvent {}

  /**
   * The host gave points to a player or a team, or took them.
   *
   * @param player empty for a team
   * @param team empty for a player
   * @param points negative if they were taken
   */
  record PointsAdjusted(
      long at, Optional<PlayerId> player, Optional<Integer> team, int points, String reason)
      implements RoomEvent {
    public PointsAdjusted {
      player = player == null ? Optional.empty() : player;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * An open question was resumed after a restart of the server or a pause of the process.
   *
   * @param elapsed time on the question's clock when the server was last known to run, ms
   * @param startsAt when the clock continues from there, ms since the epoch
   * @param away how long the server did not run, ms
   */
  record QuestionResumed(long at, int question, long elapsed, long startsAt, long away)
      implements RoomEvent {}

  /**
   * A response was accepted as an answer.
   *
   * @param elapsed credited time, ms
   */
  record AnswerTaken(long at, PlayerId player, int question, Response response, long elapsed)
      implements RoomEvent {}

  record QuestionClosed(long at, int question) implements RoomEvent {}

  /** A player said that a question which had closed looks wrong. */
  record QuestionFlagged(long at, PlayerId player, int question) implements RoomEvent {}

  /** The host corrected a closed question; all scores are recounted. */
  record QuestionCorrected(long at, int question, Correction correction) implements RoomEvent {}

  record LeaderboardShown(long at) implements RoomEvent {}

  record RoomFinished(long at) implements RoomEvent {}

  /** The room has ended; no event follows. */
  record RoomEnded(long at) implements RoomEvent {}
}
