package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The phase of a room. */
public enum Phase {
  @JsonProperty("lobby")
  LOBBY,
  /** The title of a round is shown. */
  @JsonProperty("round")
  ROUND,
  @JsonProperty("question")
  QUESTION,
  @JsonProperty("reveal")
  REVEAL,
  @JsonProperty("leaderboard")
  LEADERBOARD,
  /** Between two rounds, or before the host has chosen the next one. */
  @JsonProperty("break")
  BREAK,
  @JsonProperty("podium")
  PODIUM
}
