package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The scoring schemes that a host can choose, with their values in messages. */
public enum ScoringName {
  /** Faster correct answers earn more points; the default. */
  @JsonProperty("speed")
  SPEED,
  /** All correct answers earn the same. */
  @JsonProperty("accuracy")
  ACCURACY
}
