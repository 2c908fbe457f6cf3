package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The phase of a room. */
public enum Phase {
  @JsonProperty("lobby")
  LOBBY,
  /** The title of a round is shown. */
  @JsonProperty("round")
  ROUND,
  /** Points are bet on the next question. */
  @JsonProperty("bets")
  BETS,
  /** A question is open; on an answer sheet, all shown so far. */
  @JsonProperty("question")
  QUESTION,
  /** All questions of an answer sheet were shown, and a countdown to its lock runs. */
  @JsonProperty("locking")
  LOCKING,
  /** The host marks the answers of a locked sheet. */
  @JsonProperty("marking")
  MARKING,
  @JsonProperty("reveal")
  REVEAL,
  /** The answers of a whole sheet are shown. */
  @JsonProperty("answers")
  ANSWERS,
  @JsonProperty("leaderboard")
  LEADERBOARD,
  /** Between two rounds, or before the host has chosen the next one. */
  @JsonProperty("break")
  BREAK,
  @JsonProperty("podium")
  PODIUM
}
