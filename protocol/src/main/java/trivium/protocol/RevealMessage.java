package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server about the right answer to a question. */
public sealed interface RevealMessage extends ServerMessage {
  /** To the host: how many players say that a closed question looks wrong. */
  @JsonTypeName("flags")
  record Flags(int question, int players) implements RevealMessage {}

  /** To the player: the flag for a question is durable. */
  @JsonTypeName("flagged")
  record Flagged(int question) implements RevealMessage {}

  /**
   * The answers that were nearest to the right number, and so are the correct ones.
   *
   * @param off their distance to it
   * @param players how many players gave one of them
   * @param answers those of the first players
   */
  record NearestAnswers(double off, int players, List<NamedNumber> answers) {
    public NearestAnswers {
      answers = List.copyOf(answers);
    }
  }

  /** The number that a player answered. */
  record NamedNumber(String name, double number) {}

  /** The correct number and the accepted deviation. */
  record RightNumber(double value, double tolerance, String unit) {}

  /**
   * To the host who asked for it, and to every host when a question of a buzzer round opens: the
   * right answer to the current question. The fields are those of {@link Reveal}.
   */
  @JsonTypeName("answer-key")
  record RightAnswer(
      int question,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      String explanation)
      implements RevealMessage {
    public RightAnswer {
      correct = List.copyOf(correct);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
    }
  }

  /**
   * The question is closed.
   *
   * @param correct the correct choices; the correct order; for each choice its partner; all as
   *     indexes
   * @param counts how many players picked each choice, or had each position or partner correct
   * @param accepted the accepted typed answers; absent for other kinds
   * @param number the correct number; absent for other kinds
   * @param right how many answers are correct; absent for players
   * @param answered how many players have answered; absent for players
   * @param typed what players typed, the most common first; absent for players and other kinds
   * @param nearest the nearest answers; absent where a deviation decides
   */
  @JsonTypeName("reveal")
  record Reveal(
      int question,
      List<Integer> correct,
      List<Integer> counts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      String explanation,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> right,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> answered,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TypedCount> typed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NearestAnswers> nearest)
      implements RevealMessage {
    /** For players, and a question that does not ask for a number. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        String explanation) {
      this(question, correct, counts, accepted, Optional.empty(), explanation);
    }

    /** For players. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        Optional<RightNumber> number,
        String explanation) {
      this(
          question,
          correct,
          counts,
          accepted,
          number,
          explanation,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    /** For players, where the nearest answers are the correct ones. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        Optional<RightNumber> number,
        String explanation,
        Optional<NearestAnswers> nearest) {
      this(
          question,
          correct,
          counts,
          accepted,
          number,
          explanation,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          nearest);
    }

    public Reveal {
      correct = List.copyOf(correct);
      counts = List.copyOf(counts);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
      right = right == null ? Optional.empty() : right;
      answered = answered == null ? Optional.empty() : answered;
      typed = typed == null ? List.of() : List.copyOf(typed);
      nearest = nearest == null ? Optional.empty() : nearest;
    }
  }

  /**
   * An answer that players typed.
   *
   * @param text its most common spelling; a number in decimal notation
   * @param players how many typed it, in any spelling
   */
  record TypedCount(
      String text, int players, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean right) {}

  /**
   * The host corrected a closed question, and all points, ranks and streaks were recalculated.
   * Players get a new {@code result}; a leaderboard or podium that is shown is sent again.
   *
   * @param dropped whether the question counts for nobody
   * @param right as in {@code reveal}
   * @param typed as in {@code reveal}
   * @param nearest the answers that are nearest now; absent where a deviation decides
   */
  @JsonTypeName("corrected")
  record Corrected(
      int question,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      boolean dropped,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> right,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TypedCount> typed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NearestAnswers> nearest)
      implements RevealMessage {
    /** For players, and a question that does not ask for a number. */
    public Corrected(int question, List<Integer> correct, List<String> accepted, boolean dropped) {
      this(
          question,
          correct,
          accepted,
          Optional.empty(),
          dropped,
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    /** For players, where the nearest answers are the correct ones. */
    public Corrected(
        int question,
        List<Integer> correct,
        List<String> accepted,
        Optional<RightNumber> number,
        boolean dropped,
        Optional<NearestAnswers> nearest) {
      this(question, correct, accepted, number, dropped, Optional.empty(), List.of(), nearest);
    }

    public Corrected {
      correct = List.copyOf(correct);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
      right = right == null ? Optional.empty() : right;
      typed = typed == null ? List.of() : List.copyOf(typed);
      nearest = nearest == null ? Optional.empty() : nearest;
    }
  }
}
