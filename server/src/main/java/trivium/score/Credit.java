package trivium.score;

/** The part of the points that an answer earns. */
public enum Credit {
  NONE,
  HALF,
  FULL
}
