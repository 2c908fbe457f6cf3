package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.AnswerType;
import trivium.bank.text.WordLists;

/** Makes questions that ask to put the items of a sequence in order. */
final class OrderingMaker {
  private static final int FEWEST = 3;

  /** Numbered lists are often unordered; these words show that the order matters. */
  private static final Pattern SEQUENCE_WORD =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", WordLists.lines(OrderingMaker.class, "sequence-words.txt"))
              + ")\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private OrderingMaker() {}

  /** Whether the items are a sequence and not merely numbered. */
  static boolean isSequence(AnswerParts parts) {
    String text = parts.analysis().sentence() + " " + parts.label();
    return parts.note().body() instanceof Body.Items list
        && list.ordered()
        && parts.analysis().answerType() != AnswerType.COUNT
        && SEQUENCE_WORD.matcher(text).find();
  }

  static Optional<Question> question(AnswerParts parts) {
    List<String> steps = parts.items().stream().map(Candidate::text).toList();
    boolean whole =
        parts.note().body() instanceof Body.Items list && list.items().size() == steps.size();
    Optional<String> prompt = parts.frames().around(Frames.Use.ORDER, parts.analysis().context());
    if (!whole
        || prompt.isEmpty()
        || !isSequence(parts)
        || parts.analysis().context().isEmpty()
        || steps.size() < FEWEST
        || steps.size() > Task.MOST_PARTS
        || steps.stream().distinct().count() < steps.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            prompt.get(),
            new Task.Order(steps, IntStream.range(0, steps.size()).boxed().toList()),
            parts.note().entry().answer(),
            parts.entry()));
  }
}
