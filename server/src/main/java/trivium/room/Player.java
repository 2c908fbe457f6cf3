package trivium.room;

import trivium.protocol.PlayerId;
import trivium.score.Points;

/** A seat taken by a person, and how the game goes for them. Changed by {@link RoomState} alone. */
final class Player {
  private final PlayerId id;
  private final PlayerName name;
  private Points total = Points.NONE;
  private Points gained = Points.NONE;
  private int streak;

  Player(PlayerId id, PlayerName name) {
    this.id = id;
    this.name = name;
  }

  PlayerId id() {
    return id;
  }

  PlayerName name() {
    return name;
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

  /** A dropped question neither brings points nor breaks a streak. */
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
