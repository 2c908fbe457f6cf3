package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to people who join after the first question has been asked. */
public enum LateJoin {
  /** They begin without points. */
  @JsonProperty("nothing")
  NOTHING,
  /** They begin with the average of the players. */
  @JsonProperty("average")
  AVERAGE,
  /** They can watch, and play from the next quiz in the room. */
  @JsonProperty("watch")
  WATCH
}
