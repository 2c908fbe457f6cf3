package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The four letters that a display shows until a host connects it to a room. */
public record DisplayCode(@JsonValue String letters) {
  public static final int LENGTH = 4;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DisplayCode {
    if (letters == null
        || letters.length() != LENGTH
        || !letters.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
      throw new IllegalArgumentException("a display code has four capital letters");
    }
  }

  @Override
  public String toString() {
    return letters;
  }
}
