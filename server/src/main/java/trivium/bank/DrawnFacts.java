package trivium.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trivium.bank.text.Words;

/**
 * The facts that the drawn questions of a game ask about. Two questions are about the same fact if
 * the words of one state what the other asks for, as a term and its definition do in either
 * direction. Not thread-safe.
 */
final class DrawnFacts {
  /** From this share of common words on, two entries state the same. */
  private static final double SAME = 0.8;

  /** Longer answers of lists and tables hold several facts. */
  private static final int LINES_OF_A_FACT = 2;

  /**
   * @param words of question and answer of the entry
   * @param stated words of the prompt and the correct answer
   * @param answer words of the correct answer
   */
  private record Fact(int entry, Set<String> words, Set<String> stated, Set<String> answer) {
    static Fact of(Question question, Entry entry) {
      var words = new HashSet<>(Words.stems(entry.question()));
      words.addAll(Words.stems(entry.answer()));
      boolean single = entry.answer().lines().count() <= LINES_OF_A_FACT;
      boolean stands = question.kind() == Kind.TRUEFALSE && single;
      Set<String> answer = stands ? Set.of() : Words.stems(question.correctAnswer());
      var stated = new HashSet<>(stands ? words : Words.stems(question.prompt()));
      stated.addAll(answer);
      return new Fact(question.entry(), words, stated, answer);
    }

    boolean isSameAs(Fact other) {
      return entry == other.entry
          ? stated.containsAll(other.answer) && other.stated.containsAll(answer)
          : !words.isEmpty()
              && Words.coverage(words, other.words) >= SAME
              && Words.coverage(other.words, words) >= SAME;
    }
  }

  private final List<Fact> facts = new ArrayList<>();

  /** Adds the fact of a question; false if it was drawn before. */
  boolean add(Question question, Entry entry) {
    Fact fact = Fact.of(question, entry);
    boolean isNew = facts.stream().noneMatch(fact::isSameAs);
    if (isNew) {
      facts.add(fact);
    }
    return isNew;
  }
}
