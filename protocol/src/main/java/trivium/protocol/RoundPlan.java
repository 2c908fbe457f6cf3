package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The plan of a round: its title, and how its questions are drawn and played. Omitted fields have
 * their defaults.
 *
 * @param title shown before the first question; empty for no title screen
 * @param breakTime the length of the break after the round, ms; 0 for none
 * @param anew whether points start at zero with this round
 */
public record RoundPlan(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String title,
    String bank,
    int questions,
    @JsonInclude(JsonInclude.Include.NON_NULL) Settings settings,
    @JsonInclude(JsonInclude.Include.NON_NULL) Selection selection,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int breakTime,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean anew) {
  /** The most questions of a round. */
  public static final int MOST_QUESTIONS = 200;

  public static final int LONGEST_TITLE = 80;

  /** In ms: an hour, for a meal. */
  public static final int LONGEST_BREAK = 3_600_000;

  private static final int LONGEST_BANK = 100;

  /** Rejects missing and excessive values. */
  public RoundPlan {
    title = title == null ? "" : title;
    Checks.range(title.length(), 0, LONGEST_TITLE, "the length of title");
    Checks.text(bank, LONGEST_BANK, "bank");
    Checks.range(questions, 1, MOST_QUESTIONS, "questions");
    settings = settings == null ? Settings.DEFAULTS : settings;
    selection = selection == null ? Selection.ALL : selection;
    Checks.range(breakTime, 0, LONGEST_BREAK, "breakTime");
  }

  /** Returns this plan with points that start at zero, or go on. */
  public RoundPlan withPointsAnew(boolean anew) {
    return new RoundPlan(title, bank, questions, settings, selection, breakTime, anew);
  }
}
