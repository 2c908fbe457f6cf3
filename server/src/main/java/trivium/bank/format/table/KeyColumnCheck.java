package trivium.bank.format.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;

/** Doubts about the column that says which choice is right, and how it counts the choices. */
final class KeyColumnCheck {
  /** Of the cells that say what is right so many must name a choice. */
  private static final double SHARE_NAMED = 0.5;

  private final HeadedTable table;

  KeyColumnCheck(HeadedTable table) {
    this.table = table;
  }

  /** What the names of the columns with the keys say about them. */
  KeyNotation keys(List<Integer> correct) {
    if (table.isKahoot()
        || correct.stream().map(table.header()::cell).anyMatch(HeaderCell::numbered)) {
      return KeyNotation.NUMBERS;
    }
    return KeyNotation.ANY;
  }

  List<KeyCellReader.Sample> samples(ColumnLayout columns) {
    return table.body().stream()
        .filter(row -> !row.isHuge())
        .map(row -> new KeyCellReader.Sample(columns.options(row), columns.key(row)))
        .filter(sample -> !sample.cell().isEmpty())
        .filter(sample -> sample.options().stream().filter(one -> !one.isBlank()).count() >= 2)
        .toList();
  }

  void check(ColumnLayout columns) throws UncertainTableException {
    if (!columns.has(Role.CORRECT)) {
      return;
    }
    List<KeyCellReader.Sample> samples = samples(columns);
    if (samples.isEmpty()) {
      return;
    }
    int key = columns.of(Role.CORRECT).getFirst();
    KeyNotation keys = settled(columns);
    KeyCellReader cells = KeyCellReader.of(samples, keys);
    if (cells.isUndecided()) {
      throw new UncertainTableException(
          "has choices that are numbers or letters themselves, so that "
              + table.quoted(key)
              + " may name them in two ways");
    }
    long named = samples.stream().filter(sample -> !cells.right(sample).isEmpty()).count();
    if (named < samples.size() * SHARE_NAMED) {
      throw new UncertainTableException(
          "has a column " + table.quoted(key) + " that names none of the choices");
    }
    letters(columns, samples);
    rival(columns, key);
  }

  /** Keys in letters of another alphabet than those over the choices may be any of them. */
  private void letters(ColumnLayout columns, List<KeyCellReader.Sample> samples)
      throws UncertainTableException {
    Optional<Integer> alphabet =
        columns.of(Role.OPTION).stream()
            .flatMap(i -> table.header().cell(i).label().stream())
            .filter(label -> !label.isNumber())
            .map(ChoiceLabel::alphabet)
            .findFirst();
    if (alphabet.isEmpty()) {
      return;
    }
    for (KeyCellReader.Sample sample : samples) {
      Optional<Integer> other = KeyCellReader.alphabet(sample.cell());
      if (other.isPresent() && !other.equals(alphabet)) {
        throw new UncertainTableException(
            "names right choices by letters of another alphabet than its header has");
      }
    }
  }

  /**
   * A key that only counts the rows, or is always the same, beside another column that could be the
   * key: their names may have been exchanged.
   */
  private void rival(ColumnLayout columns, int key) throws UncertainTableException {
    List<Integer> choices =
        columns.has(Role.OPTION) ? columns.of(Role.OPTION) : columns.of(Role.OPTIONS);
    for (ColumnMeaning texts :
        List.of(ColumnMeaning.EXPLANATION, ColumnMeaning.TOPIC, ColumnMeaning.PICTURE)) {
      for (int column : table.filled(texts)) {
        if (table.namesChoices(column, choices)) {
          throw new UncertainTableException(
              "could say what is right in " + table.quoted(key) + " or in " + table.quoted(column));
        }
      }
    }
    boolean plain =
        ColumnContent.counts(table.body(), key) || ColumnContent.isConstant(table.body(), key);
    if (!plain) {
      return;
    }
    for (int i = 0; i < table.width(); i++) {
      boolean free =
          i != key
              && !choices.contains(i)
              && !columns.of(Role.CORRECT).contains(i)
              && !columns.of(Role.QUESTION).contains(i);
      if (free
          && !ColumnContent.counts(table.body(), i)
          && !(ColumnContent.isConstant(table.body(), i)
              && ColumnContent.isConstant(table.body(), key))
          && table.namesChoices(i, choices)) {
        throw new UncertainTableException(
            "could say what is right in " + table.quoted(key) + " or in " + table.quoted(i));
      }
    }
  }

  /** Whether numbers count from 0: a header that says "index" is believed if the cells agree. */
  KeyNotation settled(ColumnLayout columns) throws UncertainTableException {
    if (!columns.has(Role.CORRECT)) {
      return columns.keys();
    }
    List<KeyCellReader.Sample> samples = samples(columns);
    boolean zeros = samples.stream().anyMatch(KeyCellReader::hasZero);
    int key = columns.of(Role.CORRECT).getFirst();
    boolean index =
        columns.of(Role.CORRECT).stream().anyMatch(i -> table.header().cell(i).fromZero());
    if (!zeros && !index) {
      return columns.keys();
    }
    boolean byLast =
        samples.stream()
            .anyMatch(sample -> sample.cell().equals(String.valueOf(filledOptions(sample))));
    if (zeros && byLast) {
      throw new UncertainTableException("counts choices from 0 and from 1 in " + table.quoted(key));
    }
    if (zeros && index) {
      return KeyNotation.NUMBERS_FROM_ZERO;
    }
    boolean numbers = samples.stream().anyMatch(sample -> ColumnContent.isNumber(sample.cell()));
    if (zeros || (index && numbers && !byLast)) {
      throw new UncertainTableException(
          "may count choices from 0 or from 1 in " + table.quoted(key));
    }
    return columns.keys();
  }

  private static int filledOptions(KeyCellReader.Sample sample) {
    return (int)
        IntStream.range(0, sample.options().size())
            .filter(i -> !sample.options().get(i).isBlank())
            .mapToLong(i -> i + 1)
            .max()
            .orElse(0);
  }
}
