package trivium.room;

import trivium.protocol.PlayerId;
import trivium.score.Points;

/** A seat taken by a person, and how the game goes for them. Changed by {@link RoomState} alone. */
final class Player {
  private final PlayerId id;
  private final String name;
  private final int seat;
  private final RoomEvent.PlayerJoined joined;
  private Points total = Points.NONE;
  private Points gained = Points.NONE;
  private int streak;

  Player(RoomEvent.PlayerJoined joined, int seat) {
    this.id = joined.player();
    this.name = joined.name();
    this.seat = seat;
    this.joined = joined;
  }

  PlayerId id() {
    return id;
  }

  String name() {
    return name;
  }

  /** How many seats had been taken before this one. */
  int seat() {
    return seat;
  }

  /** When the seat was taken, ms since the epoch. */
  long joinedAt() {
    return joined.at();
  }

  /** Fingerprint of the address it was taken from; empty if that is not known. */
  String origin() {
    return joined.origin();
  }

  /** Fingerprint of the browser it was taken with; empty if that is not known. */
  String device() {
    return joined.device();
  }

  Points total() {
    return total;
  }

  /** Points of the last closed question. */
  Points gained() {
    return gained;
  }

  /** Right answers in a row, up to the last closed question. */
  int streak() {
    return streak;
  }

  void right(Points points) {
    gained = points;
    total = total.plus(points);
    streak++;
  }

  void wrong() {
    gained = Points.NONE;
    streak = 0;
  }

  /** A question that was dropped or is worth nothing brings no points and leaves a streak alone. */
  void skipped() {
    gained = Points.NONE;
  }

  /** Before all is counted anew. */
  void reset() {
    total = Points.NONE;
    gained = Points.NONE;
    streak = 0;
  }
}
