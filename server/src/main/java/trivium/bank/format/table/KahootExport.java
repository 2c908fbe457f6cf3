package trivium.bank.format.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.Export;
import trivium.bank.text.XmlCharacters;

/**
 * Writer of the workbook that Kahoot imports: advice, a header in the eighth row, and a row for
 * each question with two to four choices, any right one of which is enough. Cells are typed as
 * text, so none is a formula.
 */
public final class KahootExport implements Export {
  private static final int HEADER_ROW = 7;
  private static final int LONGEST_QUESTION = 120;
  private static final int LONGEST_ANSWER = 75;
  private static final int MOST_CHOICES = 4;
  private static final List<Integer> LIMITS = List.of(5, 10, 20, 30, 60, 90, 120, 240);
  private static final int DEFAULT_LIMIT = 20;
  private static final double MILLIS = 1_000;

  private static final List<String> HEADER =
      List.of(
          "Question - max 120 characters",
          "Answer 1 - max 75 characters",
          "Answer 2 - max 75 characters",
          "Answer 3 - max 75 characters",
          "Answer 4 - max 75 characters",
          "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
          "Correct answer(s) - choose at least one");

  @Override
  public String name() {
    return SpreadsheetFormat.KAHOOT;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public boolean holds(Question question) {
    return question.settings().enabled()
        && question.prompt().length() <= LONGEST_QUESTION
        && question.task() instanceof Task.Choice choice
        && choice.choices().size() <= MOST_CHOICES
        && choice.choices().stream().allMatch(text -> text.length() <= LONGEST_ANSWER);
  }

  @Override
  public byte[] write(Bank bank) {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Trivium", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Kahoot");
      sheet.value(1, 1, "Quiz template");
      sheet.value(2, 1, xml(bank.title()));
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(HEADER_ROW, column + 1, HEADER.get(column));
      }
      int row = HEADER_ROW + 1;
      for (Question question : bank.questions()) {
        if (holds(question) && question.task() instanceof Task.Choice choice) {
          write(question, choice, row, sheet);
          row++;
        }
      }
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Question question, Task.Choice choice, int row, Worksheet sheet) {
    sheet.value(row, 0, row - HEADER_ROW);
    sheet.value(row, 1, xml(question.prompt()));
    for (int i = 0; i < choice.choices().size(); i++) {
      sheet.value(row, 2 + i, xml(choice.choices().get(i)));
    }
    sheet.value(row, 2 + MOST_CHOICES, seconds(question));
    sheet.value(
        row,
        3 + MOST_CHOICES,
        choice.correct().stream()
            .sorted()
            .map(i -> String.valueOf(i + 1))
            .collect(Collectors.joining(",")));
  }

  /** The limit of a question, rounded up to one that Kahoot supports. */
  static int seconds(Question question) {
    double wanted =
        question.settings().limit().map(limit -> limit / MILLIS).orElse(DEFAULT_LIMIT + 0.0);
    return LIMITS.stream().filter(limit -> limit >= wanted).findFirst().orElse(LIMITS.getLast());
  }

  private static String xml(String text) {
    return XmlCharacters.validOf(text).replace("\r", "");
  }
}
