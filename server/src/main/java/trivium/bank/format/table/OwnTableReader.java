package trivium.bank.format.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Task;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.table.ColumnLayout.Role;

/** The rows that {@link CsvExport} writes, which say all about a question. */
final class OwnTableReader {
  private static final double MILLIS = 1_000;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*,\\s*\\d{1,3}){0,50}");

  private OwnTableReader() {}

  static void into(BankBuilder builder, ColumnLayout columns, List<TableRow> rows) {
    for (TableRow written : rows) {
      TableRow row =
          new TableRow(
              written.first(),
              written.last(),
              written.cells().stream().map(FormulaInjection::unescape).toList());
      SourceLocation location =
          new SourceLocation(row.first(), row.last(), columns.cell(row, Role.TOPIC));
      if (row.isHuge()) {
        builder.reject(
            location, "has a cell of more than " + BankBuilder.LONGEST_FIELD + " characters");
        continue;
      }
      String prompt = columns.cell(row, Role.QUESTION);
      try {
        builder.add(
            location,
            new ImportedQuestion(
                prompt,
                task(columns, row),
                columns.cell(row, Role.EXPLANATION),
                extras(columns, row)));
      } catch (IllegalArgumentException unfit) {
        builder.reject(location, "cannot be asked, " + unfit.getMessage() + "", prompt);
      }
    }
  }

  private static Supplier<Task> task(ColumnLayout columns, TableRow row) {
    List<String> options = filled(columns.cells(row, Role.OPTION));
    List<Integer> right = numbers(columns.cell(row, Role.CORRECT));
    String kind = columns.cell(row, Role.KIND);
    return switch (kind) {
      case "choice" -> () -> new Task.Choice(options, right, false);
      case "several" -> () -> new Task.Choice(options, right, true);
      case "text" -> () -> new Task.Text(options);
      case "order" -> () -> new Task.Order(options, right);
      case "match" ->
          () -> new Task.Match(options, filled(columns.cells(row, Role.PARTNER)), right);
      case "number" -> {
        String tolerance = columns.cell(row, Role.TOLERANCE);
        yield () ->
            new Task.Numeric(
                Decimals.parse(columns.cell(row, Role.ANSWER), tolerance),
                tolerance.isEmpty() ? 0 : Decimals.parse(tolerance, columns.cell(row, Role.ANSWER)),
                columns.cell(row, Role.UNIT));
      }
      default -> throw new IllegalArgumentException("there is no kind \"" + kind + "\"");
    };
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private static List<Integer> numbers(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (!NUMBERS.matcher(cell).matches()) {
      throw new IllegalArgumentException("\"correct\" is no list of numbers");
    }
    return Stream.of(COMMA.split(cell)).map(number -> Integer.parseInt(number) - 1).toList();
  }

  private static Extras extras(ColumnLayout columns, TableRow row) {
    String limit = columns.cell(row, Role.LIMIT);
    String worth = columns.cell(row, Role.WORTH);
    String picture = columns.cell(row, Role.PICTURE);
    return new Extras(
        limit.isEmpty()
            ? Optional.empty()
            : Optional.of((int) Math.round(Math.min(1e6, Decimals.parse(limit)) * MILLIS)),
        worth.isEmpty() ? 1 : (int) Math.min(100, Decimals.parse(worth)),
        picture.isEmpty() ? Optional.empty() : Optional.of(picture),
        !columns.cell(row, Role.ON).equalsIgnoreCase("no"));
  }
}
