package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A request about an answer sheet. */
public sealed interface SheetRequest extends ClientMessage.Seated {
  /** Takes back an answer of a sheet. Players only. */
  @JsonTypeName("clear-answer")
  record ClearAnswer(Integer question) implements SheetRequest {
    public ClearAnswer {
      Checks.question(question);
    }
  }

  /**
   * Marks a typed answer of a locked sheet, and all that mean the same. Hosts only.
   *
   * @param text the answer as typed by one of the players
   */
  @JsonTypeName("mark")
  record MarkAnswer(Integer question, String text, Mark mark) implements SheetRequest {
    public MarkAnswer {
      Checks.question(question);
      Checks.text(text, Response.LONGEST_TEXT, "text");
      Checks.present(mark, "mark");
    }
  }

  /** Reveals all remaining answers of a sheet at once. Hosts only. */
  @JsonTypeName("reveal-all")
  record RevealAll() implements SheetRequest {}
}
