package trivium.room;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The permanent identifier of a room in the store; unlike room codes it is never reused. Later
 * rooms have higher ids, unless the clock was set back while the server was down.
 *
 * @param value 42 bits of ms since the epoch, then 21 random bits
 */
public record RoomId(long value) implements Comparable<RoomId> {
  private static final int RANDOM_BITS = 21;
  private static final int RADIX = 36;

  public RoomId {
    if (value < 0) {
      throw new IllegalArgumentException("a room id is not negative: " + value);
    }
  }

  static RoomId at(long now, RandomGenerator random) {
    return new RoomId(now << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS));
  }

  RoomId next() {
    return new RoomId(value + 1);
  }

  /** Parses the form of {@link #toString}; empty if invalid. */
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

  /** Lower-case letters and digits. */
  @Override
  public String toString() {
    return Long.toString(value, RADIX);
  }
}
