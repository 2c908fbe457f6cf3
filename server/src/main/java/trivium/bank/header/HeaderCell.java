package trivium.bank.header;

import java.util.Optional;

/**
 * What one cell of a header says.
 *
 * @param label of the choice that it names, where it does
 * @param certain whether every word of it was understood
 * @param byAnswer whether a choice is called an answer, which may also be a right one
 * @param numbered whether it says that choices are named by their numbers or letters
 * @param worded whether it has more than a label
 * @param fromZero whether they count from 0, as an index does
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

  /** The same cell where it is the answer: an "A" beside a "Q". */
  public HeaderCell asAnswer() {
    return new HeaderCell(
        ColumnMeaning.ANSWER, Optional.empty(), certain, false, false, true, false);
  }

  public boolean isKnown() {
    return meaning != ColumnMeaning.UNKNOWN;
  }

  public boolean is(ColumnMeaning other) {
    return meaning == other;
  }
}
