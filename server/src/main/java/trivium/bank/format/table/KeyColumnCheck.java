package trivium.bank.format.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;

/** Checks that the key columns of a table name right choices in one way only. */
final class KeyColumnCheck {
  /** The share of keys that must name a choice. */
  private static final double SHARE_NAMED = 0.5;

  private final HeadedTable table;

  KeyColumnCheck(HeadedTable table) {
    this.table = table;
  }

  /** The notation according to the names of the key columns. */
  KeyNotation notation(List<Integer> columns) {
    return table.isKahoot()
            || columns.stream().map(table.header()::cell).anyMatch(HeaderCell::numbered)
        ? KeyNotation.NUMBERS
        : KeyNotation.ANY;
  }

  /** The keys of all rows that have one and at least two choices. */
  List<KeyCell> cells(ColumnLayout layout) {
    return table.body().stream()
        .filter(row -> !row.isHuge())
        .map(layout::keyCell)
        .filter(cell -> !cell.text().isEmpty())
        .filter(cell -> cell.options().stream().filter(one -> !one.isBlank()).count() >= 2)
        .toList();
  }

  /** Checks the key columns and returns their notation according to their names and cells. */
  KeyNotation check(ColumnLayout layout) throws UncertainTableException {
    List<KeyCell> cells = layout.has(Role.CORRECT) ? cells(layout) : List.of();
    if (cells.isEmpty()) {
      return layout.notation();
    }
    int key = layout.of(Role.CORRECT).getFirst();
    KeyNotation notation = notation(layout, cells, table.quoted(key));
    KeyCellReader reader = KeyCellReader.of(cells, notation);
    if (reader.isAmbiguous()) {
      throw new UncertainTableException(
          "has choices that are numbers or letters themselves, so that "
              + table.quoted(key)
              + " may name them in two ways");
    }
    long named = cells.stream().filter(cell -> !reader.right(cell).isEmpty()).count();
    if (named < cells.size() * SHARE_NAMED) {
      throw new UncertainTableException(
          "has a column " + table.quoted(key) + " that names none of the choices");
    }
    checkAlphabet(layout, cells);
    checkRivals(layout, key);
    return notation;
  }

  /** Whether numbers count from 0: a header with "index" counts if the cells agree. */
  private KeyNotation notation(ColumnLayout layout, List<KeyCell> cells, String key)
      throws UncertainTableException {
    boolean zeros = cells.stream().anyMatch(KeyCellReader::hasZero);
    boolean index =
        layout.of(Role.CORRECT).stream().anyMatch(i -> table.header().cell(i).fromZero());
    if (!zeros && !index) {
      return layout.notation();
    }
    boolean namesLast =
        cells.stream().anyMatch(cell -> cell.text().equals(String.valueOf(lastOption(cell))));
    if (zeros && namesLast) {
      throw new UncertainTableException("counts choices from 0 and from 1 in " + key);
    }
    if (zeros && index) {
      return KeyNotation.NUMBERS_FROM_ZERO;
    }
    boolean numbers = cells.stream().anyMatch(cell -> ColumnContent.isNumber(cell.text()));
    if (zeros || (numbers && !namesLast)) {
      throw new UncertainTableException("may count choices from 0 or from 1 in " + key);
    }
    return layout.notation();
  }

  /** The number of the last option that is not blank, from 1. */
  private static int lastOption(KeyCell cell) {
    return IntStream.range(0, cell.options().size())
        .filter(i -> !cell.options().get(i).isBlank())
        .map(i -> i + 1)
        .max()
        .orElse(0);
  }

  /** Letters of another alphabet than those of the header may name any of the choices. */
  private void checkAlphabet(ColumnLayout layout, List<KeyCell> cells)
      throws UncertainTableException {
    Optional<Integer> alphabet =
        layout.of(Role.OPTION).stream()
            .flatMap(i -> table.header().cell(i).label().stream())
            .filter(label -> !label.isNumber())
            .map(ChoiceLabel::alphabet)
            .findFirst();
    boolean differs =
        alphabet.isPresent()
            && cells.stream()
                .flatMap(cell -> KeyCellReader.alphabet(cell.text()).stream())
                .anyMatch(other -> !other.equals(alphabet.get()));
    if (differs) {
      throw new UncertainTableException(
          "names right choices by letters of another alphabet than its header has");
    }
  }

  /**
   * Another column that could be the key may have swapped names with it: one that should be text,
   * or any if the key only counts the rows or is constant.
   */
  private void checkRivals(ColumnLayout layout, int key) throws UncertainTableException {
    List<Integer> choices = layout.choiceColumns();
    for (ColumnMeaning text :
        List.of(ColumnMeaning.EXPLANATION, ColumnMeaning.TOPIC, ColumnMeaning.PICTURE)) {
      for (int column : table.filled(text)) {
        if (table.namesChoices(column, choices)) {
          throw rival(key, column);
        }
      }
    }
    boolean constant = ColumnContent.isConstant(table.body(), key);
    if (!constant && !ColumnContent.countsUp(table.body(), key)) {
      return;
    }
    for (int i = 0; i < table.width(); i++) {
      boolean free =
          i != key
              && !choices.contains(i)
              && !layout.of(Role.CORRECT).contains(i)
              && !layout.of(Role.QUESTION).contains(i);
      if (free
          && !ColumnContent.countsUp(table.body(), i)
          && !(constant && ColumnContent.isConstant(table.body(), i))
          && table.namesChoices(i, choices)) {
        throw rival(key, i);
      }
    }
  }

  private UncertainTableException rival(int key, int column) {
    return new UncertainTableException(
        "could say what is right in " + table.quoted(key) + " or in " + table.quoted(column));
  }
}
