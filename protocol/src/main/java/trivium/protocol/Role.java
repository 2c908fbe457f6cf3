package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a connection is to its room. */
public enum Role {
  @JsonProperty("host")
  HOST,
  @JsonProperty("player")
  PLAYER,
  @JsonProperty("display")
  DISPLAY
}
