package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A player within a room: {@code p} and the number of the seat, in the order of joining. */
public record PlayerId(@JsonValue String id) {
  // A room holds five-digit numbers of players; the rest is room for those who were kicked.
  private static final int LONGEST = 10;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlayerId {
    Checks.text(id, LONGEST, "player");
  }

  public static PlayerId of(int seat) {
    return new PlayerId("p" + seat);
  }

  /** The number of the seat; 0 if this can be no player's. */
  public int seat() {
    return id.matches("p[1-9]\\d{0,8}") ? Integer.parseInt(id.substring(1)) : 0;
  }

  @Override
  public String toString() {
    return id;
  }
}
