package trivium.bank.asking;

import java.util.List;
import trivium.bank.Question;
import trivium.bank.UnusableEntry;

/** The questions generated from notes, and the entries that yielded none. */
public record GeneratedQuestions(List<Question> questions, List<UnusableEntry> unusable) {
  public GeneratedQuestions {
    questions = List.copyOf(questions);
    unusable = List.copyOf(unusable);
  }
}
