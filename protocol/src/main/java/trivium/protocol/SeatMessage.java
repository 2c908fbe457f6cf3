package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A message from the server about finding a room and getting a seat or a display there. */
public sealed interface SeatMessage extends ServerMessage {
  /** A seat is assigned; with its token the client returns to it. */
  sealed interface WithToken extends SeatMessage {
    String token();
  }

  /** To the host: the room is open. A snapshot follows. */
  @JsonTypeName("opened")
  record Opened(RoomCode room, String token, String displayKey, String joinUrl)
      implements WithToken {}

  /** To the player: the seat and the name are assigned. A snapshot follows. */
  @JsonTypeName("joined")
  record Joined(PlayerId player, String name, String token) implements WithToken {}

  /** To a display that waits for a host: the code to show from now on. */
  @JsonTypeName("display-code")
  record DisplayCodeAssigned(DisplayCode code) implements SeatMessage {}

  /** To a display that waits: a host has connected it; the key is for {@code watch}. */
  @JsonTypeName("display-claimed")
  record DisplayClaimed(RoomCode room, String key) implements SeatMessage {}

  /** To the host who claimed it: the display knows the room now. */
  @JsonTypeName("display-connected")
  record DisplayConnected(DisplayCode code) implements SeatMessage {}

  /**
   * The response to {@code find}: there is such a room and it can be joined.
   *
   * @param bank the title of the bank
   * @param shared whether each phone stands for a team, so that it may name its members
   * @param watchOnly whether the game has begun and newcomers can only watch
   */
  @JsonTypeName("found")
  record Found(
      RoomCode room,
      String bank,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shared,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean watchOnly)
      implements SeatMessage {
    /** A room that anybody can join with an own phone. */
    public Found(RoomCode room, String bank) {
      this(room, bank, false, false);
    }
  }

  /** To a spectator: the token is for {@code resume}. A snapshot follows. */
  @JsonTypeName("spectating")
  record Spectating(RoomCode room, String token) implements WithToken {}
}
