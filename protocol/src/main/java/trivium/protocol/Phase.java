package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a room is in its game. */
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
