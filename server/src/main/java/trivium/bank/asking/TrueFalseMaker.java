package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.TrueFalse;
import trivium.bank.asking.english.DeclarativeSentence;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Mix;

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
  Optional<Question> question(AnswerParts pieces, QuestionDraft draft, List<String> wrong) {
    return isAnswer(pieces, draft)
        ? wrong.stream()
            .flatMap(one ->
                DeclarativeSentence.of(
                    pieces.asked().inEnglish(), draft.right().text(), draft.right().look(), one)
                    .stream())
            .findFirst()
            .flatMap(both -> stated(pieces, both))
        : Optional.empty();
  }

  /** For an entry of which nothing else can be asked. */
  Optional<Question> lastResort(AnswerParts pieces, QuestionDraft draft, String wrong) {
    return isAnswer(pieces, draft) && draft.right().look() != ChoiceShape.CLAUSE
        ? stated(
            pieces,
            DeclarativeSentence.plainly(pieces.asked().inEnglish(), draft.right().text(), wrong))
        : Optional.empty();
  }

  /**
   * What is right for another entry is a stranger in a question for the one that does not belong.
   */
  private static boolean isAnswer(AnswerParts pieces, QuestionDraft draft) {
    return pieces.answer().filter(draft.right()::equals).isPresent();
  }

  private Optional<Question> stated(AnswerParts pieces, List<String> both) {
    if (both.stream().anyMatch(said -> said.length() + LEAD.length() > LONGEST)) {
      return Optional.empty();
    }
    boolean isTrue = new Mix(Mix.of(both.getFirst())).below(2) == 0;
    return Optional.of(
        new Question(
            LEAD + both.get(isTrue ? 0 : 1),
            TrueFalse.task(isTrue),
            pieces.note().entry().answer(),
            pieces.entry()));
  }
}
