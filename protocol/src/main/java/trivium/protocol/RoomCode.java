package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The six digits by which players find a room. */
public record RoomCode(@JsonValue String digits) {
  public static final int LENGTH = 6;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RoomCode {
    if (!isCode(digits)) {
      throw new IllegalArgumentException("a room code has six digits");
    }
  }

  /** Whether a text is a well-formed code; such a room need not exist. */
  public static boolean isCode(String text) {
    return text != null
        && text.length() == LENGTH
        && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  @Override
  public String toString() {
    return digits;
  }
}
