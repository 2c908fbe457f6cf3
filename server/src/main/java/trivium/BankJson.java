package trivium;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import trivium.bank.Bank;

/**
 * A bank as {@code trivium bank --json} prints it. The names are a promise to scripts, whatever the
 * model is called.
 */
final class BankJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @JsonPropertyOrder({"bank", "entries", "questions", "problems"})
  private record BankLine(
      String bank,
      List<EntryLine> entries,
      List<QuestionLine> questions,
      List<ProblemLine> problems) {}

  @JsonPropertyOrder({"question", "answer", "line", "shape"})
  private record EntryLine(String question, String answer, int line, String shape) {}

  @JsonPropertyOrder({"kind", "prompt", "choices", "correct", "explanation", "entry"})
  private record QuestionLine(
      String kind,
      String prompt,
      List<String> choices,
      List<Integer> correct,
      String explanation,
      int entry) {}

  @JsonPropertyOrder({"line", "message"})
  private record ProblemLine(int line, String message) {}

  private BankJson() {}

  /** One object, without a line break in it. */
  static String line(Bank bank) {
    return JSON.writeValueAsString(
        new BankLine(
            bank.name(),
            bank.entries().stream()
                .map(entry ->
                    new EntryLine(
                        entry.question(), entry.answer(), entry.line(), entry.shape().wireName()))
                .toList(),
            bank.questions().stream()
                .map(question ->
                    new QuestionLine(
                        question.kind().wireName(),
                        question.prompt(),
                        question.task().shown(),
                        question.task().correct(),
                        question.explanation(),
                        question.entry()))
                .toList(),
            bank.problems().stream()
                .map(problem -> new ProblemLine(problem.line(), problem.message()))
                .toList()));
  }
}
