package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request about the buzzer of the open question. */
public sealed interface BuzzerRequest extends ClientMessage.Seated {
  /** Judges the answer that a player gave aloud in a buzzer round. Hosts only. */
  @JsonTypeName("verdict")
  record Verdict(Integer question, PlayerId player, Boolean right) implements BuzzerRequest {
    public Verdict {
      Checks.question(question);
      Checks.present(player, "player");
      Checks.present(right, "right");
    }
  }

  /** Presses the buzzer: the player wants to answer the open question aloud. Players only. */
  @JsonTypeName("buzz")
  record Buzz(Integer question) implements BuzzerRequest {
    public Buzz {
      Checks.question(question);
    }
  }
}
