package trivium.bank.format.table;

import java.util.List;
import java.util.Optional;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;
import trivium.bank.header.HeaderDictionary;

/** Reader of the rows of one table, wherever they come from. */
public final class TableReader {
  private TableReader() {}

  /**
   * Builds the bank of a table.
   *
   * @param rows the header among them
   * @param choice the columns as the host has named them, if the host has
   * @throws UnreadableFileException if it is not certain which answers are right
   */
  public static ImportedBank read(
      BankBuilder builder, List<TableRow> rows, Optional<ColumnChoice> choice)
      throws UnreadableFileException {
    return switch (TableAnalyzer.analyze("", rows, choice)) {
      case TableAnalysis.Certain table -> {
        TableQuestionReader.readText(builder, table.layout(), table.body());
        yield builder.build("").with(table.columns());
      }
      case TableAnalysis.OwnTable table -> {
        OwnTableReader.read(builder, table.layout(), table.body());
        yield builder.build("");
      }
      case TableAnalysis.Uncertain table -> throw table.refusal();
      case TableAnalysis.Responses responses -> throw responses.refusal();
      case TableAnalysis.NoTable _ -> builder.build("");
    };
  }

  /** Whether the names of columns tell right answers from others, or choices from a key. */
  public static boolean namesChoices(List<String> names) {
    List<HeaderCell> cells = HeaderDictionary.all().read(names);
    long options = cells.stream().filter(cell -> cell.is(ColumnMeaning.OPTION)).count();
    return options > 1
        || cells.stream()
            .anyMatch(cell -> cell.is(ColumnMeaning.OPTIONS) || cell.is(ColumnMeaning.WRONG));
  }
}
