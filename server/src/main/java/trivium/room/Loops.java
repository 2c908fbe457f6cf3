package trivium.room;

/** Hands out loops to rooms, evenly. Any thread. */
public interface Loops {
  Loop next();
}
