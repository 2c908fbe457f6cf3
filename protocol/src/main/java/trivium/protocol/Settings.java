package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The settings of a game. Omitted fields have their defaults.
 *
 * @param limit time allowed for a question, ms
 * @param typed whether short answers are typed instead of picked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(Integer limit, ScoringName scoring, Boolean typed) {
  /** In ms; the default of other quiz programs. */
  public static final int DEFAULT_LIMIT = 20_000;

  /**
   * In ms. Four choices cannot be read in less than 3 seconds, and 10 minutes keep a room waiting
   * long enough.
   */
  public static final int LEAST_LIMIT = 3_000;

  public static final int MOST_LIMIT = 600_000;

  public static final Settings DEFAULTS = new Settings(DEFAULT_LIMIT, ScoringName.SPEED, false);

  public Settings {
    limit = limit == null ? DEFAULT_LIMIT : limit;
    scoring = scoring == null ? ScoringName.SPEED : scoring;
    typed = typed != null && typed;
    Checks.range(limit, LEAST_LIMIT, MOST_LIMIT, "settings.limit");
  }
}
