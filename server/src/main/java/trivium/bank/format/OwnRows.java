package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Task;
import trivium.bank.format.Columns.Role;
import trivium.bank.text.Tidy;

/** The rows that {@link CsvExport} writes, which say all about a question. */
final class OwnRows {
  private static final double MILLIS = 1_000;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*,\\s*\\d{1,3}){0,50}");

  private OwnRows() {}

  static void into(Gathered gathered, Columns columns, List<Row> rows) {
    for (Row written : rows) {
      Row row =
          new Row(
              written.first(),
              written.last(),
              written.cells().stream().map(Harmless::revived).toList());
      Place place = new Place(row.first(), row.last(), columns.cell(row, Role.TOPIC));
      if (row.isHuge()) {
        gathered.problem(
            place, "has a cell of more than " + Gathered.LONGEST_FIELD + " characters");
        continue;
      }
      String prompt = columns.cell(row, Role.QUESTION);
      try {
        gathered.ask(
            place,
            new Asking(
                prompt,
                task(columns, row),
                columns.cell(row, Role.EXPLANATION),
                extras(columns, row)));
      } catch (IllegalArgumentException unfit) {
        gathered.problem(
            place, "cannot be asked, " + unfit.getMessage() + ": " + Tidy.excerpt(prompt));
      }
    }
  }

  private static Supplier<Task> task(Columns columns, Row row) {
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
                Decimals.read(columns.cell(row, Role.ANSWER), tolerance),
                tolerance.isEmpty() ? 0 : Decimals.read(tolerance, columns.cell(row, Role.ANSWER)),
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

  private static Extras extras(Columns columns, Row row) {
    String limit = columns.cell(row, Role.LIMIT);
    String worth = columns.cell(row, Role.WORTH);
    String picture = columns.cell(row, Role.PICTURE);
    return new Extras(
        limit.isEmpty()
            ? Optional.empty()
            : Optional.of((int) Math.round(Math.min(1e6, Decimals.read(limit)) * MILLIS)),
        worth.isEmpty() ? 1 : (int) Math.min(100, Decimals.read(worth)),
        picture.isEmpty() ? Optional.empty() : Optional.of(picture),
        !columns.cell(row, Role.ON).equalsIgnoreCase("no"));
  }
}
