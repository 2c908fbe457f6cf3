package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a typed answer of a sheet is marked. */
public enum Mark {
  @JsonProperty("accept")
  ACCEPT,
  /** Accepted for half of the points. */
  @JsonProperty("half")
  HALF,
  @JsonProperty("reject")
  REJECT
}
