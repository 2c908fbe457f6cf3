package trivium.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.ClientMessage;
import trivium.protocol.ControlRequest;
import trivium.protocol.Correction;
import trivium.protocol.GamePosition;
import trivium.protocol.GameRequest;
import trivium.protocol.HostQuery;
import trivium.protocol.Mark;
import trivium.protocol.ModerationRequest;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.SheetRequest;
import trivium.protocol.StakesRequest;
import trivium.protocol.TeamRequest;
import trivium.room.Presence.Occupant;

/** A command to a room, from a client or a timer. */
public sealed interface RoomCommand {
  /**
   * Takes a seat.
   *
   * @param claim identifies the same person in a repeated request; may be empty
   * @param origin fingerprint of the address; empty if unknown
   * @param device fingerprint of the browser; empty if unknown
   * @param most seats that one address may have
   * @param members the people who share the phone
   * @param avatar the number of the player's avatar; empty for none
   */
  record Join(
      String name,
      String claim,
      String origin,
      String device,
      int most,
      List<String> members,
      Optional<Integer> avatar)
      implements RoomCommand {
    public Join {
      members = List.copyOf(members);
    }

    /** A join from an unknown address and browser. */
    Join(String name, String claim) {
      this(name, claim, "", "", Integer.MAX_VALUE, List.of(), Optional.empty());
    }
  }

  record ChooseTeam(PlayerId player, int team) implements RoomCommand {}

  record MovePlayer(PlayerId player, int team) implements RoomCommand {}

  record RenamePlayer(PlayerId player, String name) implements RoomCommand {}

  record RenameTeam(int team, String name) implements RoomCommand {}

  /**
   * Takes back a seat that was given up.
   *
   * @param most seats that one address may have
   */
  record Return(PlayerId player, int most) implements RoomCommand {}

  /** Gives up the seats of players who have been disconnected for too long, in the lobby only. */
  record GiveUpSeats(Set<PlayerId> players) implements RoomCommand {}

  /**
   * Removes a player and bars the browser from joining again.
   *
   * @param lock whether to lock the room as well
   */
  record Kick(PlayerId player, boolean lock) implements RoomCommand {}

  /** Removes all players between two seats, inclusive. */
  record Remove(PlayerId from, PlayerId to, boolean lock) implements RoomCommand {}

  /** Removes the remaining players of a crowd. */
  record RemoveCrowd(int crowd, boolean lock) implements RoomCommand {}

  record Lock(boolean locked) implements RoomCommand {}

  record Start() implements RoomCommand {}

  /**
   * Advances the game by one step.
   *
   * @param at position that the host's page showed; empty for any
   * @param skip whether to leave out the leaderboard
   */
  record Next(Optional<GamePosition> at, boolean skip) implements RoomCommand {
    Next(Optional<GamePosition> at) {
      this(at, false);
    }
  }

  /** Adds rounds whose questions have been drawn. */
  record AddRounds(List<Round> rounds) implements RoomCommand {
    public AddRounds {
      rounds = List.copyOf(rounds);
    }
  }

  /** Stops the clock and the automatic pace, or lets them go on. */
  record Pause(boolean paused) implements RoomCommand {}

  /**
   * Gives more time for the open question.
   *
   * @param by ms
   */
  record Extend(int question, int by) implements RoomCommand {}

  /** Leaves out the open question. */
  record Skip(int question) implements RoomCommand {}

  record ShowAgain() implements RoomCommand {}

  record Reopen(int question) implements RoomCommand {}

  /** Gives points to a player or a team; takes negative ones. */
  record Adjust(Optional<PlayerId> player, Optional<Integer> team, int points, String reason)
      implements RoomCommand {}

  /**
   * Leaves a reveal or leaderboard after the time of the automatic pace.
   *
   * @param at where the room was when the time began
   */
  record GoOnByPace(GamePosition at) implements RoomCommand {}

