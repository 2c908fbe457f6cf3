package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about the buzzer of the open question. */
public sealed interface BuzzerMessage extends ServerMessage {
  /**
   * To host and display, and to everybody when a player gets to answer or is judged: who has
   * pressed the buzzer for the open question.
   *
   * @param presses the first ones: those who answered or are answering, then those who wait
   * @param pressed how many have pressed
   * @param answering who answers aloud now, while the clock stands; absent if nobody does
   * @param remaining what is left of the time of the question
   */
  @JsonTypeName("buzzer")
  record BuzzerPresses(
      int question,
      List<NamedPress> presses,
      int pressed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> answering,
      int remaining)
      implements BuzzerMessage {
    public BuzzerPresses {
      presses = List.copyOf(presses);
      answering = answering == null ? Optional.empty() : answering;
    }
  }

  /**
   * A press of the buzzer.
   *
   * @param team the number of the player's team; absent without teams
   * @param after how much later than the first press, ms
   * @param right what the host judged; absent before
   */
  record NamedPress(
      PlayerId player,
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      long after,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> right) {
    public NamedPress {
      team = team == null ? Optional.empty() : team;
      right = right == null ? Optional.empty() : right;
    }
  }

  /** To the player: the press of the buzzer is durable and counts. */
  @JsonTypeName("pressed")
  record Pressed(int question) implements BuzzerMessage {}
}
