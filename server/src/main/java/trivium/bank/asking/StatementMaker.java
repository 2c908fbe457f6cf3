package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Question;
import trivium.bank.TrueFalse;
import trivium.bank.text.Mix;
import trivium.bank.text.Tidy;

/**
 * A statement that is true or its altered twin. Only what could have been asked as a choice is
 * altered, and only by a fair wrong choice, so the twin is surely false. As many are true as false.
 */
final class StatementMaker {
  private static final Pattern WHAT_IS_THE =
      Pattern.compile("^What (is|was|are|were) ((?:the|a|an) .+)\\?$");
  private static final Pattern WHO =
      Pattern.compile(
          "^Who ((?!is\\b|are\\b|was\\b|were\\b|did\\b|does\\b|do\\b|has\\b|have\\b|had\\b|can\\b|could\\b|would\\b|will\\b)[a-z]+ .+)\\?$");
  private static final Pattern SPEAKS_OF_CHOICES =
      Pattern.compile("\\b(?:these|following|which one|not)\\b", Pattern.CASE_INSENSITIVE);

  /** A question and an answer in one. */
  private static final int LONGEST = Limits.MAX_PROMPT + Limits.MAX_CHOICE;

  private final List<Boolean> deck = new ArrayList<>();
  private final Mix mix = new Mix(0);

  Optional<Question> question(Pieces pieces, Draft draft, String wrong) {
    boolean isTrue = next();
    Optional<String> said = said(pieces, draft, isTrue ? draft.right().text() : wrong);
    if (said.isEmpty() || said.get().length() > LONGEST) {
      deck.addFirst(isTrue);
      return Optional.empty();
    }
    return Optional.of(
        new Question(
            said.get(), TrueFalse.task(isTrue), pieces.note().entry().answer(), pieces.entry()));
  }

  private boolean next() {
    if (deck.isEmpty()) {
      deck.addAll(mix.shuffled(List.of(true, false, true, false, true, false)));
    }
    return deck.removeFirst();
  }

  /** As it stands inside a sentence: names keep their capitals. */
  private static String inside(String answer, Look look) {
    return answer.startsWith("The ") || look == Look.WORD || look == Look.PHRASE
        ? Tidy.small(answer)
        : answer;
  }

  private static Optional<String> said(Pieces pieces, Draft draft, String answer) {
    Asked asked = pieces.asked();
    // What is right for another entry is a stranger in a question for the one that does not belong.
    if (pieces.answer().filter(draft.right()::equals).isEmpty()) {
      return Optional.empty();
    }
    String sentence = asked.sentence();
    if (asked.sort() == Asked.Sort.TERM) {
      return Optional.of("True or false? " + asked.subject() + ": " + answer + ".");
    }
    if (SPEAKS_OF_CHOICES.matcher(sentence).find()) {
      return Optional.empty();
    }
    boolean phrase = draft.right().look() != Look.CLAUSE;
    String inside = inside(answer, draft.right().look());
    var what = WHAT_IS_THE.matcher(sentence);
    if (phrase && what.matches()) {
      String subject = what.group(2);
      return Optional.of(
          "True or false? "
              + subject.substring(0, 1).toUpperCase(Locale.ROOT)
              + subject.substring(1)
              + " "
              + what.group(1)
              + " "
              + inside
              + ".");
    }
    var who = WHO.matcher(sentence);
    if (phrase && who.matches()) {
      return Optional.of("True or false? " + answer + " " + who.group(1) + ".");
    }
    return Optional.of("True or false? " + sentence + " " + answer + ".");
  }
}
