package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.TrueFalse;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.HeaderDictionary;
import trivium.bank.text.Tidy;

/** The rows of a table as questions. */
final class TableQuestionReader {
  private static final double MILLIS = 1_000;
  private static final int MOST_ROWS = 20_000;
  private static final Pattern SECONDS = Pattern.compile("(?i)s(?:ec(?:ond)?s?)?\\.?$");

  private final ColumnLayout columns;
  private final BankBuilder builder;
  private final KeyCellReader rights;

  private TableQuestionReader(ColumnLayout columns, List<TableRow> rows, BankBuilder builder) {
    this.columns = columns;
    this.builder = builder;
    this.rights =
        KeyCellReader.of(
            rows.stream()
                .filter(row -> !row.isHuge())
                .map(this::sample)
                .filter(one -> !one.cell().isEmpty())
                .toList(),
            columns.keys());
  }

  static void into(BankBuilder builder, ColumnLayout columns, List<TableRow> rows) {
    var table = new TableQuestionReader(columns, rows, builder);
    for (TableRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      table.take(row);
    }
    if (rows.size() > MOST_ROWS) {
      builder.reject(
          SourceLocation.at(rows.get(MOST_ROWS).first()),
          "is the row after the first " + MOST_ROWS + "; it and all below are not read");
    }
  }

  private KeyCellReader.Sample sample(TableRow row) {
    return new KeyCellReader.Sample(columns.options(row), columns.key(row));
  }

  private boolean hasChoices() {
    return columns.has(Role.OPTION) || columns.has(Role.OPTIONS);
  }

  private void take(TableRow row) {
    String question = columns.cell(row, Role.QUESTION);
    SourceLocation location =
        new SourceLocation(row.first(), row.last(), columns.cell(row, Role.TOPIC));
    if (row.isHuge()) {
      builder.reject(
          location, "has a cell of more than " + BankBuilder.LONGEST_FIELD + " characters");
      return;
    }
    List<String> options = columns.options(row);
    if (question.isEmpty()
        && options.stream().allMatch(String::isEmpty)
        && columns.key(row).isEmpty()) {
      return;
    }
    if (question.isEmpty()) {
      builder.reject(location, "has no question", String.join(" ", row.cells()));
      return;
    }
    long filled = options.stream().filter(option -> !option.isEmpty()).count();
    boolean typed = kind(row, "fill", "open", "short", "text", "type");
    if (filled >= 2 && !typed) {
      options(row, location, question, options);
    } else if (columns.cells(row, Role.WRONG).stream().anyMatch(wrong -> !wrong.isEmpty())) {
      wrongs(row, location, question);
    } else if (hasChoices() && !typed && namesNothing(options, columns.key(row))) {
      builder.reject(location, "has no choices", question);
    } else {
      alone(row, location, question, options, typed);
    }
  }

  /** Whether a key names choices that are not there. */
  private static boolean namesNothing(List<String> options, String key) {
    boolean truth = key.equalsIgnoreCase("true") || key.equalsIgnoreCase("false");
    return !truth
        && options.stream().noneMatch(option -> option.equalsIgnoreCase(key))
        && HeaderDictionary.all().label(key).isPresent();
  }

  private boolean kind(TableRow row, String... words) {
    String kind = columns.cell(row, Role.KIND).toLowerCase(Locale.ROOT);
    return Stream.of(words).anyMatch(kind::contains);
  }

  private void options(
      TableRow row, SourceLocation location, String question, List<String> options) {
    List<Integer> right = rights.right(sample(row));
    if (right.isEmpty()) {
      builder.reject(
          location,
          (columns.key(row).isEmpty()
                  ? "does not say which choice is right: "
                  : "names a right choice that is not there: ")
              + Tidy.excerpt(question));
      return;
    }
    var written = new ArrayList<Option>();
    IntStream.range(0, options.size())
        .filter(i -> !options.get(i).isEmpty())
        .forEach(i -> written.add(new Option(options.get(i), right.contains(i))));
    boolean several =
        !columns.kahoot()
            && (right.size() > 1
                || kind(row, "checkbox", "select all", "multiple select", "several"));
    builder.addChoices(
        location, question, written, several, explanation(row), extras(row, location));
  }

  private void wrongs(TableRow row, SourceLocation location, String question) {
    String right = columns.has(Role.ANSWER) ? columns.cell(row, Role.ANSWER) : columns.key(row);
    if (right.isEmpty()) {
      builder.reject(location, "has no right answer", question);
      return;
    }
    List<String> cells =
        columns.cells(row, Role.WRONG).stream().filter(cell -> !cell.isEmpty()).toList();
    List<String> wrong =
        cells.size() == 1 && cells.getFirst().matches(".*[;|].*")
            ? List.of(cells.getFirst().split("[;|]"))
            : cells;
    var options = new ArrayList<Option>();
    options.add(new Option(right, true));
    wrong.stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(one -> options.add(new Option(one, false)));
    builder.addChoices(location, question, options, false, explanation(row), extras(row, location));
  }

  /** A question with nothing to choose from: a statement, something to type, or a card. */
  private void alone(
      TableRow row, SourceLocation location, String question, List<String> options, boolean typed) {
    String answer = columns.has(Role.ANSWER) ? columns.cell(row, Role.ANSWER) : columns.key(row);
    String plain = answer.toLowerCase(Locale.ROOT);
    if (plain.equals("true") || plain.equals("false")) {
      builder.add(
          location,
          new ImportedQuestion(
              question,
              () -> TrueFalse.task(plain.equals("true")),
              explanation(row),
              extras(row, location)));
      return;
    }
    List<String> filled = options.stream().filter(one -> !one.isEmpty()).toList();
    List<String> accepted = filled.isEmpty() ? List.of(answer) : filled;
    if (typed && !accepted.getFirst().isEmpty()) {
      builder.add(
          location,
          new ImportedQuestion(
              question,
              () -> ImportedTasks.text(accepted),
              explanation(row),
              extras(row, location)));
    } else {
      builder.addCard(location, question, answer.isEmpty() ? accepted.getFirst() : answer);
    }
  }

  private String explanation(TableRow row) {
    return columns.cell(row, Role.EXPLANATION);
  }

  /**
   * Points and times that our games don't know are left out; that a game has its own is no loss.
   */
  private Extras extras(TableRow row, SourceLocation location) {
    Optional<Integer> limit = Optional.empty();
    String seconds = SECONDS.matcher(columns.cell(row, Role.LIMIT)).replaceFirst("").strip();
    if (Decimals.isNumber(seconds)) {
      limit = Optional.of((int) Math.round(Math.min(1e6, Decimals.parse(seconds)) * MILLIS));
    }
    String points = columns.cell(row, Role.WORTH);
    int worth = points.matches("[0-5]") ? Integer.parseInt(points) : 1;
    String picture = columns.cell(row, Role.PICTURE);
    Optional<String> shown =
        picture.isEmpty() || picture.contains("/") ? Optional.empty() : Optional.of(picture);
    try {
      return new Extras(limit, worth, shown, true);
    } catch (IllegalArgumentException outOfRange) {
      builder.warn(location, "has a time that is not kept: " + outOfRange.getMessage());
      return new Extras(Optional.empty(), worth, shown, true);
    }
  }
}
