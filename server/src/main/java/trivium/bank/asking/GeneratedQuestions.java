package trivium.bank.asking;

import java.util.List;
import trivium.bank.Question;
import trivium.bank.Unasked;

/** The questions generated from notes, and the entries that gave none. */
public record GeneratedQuestions(List<Question> questions, List<Unasked> unasked) {
  public GeneratedQuestions {
    questions = List.copyOf(questions);
    unasked = List.copyOf(unasked);
  }
}
