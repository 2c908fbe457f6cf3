package trivium.bank.notes.induction;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One entry of a page as its author reads it: the lines of each of its parts, indexed from 0.
 *
 * @param question at least one line
 * @param answer may share its first line with the question; empty if there are choices
 * @param choices including the right ones
 * @param right the choices that are right, or the lines that tell which are
 */
public record EntryExample(
    List<Integer> question, List<Integer> answer, List<Integer> choices, List<Integer> right) {
  public EntryExample {
    question = List.copyOf(question);
    answer = List.copyOf(answer);
    choices = List.copyOf(choices);
    right = List.copyOf(right);
    if (question.isEmpty() || (answer.isEmpty() && choices.isEmpty())) {
      throw new IllegalArgumentException("an example needs a question and an answer or choices");
    }
  }

  int first() {
    return question.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  /** The last line of the question; the first one if the answer starts there. */
  int questionLast() {
    int last = question.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return Math.max(first(), Math.min(last, Math.max(first(), answerFirst() - (isInline() ? 0 : 1))));
  }

  int answerFirst() {
    return below().min().orElseThrow();
  }

  boolean isInline() {
    return answerFirst() == first();
  }

  int last() {
    return Stream.of(question, answer, choices, right)
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .max()
        .orElseThrow();
  }

  private IntStream below() {
    return Stream.of(answer, choices).flatMap(List::stream).mapToInt(Integer::intValue);
  }
}
