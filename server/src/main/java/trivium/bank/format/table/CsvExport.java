package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.Export;
import trivium.bank.text.DisplayNumbers;
import trivium.bank.text.FormulaInjection;

/**
 * Writer of CSV: a row for each question with everything about it. Cells are protected against
 * {@link FormulaInjection}.
 */
public final class CsvExport implements Export {
  /** The columns before those of options and partners, whose number varies. */
  static final List<String> HEADER =
      List.of(
          "kind",
          "question",
          "answer",
          "correct",
          "topic",
          "explanation",
          "tolerance",
          "unit",
          "limit",
          "worth",
          "picture",
          "on");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public boolean holds(Question question) {
    return true;
  }

  @Override
  public byte[] write(Bank bank) {
    StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    int options = most(bank, CsvExport::options);
    int partners = most(bank, CsvExport::partners);
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      var header = new ArrayList<>(HEADER);
      IntStream.rangeClosed(1, options).forEach(i -> header.add("option" + i));
      IntStream.rangeClosed(1, partners).forEach(i -> header.add("partner" + i));
      printer.printRecord(header);
      for (Question question : bank.questions()) {
        List<String> row = new ArrayList<>(row(question, bank));
        row.addAll(padded(options(question.task()), options));
        row.addAll(padded(partners(question.task()), partners));
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(UTF_8);
  }

  private static int most(Bank bank, Function<Task, List<String>> cells) {
    return bank.questions().stream()
        .mapToInt(question -> cells.apply(question.task()).size())
        .max()
        .orElse(0);
  }

  private static List<String> row(Question question, Bank bank) {
    var extras = question.settings();
    Task task = question.task();
    Task.Numeric number =
        task instanceof Task.Numeric numeric ? numeric : new Task.Numeric(0, 0, "");
    boolean numeric = task instanceof Task.Numeric;
    return List.of(
        task.wireName(),
        FormulaInjection.escapeReversibly(question.prompt()),
        numeric
            ? DisplayNumbers.plain(number.value())
            : FormulaInjection.escapeReversibly(question.correctAnswer()),
        task.correct().stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(",")),
        FormulaInjection.escapeReversibly(bank.entries().get(question.entry()).topic()),
        FormulaInjection.escapeReversibly(question.explanation()),
        numeric ? DisplayNumbers.plain(number.tolerance()) : "",
        FormulaInjection.escapeReversibly(number.unit()),
        extras.limit().map(CsvExport::seconds).orElse(""),
        String.valueOf(extras.worth()),
        FormulaInjection.escapeReversibly(extras.picture().orElse("")),
        extras.enabled() ? "yes" : "no");
  }

  private static String seconds(int millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  private static List<String> options(Task task) {
    return task instanceof Task.Text text ? text.accepted() : task.shown();
  }

  private static List<String> partners(Task task) {
    return task instanceof Task.Match match ? match.right() : List.of();
  }

  private static List<String> padded(List<String> cells, int width) {
    return IntStream.range(0, width)
        .mapToObj(i -> i < cells.size() ? FormulaInjection.escapeReversibly(cells.get(i)) : "")
        .toList();
  }
}
