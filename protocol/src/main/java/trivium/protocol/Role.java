package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The role of a connection in its room. */
public enum Role {
  @JsonProperty("host")
  HOST,
  @JsonProperty("player")
  PLAYER,
  @JsonProperty("display")
  DISPLAY,
  /** Watches on a phone, without answering. */
  @JsonProperty("spectator")
  SPECTATOR
}
