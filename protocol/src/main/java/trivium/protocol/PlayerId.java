package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a player within a room: {@code p} and the number of the seat, in the order of joining.
 */
public record PlayerId(@JsonValue String id) {
  // A room has five-digit numbers of players; further digits are for seats of removed players.
  private static final int LONGEST = 10;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlayerId {
    Checks.text(id, LONGEST, "player");
  }

  public static PlayerId of(int seat) {
    return new PlayerId("p" + seat);
  }

  /** The number of the seat; 0 if this is not the id of a player. */
  public int seat() {
    return id.matches("p[1-9]\\d{0,8}") ? Integer.parseInt(id.substring(1)) : 0;
  }

  @Override
  public String toString() {
    return id;
  }
}
