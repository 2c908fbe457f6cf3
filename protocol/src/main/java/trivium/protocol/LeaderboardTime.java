package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the leaderboard of a round is shown. */
public enum LeaderboardTime {
  /** After each question; the default. */
  @JsonProperty("question")
  AFTER_QUESTION,
  /** After the last question of the round. */
  @JsonProperty("round")
  AFTER_ROUND,
  /** Not before the podium. */
  @JsonProperty("end")
  AT_END
}