  /** Goes on after the podium. */
  record GoOn() implements RoomCommand {}

  /**
   * Ends the game; before and after it, the room.
   *
   * @param at position that the host's page showed; empty for any
   */
  record End(Optional<GamePosition> at) implements RoomCommand {}

  record Answer(PlayerId player, int question, Response response, AnswerTiming timing)
      implements RoomCommand {}

  record Correct(int question, Correction correction) implements RoomCommand {}

  record ClearAnswer(PlayerId player, int question) implements RoomCommand {}

  record MarkAnswer(int question, String text, Mark mark) implements RoomCommand {}

  record RevealAll() implements RoomCommand {}

  /** Locks a sheet whose countdown is over. */
  record LockSheet() implements RoomCommand {}

  record PlayJoker(PlayerId player, boolean played) implements RoomCommand {}

  record Bet(PlayerId player, int question, int points) implements RoomCommand {}

  record TieBreak(String prompt, double value, String unit) implements RoomCommand {}

  /**
   * Presses the buzzer.
   *
   * @param window how long presses are collected from this one on, ms
   */
  record Buzz(PlayerId player, int question, AnswerTiming timing, long window)
      implements RoomCommand {}

  /** Decides who answers, when the presses of the buzzer have been collected. */
  record DecideBuzzer(int question) implements RoomCommand {}

  /** Judges the answer that a player gave aloud. */
  record Verdict(int question, PlayerId player, boolean right) implements RoomCommand {}

  /** Says that a question looks wrong. */
  record Flag(PlayerId player, int question) implements RoomCommand {}

  /**
   * Resumes the room after a restart of the server or a pause of the process.
   *
   * @param lastSeen when the server was last known to run, ms since the epoch
   */
  record Recover(long lastSeen, long delay) implements RoomCommand {}

  /** Closes a question whose limit has passed. */
  record CloseAtLimit(int question) implements RoomCommand {}

  /** Closes the open question if all of these players have answered. */
  record CloseIfAnswered(Set<PlayerId> present) implements RoomCommand {}

  /** Ends a room that has been idle for too long. */
  record Expire() implements RoomCommand {}

  /**
   * The command for a client's message; empty if the role may not send it.
   *
   * @param window how long presses of the buzzer are collected at present, ms
   */
  static Optional<RoomCommand> of(
      Occupant who, ClientMessage.Seated act, AnswerTiming timing, long window) {
    return switch (act) {
      case GameRequest request -> of(who, request);
      case ControlRequest request -> of(who, request);
      case TeamRequest request -> of(who, request);
      case ModerationRequest request -> of(who, request);
      case QuestionRequest request -> of(who, request, timing);
      case BuzzerRequest request -> of(who, request, timing, window);
      case SheetRequest request -> of(who, request);
      case StakesRequest request -> of(who, request);
      // Answered without a command.
      case HostQuery _ -> Optional.empty();
    };
  }

  private static Optional<RoomCommand> of(Occupant who, GameRequest request) {
    return switch (request) {
      case GameRequest.Start _ -> ofHost(who, new Start());
      case GameRequest.Next next -> ofHost(who, new Next(next.at(), next.skip()));
      // The questions are drawn first.
      case GameRequest.AddRounds _ -> Optional.empty();
      case GameRequest.GoOn _ -> ofHost(who, new GoOn());
      case GameRequest.TieBreak asked ->
          ofHost(who, new TieBreak(asked.prompt(), asked.value(), asked.unit()));
      case GameRequest.End end -> ofHost(who, new End(end.at()));
    };
  }

