package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The teams of a room. Omitted fields have their defaults.
 *
 * @param names of the teams, if every player has an own phone; otherwise empty
 * @param assignment who decides which team a player is in
 * @param most the most players of a team that can be chosen; 0 for any number
 * @param points how the points of a team follow from those of its players
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamSettings(
    Mode mode,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names,
    Assignment assignment,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int most,
    Scoring points) {
  public static final int FEWEST = 2;
  public static final int MOST = 50;
  private static final int LONGEST_NAME = 24;
  private static final int MOST_PLAYERS = 1_000;

  /** No teams. */
  public static final TeamSettings OFF =
      new TeamSettings(Mode.OFF, List.of(), Assignment.CHOOSE, 0, Scoring.MEAN);

  public TeamSettings {
    mode = mode == null ? Mode.OFF : mode;
    names = names == null ? List.of() : List.copyOf(names);
    assignment = assignment == null ? Assignment.CHOOSE : assignment;
    points = points == null ? Scoring.MEAN : points;
    if (mode == Mode.OWN_PHONES) {
      Checks.range(names.size(), FEWEST, MOST, "the number of teams");
    } else {
      names = List.of();
    }
    names.forEach(TeamSettings::checkName);
    Checks.range(most, 0, MOST_PLAYERS, "teams.most");
  }

  static void checkName(String name) {
    Checks.text(name, LONGEST_NAME, "the name of a team");
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a team must not be blank");
    }
  }

  /** Whether there are teams, and how they play. */
  public enum Mode {
    @JsonProperty("off")
    OFF,
    /** One phone per team: a player stands for a team. */
    @JsonProperty("shared")
    SHARED_PHONE,
    /** Every player has a phone and is in one of the named teams. */
    @JsonProperty("own")
    OWN_PHONES
  }

  /** Who decides which team a player is in. */
  public enum Assignment {
    /** The players, in the lobby and between rounds; those who do not are balanced. */
    @JsonProperty("choose")
    CHOOSE,
    /** Everybody gets into one of the smallest teams. */
    @JsonProperty("balance")
    BALANCE,
    /** The host; those who are in no team when the game starts are balanced. */
    @JsonProperty("host")
    HOST
  }

  /** How the points of a team follow from those of its players. */
  public enum Scoring {
    @JsonProperty("mean")
    MEAN,
    @JsonProperty("best")
    BEST,
    @JsonProperty("sum")
    SUM
  }
}
