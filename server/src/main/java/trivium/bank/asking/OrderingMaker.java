package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;

/** Makes questions that ask to put the items of a sequence in order. */
final class OrderingMaker {
  private static final int FEWEST = 3;

  /** Numbered lists are often unordered; these words show that the order matters. */
  private static final Pattern SEQUENCE_WORD =
      Pattern.compile(
          "\\b(?:how (?!many|much)|steps?|stages?|phases?|orders?|process|procedure|sequence|cycle|lifecycle|flow"
              + "|timeline|chronolog|rank|first|last|largest|smallest|oldest|levels?|layers?|algorithm|method|recipe"
              + "|pipeline|happens|what to do|evolution|journey|schritte?|reihenfolge|ablauf|phasen|pasos|orden|etapas|fases|étapes|ordre)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:the|what|which|name|list|of|are|is|why|who)\\b", Pattern.CASE_INSENSITIVE);

  private OrderingMaker() {}

  /** Whether the items are a sequence and not merely numbered. */
  static boolean isSequence(AnswerParts parts) {
    String text = parts.analysis().sentence() + " " + parts.label();
    return parts.note().body() instanceof Body.Items list
        && list.ordered()
        && (SEQUENCE_WORD.matcher(text).find() || !ENGLISH.matcher(text).find());
  }

  static Optional<Question> question(AnswerParts parts) {
    List<String> steps = parts.items().stream().map(Candidate::text).toList();
    boolean whole =
        parts.note().body() instanceof Body.Items list && list.items().size() == steps.size();
    String prompt = parts.analysis().context() + ": put these in order.";
    if (!whole
        || !isSequence(parts)
        || parts.analysis().context().isEmpty()
        || steps.size() < FEWEST
        || steps.size() > Task.MOST_PARTS
        || steps.stream().distinct().count() < steps.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            prompt,
            new Task.Order(steps, IntStream.range(0, steps.size()).boxed().toList()),
            parts.note().entry().answer(),
            parts.entry()));
  }
}