  private static Optional<RoomCommand> of(Occupant who, ControlRequest request) {
    return switch (request) {
      case ControlRequest.Pause pause -> ofHost(who, new Pause(pause.paused()));
      case ControlRequest.Extend extend -> ofHost(who, new Extend(extend.question(), extend.by()));
      case ControlRequest.Skip skip -> ofHost(who, new Skip(skip.question()));
      case ControlRequest.ShowAgain _ -> ofHost(who, new ShowAgain());
      case ControlRequest.Reopen reopen -> ofHost(who, new Reopen(reopen.question()));
      case ControlRequest.Adjust adjust ->
          ofHost(
              who,
              new Adjust(adjust.player(), adjust.team(), adjust.points(), adjust.reason().strip()));
    };
  }

  private static Optional<RoomCommand> of(Occupant who, TeamRequest request) {
    return switch (request) {
      case TeamRequest.ChooseTeam choice ->
          ofPlayer(who, player -> new ChooseTeam(player, choice.team()));
      case TeamRequest.MovePlayer move -> ofHost(who, new MovePlayer(move.player(), move.team()));
      case TeamRequest.RenameTeam rename ->
          ofHost(who, new RenameTeam(rename.team(), rename.name().strip()));
    };
  }

  private static Optional<RoomCommand> of(Occupant who, ModerationRequest request) {
    return switch (request) {
      case ModerationRequest.RenamePlayer rename ->
          ofHost(who, new RenamePlayer(rename.player(), rename.name()));
      case ModerationRequest.Kick kick -> ofHost(who, new Kick(kick.player(), kick.lock()));
      case ModerationRequest.Remove remove ->
          ofHost(who, new Remove(remove.from(), remove.to(), remove.lock()));
      case ModerationRequest.RemoveCrowd remove ->
          ofHost(who, new RemoveCrowd(remove.crowd(), remove.lock()));
      case ModerationRequest.Lock lock -> ofHost(who, new Lock(lock.locked()));
    };
  }

  private static Optional<RoomCommand> of(
      Occupant who, QuestionRequest request, AnswerTiming timing) {
    return switch (request) {
      case QuestionRequest.Answer answer ->
          ofPlayer(who, player -> new Answer(player, answer.question(), answer.response(), timing));
      case QuestionRequest.Flag flag -> ofPlayer(who, player -> new Flag(player, flag.question()));
      case QuestionRequest.Correct correct ->
          ofHost(who, new Correct(correct.question(), correct.correction()));
    };
  }

  private static Optional<RoomCommand> of(
      Occupant who, BuzzerRequest request, AnswerTiming timing, long window) {
    return switch (request) {
      case BuzzerRequest.Buzz buzz ->
          ofPlayer(who, player -> new Buzz(player, buzz.question(), timing, window));
      case BuzzerRequest.Verdict verdict ->
          ofHost(who, new Verdict(verdict.question(), verdict.player(), verdict.right()));
    };
  }

  private static Optional<RoomCommand> of(Occupant who, SheetRequest request) {
    return switch (request) {
      case SheetRequest.ClearAnswer clear ->
          ofPlayer(who, player -> new ClearAnswer(player, clear.question()));
      case SheetRequest.MarkAnswer mark ->
          ofHost(who, new MarkAnswer(mark.question(), mark.text(), mark.mark()));
      case SheetRequest.RevealAll _ -> ofHost(who, new RevealAll());
    };
  }

  private static Optional<RoomCommand> of(Occupant who, StakesRequest request) {
    return switch (request) {
      case StakesRequest.PlayJoker joker ->
          ofPlayer(who, player -> new PlayJoker(player, joker.played()));
      case StakesRequest.Bet bet ->
          ofPlayer(who, player -> new Bet(player, bet.question(), bet.points()));
    };
  }

  private static Optional<RoomCommand> ofPlayer(
      Occupant who, Function<PlayerId, RoomCommand> command) {
    return who instanceof Occupant.Seated seated
        ? Optional.of(command.apply(seated.player()))
        : Optional.empty();
  }

  private static Optional<RoomCommand> ofHost(Occupant who, RoomCommand command) {
    return who instanceof Occupant.Host ? Optional.of(command) : Optional.empty();
  }
}
