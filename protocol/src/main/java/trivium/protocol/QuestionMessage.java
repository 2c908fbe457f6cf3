package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about the open question, its clock and its answers. */
public sealed interface QuestionMessage extends ServerMessage {
  /**
   * A question is open.
   *
   * @param question its number among all questions of the room
   * @param of the number of questions of the round
   * @param kind the task: "choice" to pick one, "several" to pick all correct ones, "text" and
   *     "number" to type, "order" to put the choices in order, "match" to find a partner for each
   *     of them, "buzzer" to press the buzzer and answer aloud
   * @param limit time allowed
   * @param remaining what is left of it when this is sent
   * @param partners the right side of a match
   * @param unit the unit of the number
   * @param picture the path of a picture
   * @param worth multiplies the points; absent if 1
   * @param first the number of the round's first question; absent if 0
   * @param opensIn when answers open, from now; absent if they are open. The remaining time runs
   *     from then.
   * @param sheet whether the question is on an answer sheet, in which case it has no limit of its
   *     own and {@code limit} and {@code remaining} are 0
   */
  @JsonTypeName("question")
  record QuestionOpened(
      int question,
      int of,
      String kind,
      String prompt,
      List<String> choices,
      int limit,
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> partners,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String picture,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> worth,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int first,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int opensIn,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sheet)
      implements QuestionMessage {
    /** A question without optional fields. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining) {
      this(
          question,
          of,
          kind,
          prompt,
          choices,
          limit,
          remaining,
          List.of(),
          "",
          "",
          Optional.empty());
    }

    /** A question of the first round. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining,
        List<String> partners,
        String unit,
        String picture,
        Optional<Integer> worth) {
      this(
          question, of, kind, prompt, choices, limit, remaining, partners, unit, picture, worth, 0,
          0, false);
    }

    /** A question that is not on an answer sheet. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining,
        List<String> partners,
        String unit,
        String picture,
        Optional<Integer> worth,
        int first,
        int opensIn) {
      this(
          question, of, kind, prompt, choices, limit, remaining, partners, unit, picture, worth,
          first, opensIn, false);
    }

    public QuestionOpened {
      choices = List.copyOf(choices);
      partners = partners == null ? List.of() : List.copyOf(partners);
      unit = unit == null ? "" : unit;
      picture = picture == null ? "" : picture;
      worth = worth == null ? Optional.empty() : worth;
    }
  }

  /**
   * The server was unavailable while this question was open, and that time is not counted: the
   * remaining time is paused and resumes a moment later, when clients have had time to reconnect.
   *
   * @param remaining the remaining time when it resumes
   * @param startsIn when it resumes, from now; 0 if it is running
   * @param away how long the server was unavailable
   */
  @JsonTypeName("clock")
  record ClockResumed(int question, int remaining, int startsIn, long away)
      implements QuestionMessage {}

  /**
   * The host has paused the game, or lets it go on, or has given more time.
   *
   * @param paused whether the clock stands
   * @param remaining what is left of the time of the open question or of the break; 0 in other
   *     phases
   * @param opensIn when answers open, from now or from when the game goes on; absent if they are
   *     open
   * @param limit time allowed for the open question; absent in other phases
   */
  @JsonTypeName("paused")
  record Paused(
      boolean paused,
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int opensIn,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int limit)
      implements QuestionMessage {}

  /**
   * To the player: the answer is durable and counts. With a shared answer sheet, to all players of
   * the team.
   *
   * @param by the name of the player who gave it; absent if nobody shares the sheet
   */
  @JsonTypeName("receipt")
  record Receipt(
      int question, Response response, @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements QuestionMessage {
    /** The receipt of an answer that is not shared. */
    public Receipt(int question, Response response) {
      this(question, response, "");
    }

    public Receipt {
      by = by == null ? "" : by;
    }
  }

  /** To host and display: how many of the present players have answered; at most ten a second. */
  @JsonTypeName("tally")
  record Tally(int question, int answered, int of) implements QuestionMessage {}
}
