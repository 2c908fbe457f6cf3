package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a room is played. Every field may be left out on the wire and then has its default.
 *
 * @param limit time allowed for a question, in ms
 * @param typed whether short answers are typed rather than picked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(Integer limit, ScoringName scoring, Boolean typed) {
  /** Twenty seconds: what the field has trained players to expect. */
  public static final int DEFAULT_LIMIT = 20_000;

  /** Below three seconds nobody can read four choices; above ten minutes it is homework. */
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
