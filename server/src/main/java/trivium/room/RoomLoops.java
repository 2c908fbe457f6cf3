package trivium.room;

/** Hands out loops to rooms, evenly. Any thread. */
public interface RoomLoops {
  RoomLoop next();
}
