package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.HeaderDictionary;

/** Reads the rows of a table as questions. */
final class TableQuestionReader {
  private static final int MOST_ROWS = 20_000;
  private static final Pattern SECONDS = Pattern.compile("(?i)s(?:ec(?:ond)?s?)?\\.?$");

  private final ColumnLayout layout;
  private final BankBuilder builder;
  private final KeyCellReader keys;

  /** Whether the cells are separated by characters of a text, so that one may be cut in two. */
  private final boolean separated;

  private TableQuestionReader(
      ColumnLayout layout, List<TableRow> rows, BankBuilder builder, boolean separated) {
    this.layout = layout;
    this.builder = builder;
    this.separated = separated;
    this.keys =
        KeyCellReader.of(
            rows.stream()
                .filter(row -> !row.isHuge())
                .map(layout::keyCell)
                .filter(cell -> !cell.text().isEmpty())
                .toList(),
            layout.notation());
  }

  /** Reads the rows of a sheet. */
  static void readSheet(BankBuilder builder, ColumnLayout layout, List<TableRow> rows) {
    read(builder, rows, new TableQuestionReader(layout, rows, builder, false));
  }

  /** Reads the rows of a text. */
  static void readText(BankBuilder builder, ColumnLayout layout, List<TableRow> rows) {
    read(builder, rows, new TableQuestionReader(layout, rows, builder, true));
  }

  private static void read(BankBuilder builder, List<TableRow> rows, TableQuestionReader reader) {
    ColumnLayout layout = reader.layout;
    for (TableRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      if (row.isHuge()) {
        builder.reject(row.location(layout.cell(row, Role.TOPIC)), RejectionReason.HUGE_CELL);
      } else {
        reader.new RowReader(row).read();
      }
    }
    if (rows.size() > MOST_ROWS) {
      builder.reject(
          SourceLocation.at(rows.get(MOST_ROWS).first()),
          "is the row after the first " + MOST_ROWS + "; it and all below are not read");
    }
  }

  /** Reads one row. */
  private final class RowReader {
    private final TableRow row;
    private final SourceLocation location;
    private final String prompt;
    private final List<String> options;
    private final String key;

    RowReader(TableRow row) {
      this.row = row;
      this.location = row.location(cell(Role.TOPIC));
      this.prompt = cell(Role.QUESTION);
      this.options = layout.options(row);
      this.key = layout.key(row);
    }

    private String cell(Role role) {
      return layout.cell(row, role);
    }

    void read() {
      long filled = options.stream().filter(option -> !option.isEmpty()).count();
      if (prompt.isEmpty()) {
        if (filled > 0 || !key.isEmpty()) {
          builder.reject(location, "has no question", String.join(" ", row.cells()));
        }
        return;
      }
      if (mayBeShifted()) {
        builder.reject(
            location,
            "asks in the cell after its question, which may have a comma without quotes",
            prompt);
        return;
      }
      boolean typed = isOfKind("fill", "open", "short", "text", "type");
      boolean hasChoices = layout.has(Role.OPTION) || layout.has(Role.OPTIONS);
      if (filled >= 2 && !typed) {
        choices();
      } else if (layout.cells(row, Role.WRONG).stream().anyMatch(wrong -> !wrong.isEmpty())) {
        wrongAnswers();
      } else if (hasChoices && !typed && isKeyOfMissingChoices()) {
        builder.reject(location, "has no choices", prompt);
      } else {
        withoutChoices(typed);
      }
    }

    /** Whether a comma has cut the question in two, so that its end stands among the answers. */
    private boolean mayBeShifted() {
      int next = layout.of(Role.QUESTION).getFirst() + 1;
      boolean answers =
          Stream.of(Role.OPTION, Role.OPTIONS, Role.WRONG, Role.ANSWER, Role.CORRECT)
              .anyMatch(role -> layout.of(role).contains(next));
      long asking =
          Stream.of(Role.OPTION, Role.WRONG, Role.ANSWER)
              .flatMap(role -> layout.cells(row, role).stream())
              .filter(ColumnContent::asks)
              .count();
      return separated
          && answers
          && asking == 1
          && !ColumnContent.asks(prompt)
          && ColumnContent.asks(row.cell(next));
    }

