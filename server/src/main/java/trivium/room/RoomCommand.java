package trivium.room;

import java.util.Optional;
import java.util.Set;
import trivium.protocol.ClientMessage;
import trivium.protocol.Correction;
import trivium.protocol.GamePosition;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.room.Presence.Occupant;

/** A command to a room, from a client or a timer. */
public sealed interface RoomCommand {
  /**
   * Somebody wants a seat.
   *
   * @param claim by which the same person is known who asks again; empty if there is none
   * @param origin fingerprint of the address; empty if it is not known
   * @param device fingerprint of the browser; empty if it is not known
   * @param most how many seats one address may have
   */
  record Join(String name, String claim, String origin, String device, int most)
      implements RoomCommand {
    /** From nobody knows where. */
    Join(String name, String claim) {
      this(name, claim, "", "", Integer.MAX_VALUE);
    }
  }

  /**
   * Somebody whose seat was given up wants it back.
   *
   * @param most how many seats one address may have
   */
  record Return(PlayerId player, int most) implements RoomCommand {}

  /** These have been gone for so long that their seats are given up, if this is still the lobby. */
  record GiveUpSeats(Set<PlayerId> players) implements RoomCommand {}

  /**
   * Removes a player, whose browser may not join again.
   *
   * @param lock whether the room is locked too
   */
  record Kick(PlayerId player, boolean lock) implements RoomCommand {}

  /** Removes everybody whose seat is from the one to the other, both included. */
  record Remove(PlayerId from, PlayerId to, boolean lock) implements RoomCommand {}

  /** Removes those of a crowd who are still here. */
  record RemoveCrowd(int crowd, boolean lock) implements RoomCommand {}

  record Lock(boolean locked) implements RoomCommand {}

  record Start() implements RoomCommand {}

  /**
   * One step on.
   *
   * @param at where the room was for whoever asked; empty if wherever it is
   */
  record Next(Optional<GamePosition> at) implements RoomCommand {}

  /**
   * Ends the game, or the room before and after it.
   *
   * @param at where the room was for whoever asked; empty if wherever it is
   */
  record End(Optional<GamePosition> at) implements RoomCommand {}

  record Answer(PlayerId player, int question, Response response, AnswerTiming timing)
      implements RoomCommand {}

  record Correct(int question, Correction correction) implements RoomCommand {}

  /**
   * The server was away: it has started again, or its process did not run for a while.
   *
   * @param lastSeen when it was last known to live, ms since the epoch
   */
  record Recover(long lastSeen) implements RoomCommand {}

  /** The limit of a question has passed. */
  record CloseAtLimit(int question) implements RoomCommand {}

  /** Closes the open question if everyone of these has answered. */
  record CloseIfAnswered(Set<PlayerId> present) implements RoomCommand {}

  /** The room has been idle too long. */
  record Expire() implements RoomCommand {}

  /** What an act means from this place; empty if the role may not do it. */
  static Optional<RoomCommand> of(Occupant who, ClientMessage.Seated act, AnswerTiming timing) {
    return switch (act) {
      case ClientMessage.Answer answer ->
          who instanceof Occupant.Seated seated
              ? Optional.of(
                  new Answer(seated.player(), answer.question(), answer.response(), timing))
              : Optional.empty();
      case ClientMessage.Start _ -> ofHost(who, new Start());
      case ClientMessage.Next next -> ofHost(who, new Next(next.at()));
      case ClientMessage.End end -> ofHost(who, new End(end.at()));
      case ClientMessage.Kick kick -> ofHost(who, new Kick(kick.player(), kick.lock()));
      case ClientMessage.Remove remove ->
          ofHost(who, new Remove(remove.from(), remove.to(), remove.lock()));
      case ClientMessage.RemoveCrowd remove ->
          ofHost(who, new RemoveCrowd(remove.crowd(), remove.lock()));
      case ClientMessage.Lock lock -> ofHost(who, new Lock(lock.locked()));
      case ClientMessage.Correct correct ->
          ofHost(who, new Correct(correct.question(), correct.correction()));
    };
  }

  private static Optional<RoomCommand> ofHost(Occupant who, RoomCommand command) {
    return who instanceof Occupant.Host ? Optional.of(command) : Optional.empty();
  }
}
