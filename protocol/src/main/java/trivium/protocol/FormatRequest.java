package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A message from a client in a round with a special format; see {@link RoundFormat}. */
public sealed interface FormatRequest extends ClientMessage.Seated {
  /** Takes back an answer of a sheet. Players only. */
  @JsonTypeName("clear-answer")
  record ClearAnswer(Integer question) implements FormatRequest {
    public ClearAnswer {
      ClientMessage.questionNumber(question);
    }
  }

  /**
   * Marks a typed answer of a locked sheet, and all that mean the same. Hosts only.
   *
   * @param text the answer as typed by one of the players
   */
  @JsonTypeName("mark")
  record MarkAnswer(Integer question, String text, Mark mark) implements FormatRequest {
    public MarkAnswer {
      ClientMessage.questionNumber(question);
      Checks.text(text, Response.LONGEST_TEXT, "text");
      Checks.present(mark, "mark");
    }
  }

  /** Reveals all remaining answers of a sheet at once. Hosts only. */
  @JsonTypeName("reveal-all")
  record RevealAll() implements FormatRequest {}

  /**
   * Plays the joker for the round whose title is shown, or takes it back. Players only.
   *
   * @param played whether it is played
   */
  @JsonTypeName("play-joker")
  record PlayJoker(Boolean played) implements FormatRequest {
    public PlayJoker {
      Checks.present(played, "played");
    }
  }

  /** Bets points on the next question; the last bet of a team counts. Players only. */
  @JsonTypeName("bet")
  record Bet(Integer question, Integer points) implements FormatRequest {
    private static final int MOST_POINTS = 10_000_000;

    public Bet {
      ClientMessage.questionNumber(question);
      Checks.range(Checks.present(points, "points"), 0, MOST_POINTS, "points");
    }
  }

  /**
   * Asks a number to decide between those who share one of the first three ranks; the nearest
   * answer wins. Hosts only, at the end of the last round.
   *
   * @param value the correct number
   */
  @JsonTypeName("tie-break")
  record TieBreak(
      String prompt, Double value, @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit)
      implements FormatRequest {
    private static final int LONGEST_PROMPT = 400;
    private static final int LONGEST_UNIT = 20;

    public TieBreak {
      Checks.text(prompt, LONGEST_PROMPT, "prompt");
      if (prompt.isBlank()) {
        throw new IllegalArgumentException("prompt must not be blank");
      }
      if (!Double.isFinite(Checks.present(value, "value"))) {
        throw new IllegalArgumentException("value must be finite");
      }
      unit = unit == null ? "" : unit;
      Checks.range(unit.length(), 0, LONGEST_UNIT, "the length of unit");
    }
  }
}
