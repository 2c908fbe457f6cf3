package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The scoring schemes a host may choose, by their wire words. */
public enum ScoringName {
  /** Right and fast counts most; the default. */
  @JsonProperty("speed")
  SPEED,
  /** Right counts, however long it took. */
  @JsonProperty("accuracy")
  ACCURACY
}
