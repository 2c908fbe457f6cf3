package trivium.bank.format.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;

/** Checks that the key columns of a table name right choices in one way only. */
final class KeyColumnCheck {
  /** The share of keys that must name a choice. */
  private static final double SHARE_NAMED = 0.5;

  private static final int FEWEST_COUNTS = 3;

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
        .filter(cell -> cell.options().stream().filter(option -> !option.isBlank()).count() >= 2)
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
    checkAlphabet(layout, cells, reader);
    checkMarks(layout);
    checkCount(layout, cells, table.quoted(key));
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
  private void checkAlphabet(ColumnLayout layout, List<KeyCell> cells, KeyCellReader reader)
      throws UncertainTableException {
    if (cells.stream().anyMatch(reader::hasUncertainLetter)) {
      throw new UncertainTableException(
          "names right choices by letters that belong to no alphabet or to several");
    }
    Optional<Set<Integer>> alphabets =
        layout.of(Role.OPTION).stream()
            .flatMap(i -> table.header().cell(i).label().stream())
            .filter(label -> !label.isNumber())
            .map(ChoiceLabel::alphabets)
            .reduce((one, other) ->
                one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet()));
    boolean differs =
        alphabets.isPresent()
            && cells.stream()
                .map(cell -> KeyCellReader.alphabets(cell.text()))
                .anyMatch(
                    letter -> !letter.isEmpty() && Collections.disjoint(letter, alphabets.get()));
    if (differs) {
      throw new UncertainTableException(
          "names right choices by letters of another alphabet than its header has");
    }
  }

  /** A column that is 1 in every row may count the right choices. */
  private void checkCount(ColumnLayout layout, List<KeyCell> cells, String key)
      throws UncertainTableException {
    boolean counts =
        !table.isKahoot()
            && layout.of(Role.CORRECT).size() == 1
            && cells.size() >= FEWEST_COUNTS
            && cells.stream().allMatch(cell -> cell.text().equals("1"));
    if (counts) {
      throw new UncertainTableException("has the same number in every row of " + key);
    }
  }

  /** Key columns that all have the same content are marks, one for each choice. */
  private void checkMarks(ColumnLayout layout) throws UncertainTableException {
    List<Integer> columns = layout.of(Role.CORRECT);
    long different =
        table.body().stream()
            .flatMap(row -> columns.stream().map(row::cell))
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .count();
    if (columns.size() > 1 && different == 1) {
      throw new UncertainTableException(
          "marks choices in " + table.quoted(columns.getFirst()) + " and other columns");
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
