package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.TrueFalseChoices;
import trivium.bank.asking.english.DeclarativeSentence;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.SeededRandom;

/**
 * A statement that is true or its altered twin. Only what could have been asked as a choice is
 * altered, and only by a fair wrong choice, so the twin is surely false. Which of the two is told
 * is tossed for each statement alone, so that nobody can count.
 */
final class TrueFalseMaker {
  private static final String LEAD = "True or false? ";

  /** A question and an answer in one. */
  private static final int LONGEST = TextLimits.MAX_PROMPT + TextLimits.MAX_CHOICE;

  /** The answer of an entry as a sentence, or one of some wrong answers. */
  Optional<Question> question(AnswerParts parts, QuestionDraft draft, List<String> wrong) {
    return isAnswer(parts, draft)
        ? wrong.stream()
            .flatMap(one ->
                DeclarativeSentence.of(
                    parts.analysis().inEnglish(), draft.right().text(), draft.right().shape(), one)
                    .stream())
            .findFirst()
            .flatMap(both -> stated(parts, both))
        : Optional.empty();
  }

  /** For an entry of which nothing else can be asked. */
  Optional<Question> lastResort(AnswerParts parts, QuestionDraft draft, String wrong) {
    return isAnswer(parts, draft) && draft.right().shape() != ChoiceShape.CLAUSE
        ? stated(
            parts,
            DeclarativeSentence.literal(parts.analysis().inEnglish(), draft.right().text(), wrong))
        : Optional.empty();
  }

  /**
   * What is right for another entry is a stranger in a question for the one that does not belong.
   */
  private static boolean isAnswer(AnswerParts parts, QuestionDraft draft) {
    return parts.answer().filter(draft.right()::equals).isPresent();
  }

  private Optional<Question> stated(AnswerParts parts, List<String> both) {
    if (both.stream().anyMatch(said -> said.length() + LEAD.length() > LONGEST)) {
      return Optional.empty();
    }
    boolean isTrue = new SeededRandom(SeededRandom.hash(both.getFirst())).nextInt(2) == 0;
    return Optional.of(
        new Question(
            LEAD + both.get(isTrue ? 0 : 1),
            TrueFalseChoices.task(isTrue),
            parts.note().entry().answer(),
            parts.entry()));
  }
}
