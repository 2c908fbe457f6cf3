package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A request of the host about the course of the game and its rounds. */
public sealed interface GameRequest extends ClientMessage.Seated {
  /** Starts the game. Hosts only. */
  @JsonTypeName("start")
  record Start() implements GameRequest {}

  /**
   * Goes on to the next phase. Hosts only.
   *
   * @param at the position that the host saw; refused if the room has moved on since. Empty to go
   *     on from any position.
   * @param skip whether to leave out the leaderboard that would be next
   */
  @JsonTypeName("next")
  record Next(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean skip)
      implements GameRequest {
    /** Goes on from any position. */
    public Next() {
      this(Optional.empty(), false);
    }

    public Next {
      at = at == null ? Optional.empty() : at;
    }
  }

  /**
   * Adds rounds to those that are still to be played. After the podium, the first of them begins.
   * Hosts only.
   */
  @JsonTypeName("add-rounds")
  record AddRounds(List<RoundPlan> rounds) implements GameRequest {
    /** The most rounds of one message. */
    public static final int MOST_ROUNDS = 20;

    public AddRounds {
      rounds = List.copyOf(Checks.present(rounds, "rounds"));
      Checks.range(rounds.size(), 1, MOST_ROUNDS, "the number of rounds");
    }
  }

  /** Goes on after the podium: players wait for the next round. Hosts only. */
  @JsonTypeName("go-on")
  record GoOn() implements GameRequest {}

  /**
   * Ends the game, or closes a finished room. Hosts only.
   *
   * @param at the position that the host saw: a request to end the game must not close a room that
   *     shows its podium by now. Empty to end at any position.
   */
  @JsonTypeName("end")
  record End(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at)
      implements GameRequest {
    /** Ends at any position. */
    public End() {
      this(Optional.empty());
    }

    public End {
      at = at == null ? Optional.empty() : at;
    }
  }

  /**
   * Asks a number to decide between those who share one of the first three ranks; the nearest
   * answer wins. Hosts only, at the end of the last round.
   *
   * @param value the correct number
   */
  @JsonTypeName("tie-break")
  record TieBreak(
      String prompt, Double value, @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit)
      implements GameRequest {
    private static final int LONGEST_PROMPT = 400;
    private static final int LONGEST_UNIT = 20;

    public TieBreak {
      Checks.text(prompt, LONGEST_PROMPT, "prompt");
      if (prompt.isBlank()) {
        throw new IllegalArgumentException("prompt must not be blank");
      }
      if (!Double.isFinite(Checks.present(value, "value"))) {
        throw new IllegalArgumentException("value must be finite");
      }
      unit = unit == null ? "" : unit;
      Checks.range(unit.length(), 0, LONGEST_UNIT, "the length of unit");
    }
  }
}
