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
 * @param jokers those that were played, by round; absent if there are none
 * @param eliminations who was out of knock-out rounds, by round; in each, those who were out first
 *     precede; absent if there are none
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JokerReport> jokers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EliminationReport> eliminations,
    List<Integer> again)
    implements ApiResponse {
  public RoomReport {
    jokers = jokers == null ? List.of() : List.copyOf(jokers);
    eliminations = eliminations == null ? List.of() : List.copyOf(eliminations);
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
   * A joker.
   *
   * @param round the index of its round among those that were played
   * @param name of the team or player who played it
   * @param team its number; absent for a player
   * @param points those that the joker added
   */
  public record JokerReport(
      int round,
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      int points) {
    public JokerReport {
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * A team or player in a knock-out round.
   *
   * @param round the index of the round among those that were played
   * @param team its number; absent for a player
   * @param out the number of the question that put it out, from 0; absent if it was left at the end
   */
  public record EliminationReport(
      int round,
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> out) {
    public EliminationReport {
      team = team == null ? Optional.empty() : team;
      out = out == null ? Optional.empty() : out;
    }
  }

  /**
   * The results of a player.
   *
   * @param half the number of answers that were marked as half right; absent if there are none
   * @param unanswered without questions that the player could not answer, being out
   * @param time the mean credited time of the answers; 0 without answers
   * @param marks one letter for each question: {@code r} right, {@code h} half right, {@code w}
   *     wrong, {@code -} no answer, {@code o} out in a knock-out round, {@code t} an answer to a
   *     tie-break, {@code x} dropped by the host
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
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int half,
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
   * @param half how many answers were marked as half right; absent if none was
   * @param unanswered how many players could have answered and did not
   * @param out how many players could not answer, being out in a knock-out round; absent if none
   * @param difficulty the share of answers that were not entirely right; 0 without answers
   * @param time the mean credited time of the answers; 0 without answers
   * @param trap the most common wrong answer; absent if none stands out
   * @param presses who pressed the buzzer, in their order; absent if it was not answered aloud
   * @param flags how many players said that it looks wrong; absent if nobody did
   * @param bets the highest first; absent if there are none
   * @param tieBreak whether it decided between equal totals and brought no points; absent if not
   * @param contenders of a tie-break, by the rank that they shared, the nearest first
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
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int half,
      int wrong,
      int unanswered,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int out,
      double difficulty,
      long time,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CommonWrongAnswer> trap,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PressReport> presses,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int flags,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BetReport> bets,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tieBreak,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ContenderReport> contenders) {
    public QuestionReport {
      bets = bets == null ? List.of() : List.copyOf(bets);
      contenders = contenders == null ? List.of() : List.copyOf(contenders);
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

  /**
   * A bet.
   *
   * @param name of the team or player who made it
   * @param team its number; absent for a player
   * @param points those that were won, or lost if negative; 0 if the answer was half right or the
   *     question dropped
   */
  public record BetReport(
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      int bet,
      int points) {
    public BetReport {
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * A team or player whose total was equal to another before a tie-break.
   *
   * @param team its number; absent for a player
   * @param rank the rank that was shared
   * @param number the answer, of a team the median; absent without an answer
   * @param distance from the right number; absent without an answer
   * @param won whether no other contestant of the same rank was as near; absent if not
   */
  public record ContenderReport(
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      int rank,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> number,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> distance,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean won) {
    public ContenderReport {
      team = team == null ? Optional.empty() : team;
      number = number == null ? Optional.empty() : number;
      distance = distance == null ? Optional.empty() : distance;
    }
  }

  /**
   * A typed answer and the number of players who gave it.
   *
   * @param right whether it earns all points
   * @param mark what the host decided; absent if the rules of typed answers did
   */
  public record TypedAnswerCount(
      String text,
      int players,
      boolean right,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Mark> mark) {
    public TypedAnswerCount {
      mark = mark == null ? Optional.empty() : mark;
    }

    /** An answer that the host did not mark. */
    public TypedAnswerCount(String text, int players, boolean right) {
      this(text, players, right, Optional.empty());
    }
  }

  /** A wrong answer that many players gave. */
  public record CommonWrongAnswer(String answer, int players) {}
}
