package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The settings of a round. Omitted fields have their defaults.
 *
 * @param limit time allowed for a question, ms
 * @param typed whether short answers are typed instead of picked
 * @param worth multiplies the points of all questions; absent for 1
 * @param leaderboard when the leaderboard is shown; absent for after each question
 * @param talk time between showing a question and opening its answers, ms; absent for none
 * @param reading whether answers open after the time it takes to read the question
 * @param pace time after which a reveal or leaderboard is left automatically, ms; absent if only
 *     the host goes on
 * @param format the format of the round; absent for a live round without special rules
 * @param firstThree whether leaderboards hide the ranks below the third
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Settings(
    Integer limit,
    ScoringName scoring,
    Boolean typed,
    Optional<Integer> worth,
    Optional<LeaderboardTime> leaderboard,
    Optional<Integer> talk,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean reading,
    Optional<Integer> pace,
    Optional<RoundFormat> format,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean firstThree) {
  /** In ms; the default of other quiz programs. */
  public static final int DEFAULT_LIMIT = 20_000;

  /**
   * In ms. Four choices cannot be read in less than 3 seconds, and 10 minutes keep a room waiting
   * long enough.
   */
  public static final int LEAST_LIMIT = 3_000;

  public static final int MOST_LIMIT = 600_000;

  /** The greatest factor of a round's points. */
  public static final int MOST_WORTH = 5;

  /** In ms. */
  public static final int MOST_TALK = 60_000;

  public static final int LEAST_PACE = 2_000;
  public static final int MOST_PACE = 120_000;

  public static final Settings DEFAULTS = new Settings(DEFAULT_LIMIT, ScoringName.SPEED, false);

  /** Settings without optional fields. */
  public Settings(Integer limit, ScoringName scoring, Boolean typed) {
    this(limit, scoring, typed, Optional.empty(), Optional.empty());
  }

  /** Settings whose answers open at once, and where only the host goes on. */
  public Settings(
      Integer limit,
      ScoringName scoring,
      Boolean typed,
      Optional<Integer> worth,
      Optional<LeaderboardTime> leaderboard) {
    this(limit, scoring, typed, worth, leaderboard, Optional.empty(), false, Optional.empty());
  }

  /** Settings of a live round with whole leaderboards. */
  public Settings(
      Integer limit,
      ScoringName scoring,
      Boolean typed,
      Optional<Integer> worth,
      Optional<LeaderboardTime> leaderboard,
      Optional<Integer> talk,
      boolean reading,
      Optional<Integer> pace) {
    this(limit, scoring, typed, worth, leaderboard, talk, reading, pace, Optional.empty(), false);
  }

  public Settings {
    limit = limit == null ? DEFAULT_LIMIT : limit;
    scoring = scoring == null ? ScoringName.SPEED : scoring;
    typed = typed != null && typed;
    worth = worth == null ? Optional.empty() : worth.filter(factor -> factor != 1);
    leaderboard = leaderboard == null ? Optional.empty() : leaderboard;
    talk = talk == null ? Optional.empty() : talk.filter(time -> time != 0);
    pace = pace == null ? Optional.empty() : pace;
    format =
        format == null
            ? Optional.empty()
            : format.filter(special -> !special.equals(RoundFormat.LIVE));
    Checks.range(limit, LEAST_LIMIT, MOST_LIMIT, "settings.limit");
    worth.ifPresent(factor -> Checks.range(factor, 1, MOST_WORTH, "settings.worth"));
    talk.ifPresent(time -> Checks.range(time, 0, MOST_TALK, "settings.talk"));
    pace.ifPresent(time -> Checks.range(time, LEAST_PACE, MOST_PACE, "settings.pace"));
  }

  /** The factor of the points of all questions. */
  public int factor() {
    return worth.orElse(1);
  }

  /** When the leaderboard is shown. */
  public LeaderboardTime leaderboardTime() {
    return leaderboard.orElse(LeaderboardTime.AFTER_QUESTION);
  }

  /** The format of the round. */
  public RoundFormat roundFormat() {
    return format.orElse(RoundFormat.LIVE);
  }

  /** Returns these settings for a round of another format. */
  public Settings withFormat(RoundFormat other) {
    return new Settings(
        limit,
        scoring,
        typed,
        worth,
        leaderboard,
        talk,
        reading,
        pace,
        Optional.of(other),
        firstThree);
  }
}
