package trivium.room;

import java.util.List;
import java.util.Optional;
import trivium.protocol.PlayerId;
import trivium.score.Points;

/** A player with seat and score. Changed by {@link RoomState} alone. */
final class Player {
  private final PlayerId id;
  private final int seat;
  private final RoomEvent.PlayerJoined joined;
  private String name;
  private Points total = Points.NONE;
  private Points gained = Points.NONE;
  private int streak;
  private int precedence;

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

  /** The host changed the name. */
  void rename(String name) {
    this.name = name;
  }

  /** The number of seats taken before this one. */
  int seat() {
    return seat;
  }

  /** When the seat was taken, ms since the epoch. */
  long joinedAt() {
    return joined.at();
  }

  /** Fingerprint of the address; empty if unknown. */
  String origin() {
    return joined.origin();
  }

  /** The people who share the player's phone; usually empty. */
  List<String> members() {
    return joined.members();
  }

  /** The number of the avatar; empty if there is none. */
  Optional<Integer> avatar() {
    return joined.avatar();
  }

  /** Fingerprint of the browser; empty if unknown. */
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

  /** Consecutive correct answers up to the last closed question. */
  int streak() {
    return streak;
  }

  /** Decides between equal totals: the higher one is ranked first. */
  int precedence() {
    return precedence;
  }

  /** A tie-break was decided. */
  void precede(int precedence) {
    this.precedence = precedence;
  }

  void right(Points points) {
    gained = points;
    total = total.plus(points);
    streak++;
  }

  /** A wrong answer cost points that were bet, or a half right one brought some. */
  void partly(Points points) {
    gained = points;
    total = total.plus(points);
    streak = 0;
  }

  void wrong() {
    gained = Points.NONE;
    streak = 0;
  }

  /** The host gave points, or took them. */
  void adjust(Points points) {
    total = total.plus(points);
  }

  /** A dropped or unscored question brings no points and does not end a streak. */
  void skipped() {
    gained = Points.NONE;
  }

  /** Clears the score before it is recounted. */
  void reset() {
    total = Points.NONE;
    gained = Points.NONE;
    streak = 0;
    precedence = 0;
  }
}
