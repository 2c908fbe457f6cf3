package trivium.room;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The permanent identifier of a room in the store. Codes are used again; this never is. Later rooms
 * have higher ids, unless the clock was set back while the server was down.
 *
 * @param value 42 bits of ms since the epoch, then 21 bits of chance
 */
public record RoomId(long value) implements Comparable<RoomId> {
  private static final int CHANCE = 21;
  private static final int RADIX = 36;

  public RoomId {
    if (value < 0) {
      throw new IllegalArgumentException("a room id is not negative: " + value);
    }
  }

  static RoomId at(long now, RandomGenerator random) {
    return new RoomId(now << CHANCE | random.nextInt(1 << CHANCE));
  }

  /** The id after this. */
  RoomId next() {
    return new RoomId(value + 1);
  }

  /** Reads what {@link #toString} wrote; empty if it is no id. */
  public static Optional<RoomId> parse(String text) {
    try {
      RoomId id = new RoomId(Long.parseLong(text, RADIX));
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(RoomId other) {
    return Long.compare(value, other.value);
  }

  /** Small letters and digits. */
  @Override
  public String toString() {
    return Long.toString(value, RADIX);
  }
}
