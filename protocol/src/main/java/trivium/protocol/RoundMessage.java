package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about the rounds of the room and the breaks between them. */
public sealed interface RoundMessage extends ServerMessage {
  /**
   * The title of a round is shown; its first question follows.
   *
   * @param round the number of the round, from 0
   * @param of the number of rounds that are planned so far
   * @param title may be empty if the host gave none
   * @param bank the title of the bank
   * @param questions the number of its questions
   * @param worth multiplies the points of all questions; absent if 1
   * @param anew whether points start at zero with it
   * @param lang the language of the questions (BCP 47); absent if it is not certain
   * @param format absent for a live round without special rules
   */
  @JsonTypeName("round")
  record RoundOpened(
      int round,
      int of,
      String title,
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> worth,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean anew,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> lang,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RoundFormat> format)
      implements RoundMessage {
    /** A live round without special rules. */
    public RoundOpened(
        int round,
        int of,
        String title,
        String bank,
        int questions,
        Optional<Integer> worth,
        boolean anew,
        Optional<String> lang) {
      this(round, of, title, bank, questions, worth, anew, lang, Optional.empty());
    }

    public RoundOpened {
      format = format == null ? Optional.empty() : format;
      worth = worth == null ? Optional.empty() : worth;
      lang = lang == null ? Optional.empty() : lang;
    }
  }

  /**
   * To the host: all rounds of the room, when there are several or the leaderboard is not shown
   * after each question, and when some are added.
   *
   * @param round the number of the current one, from 0
   */
  @JsonTypeName("programme")
  record Programme(int round, List<PlannedRound> rounds) implements RoundMessage {
    public Programme {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * A round of the programme.
   *
   * @param bank the title of the bank
   * @param questions the number of its questions
   * @param breakTime the length of the break after the round, ms; 0 for none
   * @param leaderboard when the leaderboard is shown; absent for after each question
   * @param pace time after which a reveal or leaderboard is left automatically, ms; absent if only
   *     the host goes on
   * @param format absent for a live round without special rules
   */
  record PlannedRound(
      String title,
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int breakTime,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LeaderboardTime> leaderboard,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> pace,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RoundFormat> format) {
    /** A live round without special rules. */
    public PlannedRound(
        String title,
        String bank,
        int questions,
        int breakTime,
        Optional<LeaderboardTime> leaderboard,
        Optional<Integer> pace) {
      this(title, bank, questions, breakTime, leaderboard, pace, Optional.empty());
    }

    /** A live round where only the host goes on. */
    public PlannedRound(
        String title,
        String bank,
        int questions,
        int breakTime,
        Optional<LeaderboardTime> leaderboard) {
      this(title, bank, questions, breakTime, leaderboard, Optional.empty(), Optional.empty());
    }

    public PlannedRound {
      leaderboard = leaderboard == null ? Optional.empty() : leaderboard;
      pace = pace == null ? Optional.empty() : pace;
      format = format == null ? Optional.empty() : format;
    }
  }

  /**
   * The game is interrupted between two rounds.
   *
   * @param remaining until the break is over; 0 if that is not known
   * @param next the title of the next round; absent while the host chooses
   * @param top the leading players; empty before the first question
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("break")
  record BreakStarted(
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> next,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StandingsMessage.Row> top,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StandingsMessage.TeamRow> teams)
      implements RoundMessage {
    public BreakStarted {
      teams = teams == null ? List.of() : List.copyOf(teams);
      next = next == null ? Optional.empty() : next;
      top = top == null ? List.of() : List.copyOf(top);
    }
  }
}
