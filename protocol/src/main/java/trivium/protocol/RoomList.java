package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The stored rooms, newest first. */
public record RoomList(List<StoredRoom> rooms) implements ApiResponse {
  public RoomList {
    rooms = List.copyOf(rooms);
  }

  /**
   * A stored room.
   *
   * @param report the id of its report
   * @param bank the title of the bank
   * @param opened ms since the epoch
   */
  public record StoredRoom(
      String report,
      RoomCode room,
      String bank,
      long opened,
      int questions,
      int players,
      State state) {}

  /** The state of a stored room. */
  public enum State {
    /** Running, or about to be resumed after a restart. */
    @JsonProperty("running")
    RUNNING,
    /** It reached its podium. */
    @JsonProperty("finished")
    FINISHED,
    /** It ended before its podium. */
    @JsonProperty("broken-off")
    BROKEN_OFF,
    /** Its events cannot be read in full. */
    @JsonProperty("damaged")
    DAMAGED
  }
}
