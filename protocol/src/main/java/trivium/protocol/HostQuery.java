package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Asks for something that a host may know, and changes nothing. Hosts only. */
public sealed interface HostQuery extends ClientMessage.Seated {
  /** Asks for the right answer to the current question. */
  @JsonTypeName("show-answer")
  record ShowAnswer(Integer question) implements HostQuery {
    public ShowAnswer {
      Checks.question(question);
    }
  }

  /** Connects a display that shows this code to the room. */
  @JsonTypeName("claim-display")
  record ClaimDisplay(DisplayCode code) implements HostQuery {
    public ClaimDisplay {
      Checks.present(code, "code");
    }
  }

  /**
   * Asks who is connected and who has answered, now and whenever it changes, until told otherwise
   * or disconnected.
   */
  @JsonTypeName("show-attendance")
  record ShowAttendance(Boolean shown) implements HostQuery {
    public ShowAttendance {
      Checks.present(shown, "shown");
    }
  }
}
