package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.text.FormulaInjection;

/** Reads the rows that {@link CsvExport} writes, which hold everything about a question. */
final class OwnTableReader {
  private static final Pattern NUMBERED = Pattern.compile("(option|partner)[1-9]\\d?");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*,\\s*\\d{1,3}){0,50}");

  private OwnTableReader() {}

  /** The layout of a header that {@link CsvExport} wrote; empty for any other row. */
  static Optional<ColumnLayout> layout(TableRow header) {
    if (!header.cell(0).equals(CsvExport.HEADER.getFirst())
        || !header.cell(1).equals(CsvExport.HEADER.get(1))) {
      return Optional.empty();
    }
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    for (int column = 0; column < header.cells().size(); column++) {
      int at = column;
      role(header.cell(column))
          .ifPresent(role -> roles.computeIfAbsent(role, _ -> new ArrayList<>()).add(at));
    }
    return Optional.of(new ColumnLayout(roles, KeyNotation.NUMBERS, false));
  }

  private static Optional<Role> role(String name) {
    if (NUMBERED.matcher(name).matches()) {
      return Optional.of(name.startsWith("option") ? Role.OPTION : Role.PARTNER);
    }
    return Stream.of(Role.values())
        .filter(role -> CsvExport.HEADER.contains(name) && role.name().equalsIgnoreCase(name))
        .findFirst();
  }

  static void read(BankBuilder builder, ColumnLayout layout, List<TableRow> rows) {
    for (TableRow written : rows) {
      TableRow row =
          new TableRow(
              written.first(),
              written.last(),
              written.cells().stream().map(FormulaInjection::unescape).toList());
      SourceLocation location = row.location(layout.cell(row, Role.TOPIC));
      if (row.isHuge()) {
        builder.reject(location, RejectionReason.HUGE_CELL);
        continue;
      }
      String prompt = layout.cell(row, Role.QUESTION);
      try {
        builder.add(
            location,
            new ImportedQuestion(
                prompt,
                task(layout, row),
                layout.cell(row, Role.EXPLANATION),
                extras(layout, row)));
      } catch (IllegalArgumentException invalid) {
        builder.reject(location, "cannot be asked, " + invalid.getMessage(), prompt);
      }
    }
  }

  private static Supplier<Task> task(ColumnLayout layout, TableRow row) {
    List<String> options = filled(layout.cells(row, Role.OPTION));
    List<Integer> right = indexes(layout.cell(row, Role.CORRECT));
    String kind = layout.cell(row, Role.KIND);
    return switch (kind) {
      case "choice" -> () -> new Task.Choice(options, right, false);
      case "several" -> () -> new Task.Choice(options, right, true);
      case "text" -> () -> new Task.Text(options);
      case "order" -> () -> new Task.Order(options, right);
      case "match" -> () -> new Task.Match(options, filled(layout.cells(row, Role.PARTNER)), right);
      case "number" -> {
        String value = layout.cell(row, Role.ANSWER);
        String tolerance = layout.cell(row, Role.TOLERANCE);
        yield () ->
            new Task.Numeric(
                Decimals.parse(value, tolerance),
                tolerance.isEmpty() ? 0 : Decimals.parse(tolerance, value),
                layout.cell(row, Role.UNIT));
      }
      default -> throw new IllegalArgumentException("there is no kind \"" + kind + "\"");
    };
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private static List<Integer> indexes(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (!NUMBERS.matcher(cell).matches()) {
      throw new IllegalArgumentException("\"correct\" is no list of numbers");
    }
    return Stream.of(COMMA.split(cell)).map(number -> Integer.parseInt(number) - 1).toList();
  }

  private static QuestionSettings extras(ColumnLayout layout, TableRow row) {
    String limit = layout.cell(row, Role.LIMIT);
    String worth = layout.cell(row, Role.WORTH);
    String picture = layout.cell(row, Role.PICTURE);
    return new QuestionSettings(
        limit.isEmpty() ? Optional.empty() : Optional.of(ColumnLayout.millis(limit)),
        worth.isEmpty() ? 1 : (int) Math.min(100, Decimals.parse(worth)),
        picture.isEmpty() ? Optional.empty() : Optional.of(picture),
        !layout.cell(row, Role.ON).equalsIgnoreCase("no"));
  }
}
