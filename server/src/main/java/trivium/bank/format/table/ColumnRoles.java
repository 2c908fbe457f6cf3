package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trivium.bank.format.ColumnRole;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderDictionary;

/** What each column of a table is told to be: as it was read, or as a proposal to be confirmed. */
final class ColumnRoles {
  private static final double MOSTLY = 0.5;

  private final HeadedTable table;

  ColumnRoles(HeadedTable table) {
    this.table = table;
  }

  /**
   * What each column was taken for, as it is told.
   *
   * @param samples the choices and keys of the rows
   */
  List<ColumnRole> taken(ColumnLayout columns, List<KeyCellReader.Sample> samples) {
    KeyCellReader cells = KeyCellReader.of(samples, columns.keys());
    boolean letters =
        samples.stream()
            .anyMatch(sample ->
                !cells.right(sample).isEmpty()
                    && HeaderDictionary.all().label(sample.cell()).isPresent());
    ColumnRole key =
        columns.keys() == KeyNotation.NUMBERS_FROM_ZERO
            ? ColumnRole.INDEX
            : letters || columns.keys() == KeyNotation.NUMBERS ? ColumnRole.KEY : ColumnRole.ANSWER;
    return IntStream.range(0, table.width()).mapToObj(i -> role(columns, i, key)).toList();
  }

  private static ColumnRole role(ColumnLayout columns, int column, ColumnRole key) {
    for (var one : columns.roles().entrySet()) {
      if (one.getValue().contains(column)) {
        return switch (one.getKey()) {
          case QUESTION -> ColumnRole.QUESTION;
          case OPTION -> ColumnRole.CHOICE;
          case OPTIONS -> one.getValue().size() > 1 ? ColumnRole.CHOICE : ColumnRole.CHOICES;
          case WRONG -> ColumnRole.WRONG;
          case CORRECT -> key;
          case ANSWER -> ColumnRole.ANSWER;
          case EXPLANATION -> ColumnRole.EXPLANATION;
          case LIMIT -> ColumnRole.TIME;
          case WORTH -> ColumnRole.POINTS;
          case TOPIC -> ColumnRole.TOPIC;
          case KIND -> ColumnRole.KIND;
          case PICTURE -> ColumnRole.PICTURE;
          case PARTNER, TOLERANCE, UNIT, ON -> ColumnRole.IGNORE;
        };
      }
    }
    return ColumnRole.IGNORE;
  }

  /** What may be meant, to be confirmed. */
  List<ColumnRole> proposed() {
    boolean choices =
        table.header().has(ColumnMeaning.OPTION) || table.header().has(ColumnMeaning.OPTIONS);
    var known = new ArrayList<ColumnRole>();
    boolean asked = false;
    boolean keyed = false;
    for (int i = 0; i < table.width(); i++) {
      ColumnMeaning meaning = table.header().cell(i).meaning();
      int column = i;
      boolean labels =
          ColumnContent.share(
                  table.body(), column, one -> HeaderDictionary.all().label(one).isPresent())
              > MOSTLY;
      ColumnRole role =
          switch (meaning) {
            case QUESTION -> asked ? ColumnRole.IGNORE : ColumnRole.QUESTION;
            case OPTION -> ColumnRole.CHOICE;
            case OPTIONS ->
                table.header().count(ColumnMeaning.OPTIONS) > 1
                    ? ColumnRole.CHOICE
                    : ColumnRole.CHOICES;
            case WRONG -> ColumnRole.WRONG;
            case CORRECT, ANSWER ->
                keyed ? ColumnRole.IGNORE : choices && labels ? ColumnRole.KEY : ColumnRole.ANSWER;
            case EXPLANATION -> ColumnRole.EXPLANATION;
            case LIMIT -> ColumnRole.TIME;
            case WORTH -> ColumnRole.POINTS;
            case TOPIC -> ColumnRole.TOPIC;
            case KIND -> ColumnRole.KIND;
            case PICTURE -> ColumnRole.PICTURE;
            case NUMBER, IGNORED, PLAYER, RESULT, UNKNOWN -> ColumnRole.IGNORE;
          };
      asked |= role == ColumnRole.QUESTION;
      keyed |= role == ColumnRole.KEY || role == ColumnRole.ANSWER;
      known.add(role);
    }
    return ColumnContent.likely(table.body(), table.width(), known);
  }
}
