package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request about a question: to answer, flag or correct it. */
public sealed interface QuestionRequest extends ClientMessage.Seated {
  /** Corrects a closed question; points, ranks and streaks are recalculated. Hosts only. */
  @JsonTypeName("correct")
  record Correct(Integer question, Correction correction) implements QuestionRequest {
    public Correct {
      Checks.question(question);
      Checks.present(correction, "correction");
    }
  }

  /** Says that the question which was just revealed looks wrong. Players only. */
  @JsonTypeName("flag")
  record Flag(Integer question) implements QuestionRequest {
    public Flag {
      Checks.question(question);
    }
  }

  /** The response of a player to the open question. */
  @JsonTypeName("answer")
  record Answer(Integer question, Response response) implements QuestionRequest {
    public Answer {
      Checks.question(question);
      Checks.present(response, "response");
    }
  }
}
