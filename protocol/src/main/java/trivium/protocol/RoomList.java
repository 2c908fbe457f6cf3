package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The rooms that are kept, newest first. */
public record RoomList(List<StoredRoom> rooms) implements ApiResponse {
  public RoomList {
    rooms = List.copyOf(rooms);
  }

  /**
   * One of them.
   *
   * @param report what its report is asked for by
   * @param bank the bank's title for people
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

  /** How far a room came. */
  public enum State {
    /** It runs, or will again when the server has started. */
    @JsonProperty("running")
    RUNNING,
    /** It came to its podium. */
    @JsonProperty("finished")
    FINISHED,
    /** It ended before its podium. */
    @JsonProperty("broken-off")
    BROKEN_OFF,
    /** What was kept of it can't be read in full. */
    @JsonProperty("damaged")
    DAMAGED
  }
}
