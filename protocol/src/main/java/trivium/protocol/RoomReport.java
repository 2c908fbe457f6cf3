package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The report of a room: results by player and by question, and the questions to teach again. Times
 * are in ms, shares from 0 to 1.
 *
 * @param report its id
 * @param opened when the room was opened, ms since the epoch
 * @param duration from the first question to the podium, or to the last event before it
 * @param finished whether the podium was reached
 * @param players best first
 * @param teams best first; empty in a room where players have none
 * @param rounds empty for a single round without a title
 * @param again the indexes of the questions to teach again, worst first
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamReport> teams,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoundReport> rounds,
    List<Integer> again)
    implements ApiResponse {
  public RoomReport {
    players = List.copyOf(players);
    questions = List.copyOf(questions);
    teams = teams == null ? List.of() : List.copyOf(teams);
    rounds = rounds == null ? List.of() : List.copyOf(rounds);
    again = List.copyOf(again);
  }

  /**
   * A round that was played.
   *
   * @param title may be empty
   * @param bank the title of the bank
   * @param first the index of its first question in {@code questions}
   * @param questions the number of its closed questions
   */
  public record RoundReport(String title, String bank, int first, int questions) {}

  /**
   * The results of a team.
   *
   * @param team its number
   * @param players the number of its players at the end
   * @param rounds the points of each round; empty for a single round without a title
   */
  public record TeamReport(
      int team,
      int rank,
      String name,
      int total,
      int players,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> rounds) {
    public TeamReport {
      rounds = rounds == null ? List.of() : List.copyOf(rounds);
    }
  }

  /**
   * The results of a player.
   *
   * @param time the mean credited time of the answers; 0 without answers
   * @param marks one letter for each question: {@code r} right, {@code w} wrong, {@code -} no
   *     answer, {@code x} dropped by the host
   * @param rounds the points of each round; empty for a single round without a title
   * @param team the name of the last team; empty if there is none
   * @param members the people who share the phone; usually empty
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
      String marks,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> rounds,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String team,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members) {
    public PlayerReport {
      team = team == null ? "" : team;
      members = members == null ? List.of() : List.copyOf(members);
      rounds = rounds == null ? List.of() : List.copyOf(rounds);
    }
  }

  /**
   * The results of a closed question.
   *
   * @param correct the correct choices, as corrected; the correct order; for each choice its
   *     partner; all as indexes
   * @param partners the right side of a match; absent for other kinds
   * @param accepted the accepted typed answers; empty if the answer is not typed
   * @param counts how many players picked each choice, or had its position or partner correct
   * @param typed the typed answers, most frequent first; empty if the answer is not typed
   * @param difficulty the share of wrong answers; 0 without answers
   * @param time the mean credited time of the answers; 0 without answers
   * @param trap the most common wrong answer; absent if none stands out
   * @param presses who pressed the buzzer, in their order; absent if it was not answered aloud
   * @param flags how many players said that it looks wrong; absent if nobody did
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
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CommonWrongAnswer> trap,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PressReport> presses,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int flags) {
    public QuestionReport {
      presses = presses == null ? List.of() : List.copyOf(presses);
      choices = List.copyOf(choices);
      correct = List.copyOf(correct);
      partners = partners == null ? List.of() : List.copyOf(partners);
      accepted = List.copyOf(accepted);
      counts = List.copyOf(counts);
      typed = List.copyOf(typed);
    }
  }

  /**
   * A press of the buzzer.
   *
   * @param after how much later than the first press, ms
   * @param right what the host judged; absent if the player did not get to answer
   */
  public record PressReport(
      String name,
      long after,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> right) {
    public PressReport {
      right = right == null ? Optional.empty() : right;
    }
  }

  /** A typed answer and the number of players who gave it. */
  public record TypedAnswerCount(String text, int players, boolean right) {}

  /** A wrong answer that many players gave. */
  public record CommonWrongAnswer(String answer, int players) {}
}
