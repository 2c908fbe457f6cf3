package trivium.room;

/** Assigns event loops to rooms, evenly. Any thread. */
public interface RoomLoops {
  RoomLoop next();
}
