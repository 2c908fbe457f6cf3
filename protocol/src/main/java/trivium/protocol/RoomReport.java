package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a room came to, for the host to look back at: by player, by question, and what to teach
 * again. Times are ms; shares are from 0 to 1.
 *
 * @param report what it is asked for by
 * @param opened when the room opened, ms since the epoch
 * @param duration from the first question to the podium, or to what happened last before it
 * @param finished whether the podium was reached
 * @param players best first
 * @param again the numbers of the questions to teach again, the worst first
 */
public record RoomReport(
    String report,
    RoomCode room,
    String bank,
    long opened,
    long duration,
    boolean finished,
    Settings settings,
    List<PlayerReport> players,
    List<QuestionReport> questions,
    List<Integer> again)
    implements ApiResponse {
  public RoomReport {
    players = List.copyOf(players);
    questions = List.copyOf(questions);
    again = List.copyOf(again);
  }

  /**
   * How one player did.
   *
   * @param time mean credited time of the answers; 0 without any
   * @param marks a letter a question: {@code r} right, {@code w} wrong, {@code -} no answer, {@code
   *     x} dropped by the host
   */
  public record PlayerReport(
      PlayerId player,
      int rank,
      String name,
      int total,
      int right,
      int wrong,
      int unanswered,
      long time,
      String marks) {}

  /**
   * How one closed question went.
   *
   * @param correct the right choices, as corrected; the right order; for each choice the number of
   *     its partner
   * @param partners what the choices were to be matched with; absent for other kinds
   * @param accepted typed answers that are right; empty where nothing is typed
   * @param counts how many picked each choice, or had its place or partner right
   * @param typed what was typed, most often first; empty where nothing is typed
   * @param difficulty share of those who answered and were wrong; 0 without answers
   * @param time mean credited time of the answers; 0 without any
   * @param trap the wrong answer that says most; absent where none stands out
   */
  public record QuestionReport(
      int question,
      String kind,
      String prompt,
      List<String> choices,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> partners,
      List<String> accepted,
      String explanation,
      boolean dropped,
      boolean corrected,
      List<Integer> counts,
      List<TypedAnswerCount> typed,
      int right,
      int wrong,
      int unanswered,
      double difficulty,
      long time,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CommonWrongAnswer> trap) {
    public QuestionReport {
      choices = List.copyOf(choices);
      correct = List.copyOf(correct);
      partners = partners == null ? List.of() : List.copyOf(partners);
      accepted = List.copyOf(accepted);
      counts = List.copyOf(counts);
      typed = List.copyOf(typed);
    }
  }

  /** An answer as people typed it, and how many did. */
  public record TypedAnswerCount(String text, int players, boolean right) {}

  /** A wrong answer that many gave. */
  public record CommonWrongAnswer(String answer, int players) {}
}
