package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The phase of a room. */
public enum Phase {
  @JsonProperty("lobby")
  LOBBY,
  @JsonProperty("question")
  QUESTION,
  @JsonProperty("reveal")
  REVEAL,
  @JsonProperty("leaderboard")
  LEADERBOARD,
  @JsonProperty("podium")
  PODIUM
}
