package trivium.bank.header;

import java.util.Optional;

/**
 * The name of a column as it was understood.
 *
 * @param label of the choice that the column has, if any
 * @param certain whether every word was understood
 * @param byAnswer whether a choice is called an answer, which may mean the right one
 * @param numbered whether it says that choices are given by number or letter
 * @param worded whether it has words besides a label
 * @param fromZero whether it mentions an index or a zero, so that it may count from 0
 */
public record HeaderCell(
    ColumnMeaning meaning,
    Optional<ChoiceLabel> label,
    boolean certain,
    boolean byAnswer,
    boolean numbered,
    boolean worded,
    boolean fromZero) {
  public static final HeaderCell UNKNOWN =
      new HeaderCell(ColumnMeaning.UNKNOWN, Optional.empty(), false, false, false, false, false);

  /** This cell as that of the answer: an "A" beside a "Q". */
  public HeaderCell asAnswer() {
    return new HeaderCell(
        ColumnMeaning.ANSWER, Optional.empty(), certain, false, false, true, false);
  }

  /** This cell with a doubt about what it means. */
  HeaderCell asUncertain() {
    return new HeaderCell(meaning, label, false, byAnswer, numbered, worded, fromZero);
  }

  public boolean isKnown() {
    return meaning != ColumnMeaning.UNKNOWN;
  }

  public boolean is(ColumnMeaning other) {
    return meaning == other;
  }
}
