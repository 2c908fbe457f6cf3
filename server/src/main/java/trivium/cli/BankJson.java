package trivium.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.asking.QuestionQuality;

/** The output of {@code trivium bank --json}. The names are a stable interface for scripts. */
final class BankJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @JsonPropertyOrder({"bank", "entries", "questions", "unasked", "problems"})
  private record BankLine(
      String bank,
      List<EntryLine> entries,
      List<QuestionLine> questions,
      List<UnusableEntryLine> unasked,
      List<ProblemLine> problems) {}

  @JsonPropertyOrder({"question", "answer", "line", "shape"})
  private record EntryLine(String question, String answer, int line, String shape) {}

  /** Properties that a kind does not have are left out. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({
    "kind",
    "prompt",
    "choices",
    "correct",
    "partners",
    "accepted",
    "value",
    "tolerance",
    "unit",
    "explanation",
    "entry",
    "score",
    "spare"
  })
  private record QuestionLine(
      String kind,
      String prompt,
      List<String> choices,
      List<Integer> correct,
      Optional<List<String>> partners,
      Optional<List<String>> accepted,
      Optional<Double> value,
      Optional<Double> tolerance,
      Optional<String> unit,
      String explanation,
      int entry,
      int score,
      boolean spare) {
    static QuestionLine of(Question question) {
      Optional<Task.Match> match = as(Task.Match.class, question);
      Optional<Task.Text> text = as(Task.Text.class, question);
      Optional<Task.Numeric> number = as(Task.Numeric.class, question);
      return new QuestionLine(
          question.kind().wireName(),
          question.prompt(),
          question.task().shown(),
          question.task().correct(),
          match.map(Task.Match::right),
          text.map(Task.Text::accepted),
          number.map(Task.Numeric::value),
          number.map(Task.Numeric::tolerance),
          number.map(Task.Numeric::unit),
          question.explanation(),
          question.entry(),
          QuestionQuality.score(question),
          question.settings().spare());
    }

    private static <T extends Task> Optional<T> as(Class<T> kind, Question question) {
      return Optional.of(question.task()).filter(kind::isInstance).map(kind::cast);
    }
  }

  @JsonPropertyOrder({"entry", "why"})
  private record UnusableEntryLine(int entry, String why) {}

  @JsonPropertyOrder({"line", "message"})
  private record ProblemLine(int line, String message) {}

  private BankJson() {}

  /** One JSON object without line breaks. */
  static String line(Bank bank) {
    return JSON.writeValueAsString(
        new BankLine(
            bank.name(),
            bank.entries().stream()
                .map(entry ->
                    new EntryLine(
                        entry.question(), entry.answer(), entry.line(), entry.shape().wireName()))
                .toList(),
            bank.questions().stream().map(QuestionLine::of).toList(),
            bank.unusable().stream()
                .map(entry -> new UnusableEntryLine(entry.entry(), entry.reason()))
                .toList(),
            bank.problems().stream()
                .map(problem -> new ProblemLine(problem.line(), problem.message()))
                .toList()));
  }
}
