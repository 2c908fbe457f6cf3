package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A message from the server about an answer sheet. */
public sealed interface SheetMessage extends ServerMessage {
  /**
   * To the players of a team: one of them took back an answer of the sheet.
   *
   * @param by the name of the player; absent if nobody shares the sheet
   */
  @JsonTypeName("cleared")
  record AnswerCleared(int question, @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements SheetMessage {
    public AnswerCleared {
      by = by == null ? "" : by;
    }
  }

  /**
   * To host and display: how many have answered each question of the sheet so far; at most ten a
   * second.
   *
   * @param answered the number of answers to each question
   * @param of the number of players, or of teams where players share a sheet
   */
  @JsonTypeName("progress")
  record SheetProgress(List<Integer> answered, int of) implements SheetMessage {
    public SheetProgress {
      answered = List.copyOf(answered);
    }
  }

  /**
   * All questions of the sheet were shown, and it is about to be locked.
   *
   * @param remaining until it is locked
   */
  @JsonTypeName("locking")
  record SheetLocking(int remaining) implements SheetMessage {}

  /** The sheet is locked, and the host marks the answers. */
  @JsonTypeName("marking")
  record MarkingStarted() implements SheetMessage {}

  /**
   * To the host: the typed answers to a question of the locked sheet, grouped by their meaning.
   *
   * @param groups uncertain ones first, then by the number of answers
   * @param accepted the right answers as texts, to mark by
   */
  @JsonTypeName("typed-answers")
  record TypedAnswers(int question, List<AnswerGroup> groups, List<String> accepted)
      implements SheetMessage {
    public TypedAnswers {
      accepted = List.copyOf(accepted);
      groups = List.copyOf(groups);
    }

    /**
     * Typed answers that mean the same.
     *
     * @param text the most common of them
     * @param answers their number
     * @param mark that counts now
     * @param certain whether the rules of typed answers are sure about it
     * @param marked whether the host has marked it
     */
    public record AnswerGroup(
        String text,
        int answers,
        Mark mark,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean certain,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean marked) {}
  }

  /** The answers of the whole sheet are shown at once. */
  @JsonTypeName("answers")
  record AnswersRevealed(List<RevealMessage.Reveal> reveals) implements SheetMessage {
    public AnswersRevealed {
      reveals = List.copyOf(reveals);
    }
  }

  /**
   * To the player: the results of the whole sheet; the total and the rank are those after it.
   *
   * @param results of its questions, in order
   */
  @JsonTypeName("sheet-result")
  record SheetResult(List<StandingsMessage.Result> results) implements SheetMessage {
    public SheetResult {
      results = List.copyOf(results);
    }
  }
}
