package trivium.bank.format.lms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.builder.WeightedAnswer;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.table.CsvText;
import trivium.bank.format.table.TableRow;
import trivium.bank.text.TextCleanup;

/**
 * Reader of the CSV format of D2L Brightspace: blocks that begin with {@code NewQuestion,MC}, with
 * a row for each property; options are preceded by their share of the points.
 */
public final class BrightspaceFormat implements Format {
  private static final int SURE = 97;
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?im)^\"?NewQuestion\"?[ ]?([,;\\t])\\s*\"?(?:WR|SA|MC|TF|MS|M|O|[A-Z]{1,12})\"?\\s*(?:[,;\\t].*)?$");
  private static final Pattern WORDS_ONLY = Pattern.compile("[\\p{L}\\p{N}\\s,'’\"°%€$£/-]*[.!?]?");

  private static final Set<String> KEYS =
      Set.of(
          ("id title questiontext points difficulty image option hint feedback true false "
                  + "answer inputbox scoring choice match item initialtext answerkey newquestion tag "
                  + "tags enumeration randomize")
              .split(" "));

  @Override
  public String name() {
    return "Brightspace CSV";
  }

  @Override
  public int evidence(Source source) {
    return !source.isBinary() && BEGIN.matcher(source.text()).find() ? SURE : 0;
  }

  @Override
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    Matcher begin = BEGIN.matcher(source.text());
    char separator = begin.find() ? String.valueOf(begin.group(1)).charAt(0) : ',';
    CsvText table = CsvText.parse(source.text(), separator, 0);
    List<Block> blocks = blocks(table.rows(), builder);
    var scale = new PointScale(blocks.stream().map(block -> block.value("points")).toList());
    for (Block block : blocks) {
      block.add(scale.extras(block.value("points"), Optional.empty(), true));
    }
    table.broken().ifPresent(builder::warn);
    return builder.build("");
  }

  private static List<Block> blocks(List<TableRow> rows, BankBuilder builder) {
    var blocks = new ArrayList<Block>();
    for (TableRow row : rows) {
      String key = row.cell(0).toLowerCase(Locale.ROOT);
      if (row.isBlank() || key.startsWith("//")) {
        continue;
      }
      if (key.equals("newquestion")) {
        blocks.add(new Block(row, builder));
      } else if (blocks.isEmpty()) {
        builder.reject(
            row.location(""), "stands before the first NewQuestion", String.join(" ", row.cells()));
      } else {
        blocks.getLast().rows.add(row);
      }
    }
    return blocks;
  }

  /** The rows of a question. */
  private static final class Block {
    private final TableRow head;
    private final BankBuilder builder;
    private final List<TableRow> rows = new ArrayList<>();

    Block(TableRow head, BankBuilder builder) {
      this.head = head;
      this.builder = builder;
    }

    private SourceLocation location() {
      int last = rows.isEmpty() ? head.last() : rows.getLast().last();
      return new SourceLocation(head.first(), last, "");
    }

    private void reject(String reason) {
      builder.reject(location(), reason, excerpt());
    }

    private void add(Supplier<Task> task, String explanation, QuestionSettings extras) {
      builder.add(location(), new ImportedQuestion(prompt(), task, explanation, extras));
    }

    /** The first value of this property; empty if there is none. */
    String value(String key) {
      return named(key).stream().map(row -> row.cell(1)).findFirst().orElse("");
    }

    private List<TableRow> named(String key) {
      return rows.stream().filter(row -> row.cell(0).equalsIgnoreCase(key)).toList();
    }

    void add(QuestionSettings extras) {
      if (rows.stream().anyMatch(TableRow::isHuge)) {
        builder.reject(location(), RejectionReason.HUGE_CELL);
        return;
      }
      Optional<TableRow> unknown =
          rows.stream()
              .filter(row -> !KEYS.contains(row.cell(0).toLowerCase(Locale.ROOT)))
              .findFirst();
      if (unknown.isPresent()) {
        reject(
            "has a row that is not understood ("
                + TextCleanup.excerpt(unknown.get().cell(0)).replace("\"", "")
                + ")");
        return;
      }
      switch (head.cell(1).toUpperCase(Locale.ROOT)) {
        case "MC" -> options(false, extras);
        case "MS" -> options(true, extras);
        case "TF" -> statement(extras);
        case "SA" -> typed(extras);
        case "M" -> match(extras);
        case "O" -> {
          List<String> items = named("item").stream().map(row -> text(row, 1)).toList();
          add(() -> ImportedTasks.order(items), feedback(), extras);
        }
        case "WR" -> reject(RejectionReason.ESSAY);
        default -> reject("is of a kind that can't be asked here (" + head.cell(1) + ")");
      }
      if (!value("image").isBlank() || HtmlText.showsPicture(value("questiontext"))) {
        builder.warn(
            location(),
            "names a picture that is not in this file; add it to the question",
            excerpt());
      }
    }

    private void options(boolean several, QuestionSettings extras) {
      List<TableRow> options = named("option");
      if (options.stream().anyMatch(row -> !Decimals.isNumber(row.cell(1)))) {
        reject("has an option without the percent that it earns");
        return;
      }
      if (options.stream().anyMatch(row -> text(row, 2).isBlank())) {
        reject("has an option without a text");
        return;
      }
      List<WeightedAnswer> answers =
          options.stream()
              .map(row ->
                  new WeightedAnswer(text(row, 2), Decimals.parse(row.cell(1)), text(row, 4)))
              .toList();
      if (!several && !WeightedAnswer.hasFullAnswer(answers)) {
        reject("has no option that earns 100 percent");
        return;
      }
      builder.addChoices(
          location(),
          prompt(),
          several ? WeightedAnswer.severalChoices(answers) : WeightedAnswer.singleChoice(answers),
          several,
          several
              ? WeightedAnswer.feedback(feedback(), answers)
              : WeightedAnswer.explanation(feedback(), answers),
          extras);
    }

    private void statement(QuestionSettings extras) {
      boolean isTrue = earns("true");
      if (isTrue == earns("false")) {
        reject(RejectionReason.NEITHER_TRUE_NOR_FALSE);
        return;
      }
      String rowFeedback =
          rows.stream()
              .filter(row -> row.cell(0).matches("(?i)true|false"))
              .map(row -> text(row, 2))
              .filter(text -> !text.isBlank())
              .distinct()
              .collect(Collectors.joining("\n"));
      add(
          () -> TrueFalseChoices.task(isTrue),
          WeightedAnswer.joinLines(feedback(), rowFeedback),
          extras);
    }

    private boolean earns(String key) {
      String share = value(key);
      return Decimals.isNumber(share) && Decimals.parse(share) > 0;
    }

    /** Regular expressions are accepted only if they have no metacharacters. */
    private void typed(QuestionSettings extras) {
      List<WeightedAnswer> answers =
          named("answer").stream()
              .filter(row ->
                  !row.cell(3).toLowerCase(Locale.ROOT).startsWith("regex")
                      || WORDS_ONLY.matcher(row.cell(2)).matches())
              .map(row ->
                  new WeightedAnswer(
                      text(row, 2),
                      Decimals.isNumber(row.cell(1)) ? Decimals.parse(row.cell(1)) : 0,
                      ""))
              .toList();
      if (answers.isEmpty() && !named("answer").isEmpty()) {
        reject("is answered by a pattern (regexp); write the answers out");
        return;
      }
      if (!WeightedAnswer.hasFullAnswer(answers)) {
        reject("has no answer that earns 100 percent");
        return;
      }
      add(
          () -> ImportedTasks.text(WeightedAnswer.accepted(answers)),
          WeightedAnswer.explanation(feedback(), answers),
          extras);
    }

    private void match(QuestionSettings extras) {
      var left = new ArrayList<String>();
      var right = new ArrayList<String>();
      List<TableRow> matches = named("match");
      for (TableRow choice : named("choice")) {
        List<TableRow> partners =
            matches.stream().filter(row -> row.cell(1).equals(choice.cell(1))).toList();
        if (partners.size() != 1 || choice.cell(1).isEmpty()) {
          reject("has a choice without one partner");
          return;
        }
        left.add(text(choice, 2));
        right.add(text(partners.getFirst(), 2));
      }
      List<String> spare = matches.stream().map(row -> text(row, 2)).toList();
      add(() -> ImportedTasks.match(left, right, spare), feedback(), extras);
    }

    private String prompt() {
      return named("questiontext").stream().map(row -> text(row, 1)).findFirst().orElse("");
    }

    private String feedback() {
      return named("feedback").stream().map(row -> text(row, 1)).findFirst().orElse("");
    }

    private String excerpt() {
      String prompt = prompt();
      return prompt.isBlank() ? value("title") : prompt;
    }

    /** A cell as Markdown; it is HTML if the next cell says so or if it looks like HTML. */
    private static String text(TableRow row, int column) {
      String cell = row.cell(column);
      boolean html = row.cell(column + 1).equalsIgnoreCase("html") || HtmlText.looksLikeHtml(cell);
      return html ? HtmlText.toMarkdown(cell) : cell;
    }
  }
}