    private boolean isOfKind(String... words) {
      String kind = cell(Role.KIND).toLowerCase(Locale.ROOT);
      return Stream.of(words).anyMatch(kind::contains);
    }

    private boolean isKeyOfMissingChoices() {
      return TrueFalseChoices.parse(key).isEmpty()
          && options.stream().noneMatch(option -> option.equalsIgnoreCase(key))
          && HeaderDictionary.all().label(key).isPresent();
    }

    private void choices() {
      List<Integer> right = keys.right(layout.keyCell(row));
      if (right.isEmpty()) {
        builder.reject(
            location,
            key.isEmpty()
                ? "does not say which choice is right"
                : "names a right choice that is not there",
            prompt);
        return;
      }
      // A choice that is there twice is the same answer in both places.
      Set<String> texts = right.stream().map(options::get).collect(Collectors.toSet());
      List<Option> choices =
          options.stream()
              .filter(option -> !option.isEmpty())
              .map(option -> new Option(option, texts.contains(option)))
              .toList();
      boolean several =
          !layout.kahoot()
              && (texts.size() > 1
                  || isOfKind("checkbox", "select all", "multiple select", "several"));
      builder.addChoices(location, prompt, choices, several, cell(Role.EXPLANATION), extras());
    }

    private String answer() {
      return layout.has(Role.ANSWER) ? cell(Role.ANSWER) : key;
    }

    private void wrongAnswers() {
      String right = answer();
      if (right.isEmpty()) {
        builder.reject(location, "has no right answer", prompt);
        return;
      }
      List<String> cells =
          layout.cells(row, Role.WRONG).stream().filter(cell -> !cell.isEmpty()).toList();
      List<String> wrong =
          cells.size() == 1 && cells.getFirst().matches(".*[;|].*")
              ? List.of(cells.getFirst().split("[;|]"))
              : cells;
      var choices = new ArrayList<Option>();
      choices.add(new Option(right, true));
      wrong.stream()
          .map(String::strip)
          .filter(choice -> !choice.isEmpty())
          .forEach(choice -> choices.add(new Option(choice, false)));
      builder.addChoices(location, prompt, choices, false, cell(Role.EXPLANATION), extras());
    }

    /** A statement, an answer to type, or a card. */
    private void withoutChoices(boolean typed) {
      String answer = answer();
      Optional<Boolean> truth = TrueFalseChoices.parse(answer);
      List<String> filled = options.stream().filter(option -> !option.isEmpty()).toList();
      List<String> accepted = filled.isEmpty() ? List.of(answer) : filled;
      if (truth.isPresent()) {
        add(() -> TrueFalseChoices.task(truth.get()));
      } else if (typed && !accepted.getFirst().isEmpty()) {
        add(() -> ImportedTasks.text(accepted));
      } else {
        builder.addCard(location, prompt, answer.isEmpty() ? accepted.getFirst() : answer);
      }
    }

    private void add(Supplier<Task> task) {
      builder.add(location, new ImportedQuestion(prompt, task, cell(Role.EXPLANATION), extras()));
    }

    /** Points and limits that Trivium does not support are dropped. */
    private QuestionSettings extras() {
      String seconds = SECONDS.matcher(cell(Role.LIMIT)).replaceFirst("").strip();
      Optional<Integer> limit =
          Decimals.isNumber(seconds) ? Optional.of(ColumnLayout.millis(seconds)) : Optional.empty();
      String points = cell(Role.WORTH);
      int worth = points.matches("[0-5]") ? Integer.parseInt(points) : 1;
      String picture = cell(Role.PICTURE);
      Optional<String> shown =
          picture.isEmpty() || picture.contains("/") ? Optional.empty() : Optional.of(picture);
      try {
        return new QuestionSettings(limit, worth, shown, true);
      } catch (IllegalArgumentException outOfRange) {
        builder.warn(location, "has a time that is not kept: " + outOfRange.getMessage());
        return new QuestionSettings(Optional.empty(), worth, shown, true);
      }
    }
  }
}
