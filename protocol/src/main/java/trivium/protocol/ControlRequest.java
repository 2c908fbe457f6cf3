package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/** A request of the host about the clock, the open or last question, or the points. */
public sealed interface ControlRequest extends ClientMessage.Seated {
  /**
   * Stops the clock of the open question or of the break, and the automatic pace, or lets them go
   * on. Hosts only.
   */
  @JsonTypeName("pause")
  record Pause(Boolean paused) implements ControlRequest {
    public Pause {
      Checks.present(paused, "paused");
    }
  }

  /**
   * Gives more time for the open question. Hosts only.
   *
   * @param by ms
   */
  @JsonTypeName("extend")
  record Extend(Integer question, Integer by) implements ControlRequest {
    private static final int LEAST = 1_000;
    private static final int MOST = 300_000;

    public Extend {
      Checks.question(question);
      Checks.range(Checks.present(by, "by"), LEAST, MOST, "by");
    }
  }

  /** Leaves out the open question: it counts for nobody, and the game goes on. Hosts only. */
  @JsonTypeName("skip")
  record Skip(Integer question) implements ControlRequest {
    public Skip {
      Checks.question(question);
    }
  }

  /** Shows the reveal again, from the leaderboard. Hosts only. */
  @JsonTypeName("show-again")
  record ShowAgain() implements ControlRequest {}

  /** Opens the last question once more, from its reveal or leaderboard. Hosts only. */
  @JsonTypeName("reopen")
  record Reopen(Integer question) implements ControlRequest {
    public Reopen {
      Checks.question(question);
    }
  }

  /**
   * Gives points to a player or a team, or takes them. Hosts only.
   *
   * @param player absent for a team
   * @param team absent for a player
   * @param points negative to take them
   * @param reason shown to everybody
   */
  @JsonTypeName("adjust")
  record Adjust(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> player,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      Integer points,
      String reason)
      implements ControlRequest {
    private static final int MOST_POINTS = 100_000;
    private static final int LONGEST_REASON = 80;

    public Adjust {
      player = player == null ? Optional.empty() : player;
      team = team == null ? Optional.empty() : team;
      if (player.isPresent() == team.isPresent()) {
        throw new IllegalArgumentException("points are given to either a player or a team");
      }
      team.ifPresent(Checks::team);
      Checks.range(Checks.present(points, "points"), -MOST_POINTS, MOST_POINTS, "points");
      Checks.text(reason, LONGEST_REASON, "reason");
    }
  }
}
