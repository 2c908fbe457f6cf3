package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.TrueFalseChoices;
import trivium.bank.asking.english.DeclarativeSentence;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.SeededRandom;

/**
 * Makes true or false questions: a statement of the answer, or one with a fair distractor in its
 * place, which is certainly false. Which of the two is used depends on a hash of the statement, so
 * the truth values have no pattern.
 */
final class TrueFalseMaker {
  private static final String LEAD = "True or false? ";

  /** Question and answer together. */
  private static final int LONGEST = TextLimits.MAX_PROMPT + TextLimits.MAX_CHOICE;

  /** Makes the statement from the answer and the first distractor that fits the sentence. */
  Optional<Question> question(AnswerParts parts, QuestionDraft draft, List<String> wrong) {
    return isAnswer(parts, draft)
        ? wrong.stream()
            .flatMap(distractor ->
                DeclarativeSentence.of(
                    parts.analysis().inEnglish(),
                    draft.right().text(),
                    draft.right().shape(),
                    distractor)
                    .stream())
            .findFirst()
            .flatMap(both -> stated(parts, both))
        : Optional.empty();
  }

  /** Makes a literal statement for an entry without any other question. */
  Optional<Question> lastResort(AnswerParts parts, QuestionDraft draft, String wrong) {
    return isAnswer(parts, draft) && draft.right().shape() != ChoiceShape.CLAUSE
        ? stated(
            parts,
            DeclarativeSentence.literal(parts.analysis().inEnglish(), draft.right().text(), wrong))
        : Optional.empty();
  }

  /** In a NOT question the correct choice belongs to another entry and answers nothing here. */
  private static boolean isAnswer(AnswerParts parts, QuestionDraft draft) {
    return parts.answer().filter(draft.right()::equals).isPresent();
  }

  private Optional<Question> stated(AnswerParts parts, List<String> both) {
    if (both.stream().anyMatch(statement -> statement.length() + LEAD.length() > LONGEST)) {
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
