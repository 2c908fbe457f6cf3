package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.asking.english.DeclarativeSentence;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.TextCleanup;

/**
 * Makes true or false questions: a statement of the answer, or one with a fair distractor in its
 * place, which is certainly false. Which of the two is used depends on a hash of the statement, so
 * the truth values have no pattern.
 */
final class TrueFalseMaker {
  /** Question and answer together. */
  private static final int LONGEST = TextLimits.MAX_PROMPT + TextLimits.MAX_CHOICE;

  private TrueFalseMaker() {}

  /** Makes the statement from the answer and the first distractor that fits the sentence. */
  static Optional<Question> question(AnswerParts parts, QuestionDraft draft, List<String> wrong) {
    // In a NOT question the correct choice belongs to another entry and answers nothing here.
    return parts.answer().filter(draft.right()::equals).isEmpty()
        ? Optional.empty()
        : wrong.stream()
            .flatMap(distractor -> both(parts, draft.right(), distractor).stream())
            .findFirst()
            .flatMap(both -> stated(parts, both));
  }

  /** The true and the false statement; empty if one of them is no sentence. */
  private static Optional<List<String>> both(AnswerParts parts, Candidate right, String wrong) {
    QuestionAnalysis asked = parts.analysis();
    return switch (asked.answerType()) {
      // The notes put it as "Term: meaning", which fits every language and kind of term.
      case TERM ->
          asked.isAsked()
              ? Optional.empty()
              : line(parts, right.text())
                  .flatMap(truth -> line(parts, wrong).map(twin -> List.of(truth, twin)));
      case STEM ->
          asked.sentence().endsWith(" …")
              ? Optional.of(
                  List.of(
                      completed(asked.sentence(), right.text()),
                      completed(asked.sentence(), wrong)))
              : Optional.empty();
      case WHAT, WHO, WHEN, COUNT, WHICH ->
          DeclarativeSentence.of(asked.sentence(), right.text(), right.shape(), wrong);
      case COMPARISON, HOW_TO, HOW, WHY, WHERE, OTHER -> Optional.empty();
    };
  }

  private static Optional<String> line(AnswerParts parts, String meaning) {
    String term = parts.analysis().subject().replace("`", "");
    return parts
        .frames()
        .around(Frames.Use.LINE, term, meaning)
        .filter(_ -> meaning.indexOf('?') < 0);
  }

  private static String completed(String stem, String end) {
    return stem.substring(0, stem.length() - 1) + TextCleanup.uncapitalize(end) + ".";
  }

  private static Optional<Question> stated(AnswerParts parts, List<String> both) {
    boolean isTrue = new SeededRandom(SeededRandom.hash(both.getFirst())).nextInt(2) == 0;
    Optional<String> yes = parts.frames().around(Frames.Use.TRUE);
    Optional<String> no = parts.frames().around(Frames.Use.FALSE);
    return parts
        .frames()
        .around(Frames.Use.STATEMENT, both.get(isTrue ? 0 : 1))
        .filter(prompt -> prompt.length() <= LONGEST && yes.isPresent() && no.isPresent())
        .map(prompt ->
            new Question(
                prompt,
                new Task.Choice(List.of(yes.get(), no.get()), List.of(isTrue ? 0 : 1), false),
                parts.note().entry().answer(),
                parts.entry()));
  }
}
