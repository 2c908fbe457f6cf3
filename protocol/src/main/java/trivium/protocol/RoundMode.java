package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the questions of a round are played. */
public enum RoundMode {
  /** Question by question, each with its own clock and reveal; the default. */
  @JsonProperty("live")
  LIVE,
  /** On an answer sheet: all answers can be changed until the host locks the sheet. */
  @JsonProperty("sheet")
  SHEET,
  /** With buzzers: whoever presses first answers aloud, and the host judges. */
  @JsonProperty("buzzer")
  BUZZER
}
