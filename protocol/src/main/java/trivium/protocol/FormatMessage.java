package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server in a round with a special format; see {@link RoundFormat}. */
public sealed interface FormatMessage extends ServerMessage {
  /**
   * To the players of a team: one of them took back an answer of the sheet.
   *
   * @param by the name of the player; absent if nobody shares the sheet
   */
  @JsonTypeName("cleared")
  record AnswerCleared(int question, @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements FormatMessage {
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
  record SheetProgress(List<Integer> answered, int of) implements FormatMessage {
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
  record SheetLocking(int remaining) implements FormatMessage {}

  /** The sheet is locked, and the host marks the answers. */
  @JsonTypeName("marking")
  record MarkingStarted() implements FormatMessage {}

  /**
   * To the host: the typed answers to a question of the locked sheet, grouped by their meaning.
   *
   * @param groups uncertain ones first, then by the number of answers
   * @param accepted the right answers as texts, to mark by
   */
  @JsonTypeName("typed-answers")
  record TypedAnswers(int question, List<Group> groups, List<String> accepted)
      implements FormatMessage {
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
    public record Group(
        String text,
        int answers,
        Mark mark,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean certain,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean marked) {}
  }

  /** The answers of the whole sheet are shown at once. */
  @JsonTypeName("answers")
  record AnswersRevealed(List<ServerMessage.Reveal> reveals) implements FormatMessage {
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
  record SheetResult(List<ServerMessage.Result> results) implements FormatMessage {
    public SheetResult {
      results = List.copyOf(results);
    }
  }

  /**
   * Bets are made on the next question, which is the last one of the round.
   *
   * @param question its number
   * @param of the number of questions of the round
   */
  @JsonTypeName("bets")
  record BetsOpened(int question, int of) implements FormatMessage {}

  /**
   * To the player: the bet of the player or the team.
   *
   * @param most the most points that can be bet
   * @param points the bet; absent before it is made
   * @param by who made it; absent if nobody shares it
   */
  @JsonTypeName("bet")
  record OwnBet(
      int question,
      int most,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> points,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements FormatMessage {
    public OwnBet {
      points = points == null ? Optional.empty() : points;
      by = by == null ? "" : by;
    }
  }

  /**
   * To the player, at the title of a round that the joker can be played for.
   *
   * @param available whether the player or the team still has it
   * @param played whether it is played for this round
   * @param by who played it; absent if nobody shares it
   */
  @JsonTypeName("joker")
  record OwnJoker(
      boolean available,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean played,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements FormatMessage {
    public OwnJoker {
      by = by == null ? "" : by;
    }
  }

  /**
   * To host and display: who plays the joker for this round.
   *
   * @param names of teams or players, the first of them
   * @param count of all
   */
  @JsonTypeName("jokers")
  record Jokers(List<String> names, int count) implements FormatMessage {
    public Jokers {
      names = List.copyOf(names);
    }
  }

  /**
   * To the host, at the end of the last round: who shares one of the first three ranks.
   *
   * @param ties best first; empty if there are none
   */
  @JsonTypeName("ties")
  record Ties(List<Tie> ties) implements FormatMessage {
    public Ties {
      ties = List.copyOf(ties);
    }

    /**
     * A shared rank.
     *
     * @param names of the teams or players, the first of them
     */
    public record Tie(int rank, List<String> names) {
      public Tie {
        names = List.copyOf(names);
      }
    }
  }
}
