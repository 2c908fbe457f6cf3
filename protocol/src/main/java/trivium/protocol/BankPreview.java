package trivium.protocol;

import java.util.List;

/** What {@code GET /api/banks/NAME} answers: all that may be asked, for the host's eyes. */
public record BankPreview(
    String name, String title, List<Question> questions, List<Problem> problems)
    implements HttpAnswer {
  public record Question(
      String kind,
      String prompt,
      List<String> choices,
      List<Integer> correct,
      String explanation) {}

  public record Problem(int line, String message) {}
}
